/** The calendar queue in bookconf.db: its rows are written in the same transaction as their meetings. */
import { z } from 'zod'
import { CalendarFault } from '../../../shared/app/calendar-state'
import type { CalendarQueue } from '../../calendar/calendar-queue'
import { calendarMeeting } from '../../calendar/stored-meeting'
import { writeTransaction, type Database } from './database'
import { CONF_COLUMNS, parseStoredConf } from './stored-conf-row'

const StateRow = z.object({
  state: z.enum(['queued', 'written', 'failed']),
  fault: CalendarFault.nullable(),
  attempts: z.int(),
  nextAttempt: z.int().nullable(),
})
const OverviewRow = z.object({ waiting: z.int(), fault: CalendarFault.nullable() })
const DueRow = z.object({ is_removal: z.int() })
const NextRow = z.object({ next: z.int().nullable() })

export function createSqliteCalendarQueue(db: Database): CalendarQueue {
  const sql = {
    due: db.prepare(
      `SELECT c.is_removal, ${CONF_COLUMNS} FROM calendar_entry AS c JOIN meeting AS m USING (conf_id)
       WHERE next_attempt <= ? ORDER BY next_attempt, m.rowid LIMIT ?`,
    ),
    next: db.prepare('SELECT min(next_attempt) AS next FROM calendar_entry WHERE next_attempt IS NOT NULL'),
    written: db.prepare(
      `UPDATE calendar_entry SET state = 'written', fault = NULL, next_attempt = NULL, attempts = attempts + 1
       WHERE conf_id = ? AND revision = ?`,
    ),
    // The file says by now that the meeting is cancelled; as a second step it goes.
    removalDue: db.prepare(
      `UPDATE calendar_entry SET state = 'queued', next_attempt = 0, is_removal = 1 WHERE conf_id = ? AND revision = ?
       AND (SELECT cancelled_at FROM meeting WHERE meeting.conf_id = calendar_entry.conf_id) IS NOT NULL`,
    ),
    // A newer one may have been on the disk already when this older one was renamed over it.
    overtaken: db.prepare(
      `UPDATE calendar_entry SET state = 'queued', next_attempt = 0, is_removal = 0
       WHERE conf_id = ? AND revision > ?`,
    ),
    failed: db.prepare(
      `UPDATE calendar_entry SET state = 'failed', fault = ?, next_attempt = ?, attempts = attempts + 1
       WHERE conf_id = ? AND revision = ?`,
    ),
    state: db.prepare(
      'SELECT state, fault, attempts, next_attempt AS nextAttempt FROM calendar_entry WHERE conf_id = ?',
    ),
    overview: db.prepare(
      `SELECT count(*) AS waiting, (SELECT fault FROM calendar_entry WHERE fault IS NOT NULL
         ORDER BY next_attempt DESC LIMIT 1) AS fault
       FROM calendar_entry WHERE next_attempt IS NOT NULL`,
    ),
    dueNow: db.prepare(`UPDATE calendar_entry SET state = 'queued', next_attempt = 0 WHERE conf_id = ?`),
  }
  const write = (work: () => void) => writeTransaction(db, work)
  return {
    due: (now, limit) =>
      Promise.resolve(
        sql.due.all(now, limit).map((row: unknown) => ({
          meeting: calendarMeeting(parseStoredConf(row)),
          isRemoval: DueRow.parse(row).is_removal === 1,
        })),
      ),
    nextDue: () => Promise.resolve(NextRow.parse(sql.next.get()).next),
    markWritten: (confId, revision) =>
      write(() => {
        sql.written.run(confId, revision)
        sql.removalDue.run(confId, revision)
        sql.overtaken.run(confId, revision)
      }),
    markRemoved: (confId, revision) =>
      write(() => {
        sql.written.run(confId, revision)
        sql.overtaken.run(confId, revision)
      }),
    markFailed: (confId, revision, fault, nextAttempt) =>
      write(() => {
        sql.failed.run(fault, nextAttempt, confId, revision)
      }),
    state: (confId) => {
      const row = sql.state.get(confId)
      return Promise.resolve(row ? StateRow.parse(row) : null)
    },
    overview: () => Promise.resolve(OverviewRow.parse(sql.overview.get())),
    dueNow: (confId) =>
      write(() => {
        sql.dueNow.run(confId)
      }),
  }
}
