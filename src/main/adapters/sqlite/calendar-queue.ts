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

/** Of a row of the meeting table. */
const REVISION = "brief ->> '$.revision'"
const DUE_AGAIN = `INSERT INTO calendar_entry (conf_id, revision, state, next_attempt)
  SELECT conf_id, ${REVISION}, 'queued', 0 FROM meeting WHERE conf_id = ?`
const INSTEAD = "ON CONFLICT (conf_id) DO UPDATE SET state = 'queued', next_attempt = 0"

export function createSqliteCalendarQueue(db: Database): CalendarQueue {
  const sql = {
    due: db.prepare(
      `SELECT c.is_removal, ${CONF_COLUMNS} FROM calendar_entry AS c JOIN meeting AS m USING (conf_id)
       WHERE next_attempt <= ? ORDER BY next_attempt, m.rowid LIMIT ?`,
    ),
    next: db.prepare('SELECT min(next_attempt) AS next FROM calendar_entry'),
    done: db.prepare('DELETE FROM calendar_entry WHERE conf_id = ? AND revision = ?'),
    // The file says by now that the meeting is cancelled; as a second step it goes.
    removalDue: db.prepare(
      `INSERT INTO calendar_entry (conf_id, revision, state, next_attempt, is_removal)
       SELECT conf_id, ${REVISION}, 'queued', 0, 1 FROM meeting
       WHERE conf_id = ? AND ${REVISION} = ? AND cancelled_at IS NOT NULL`,
    ),
    // A newer one may have been on the disk already when this older one was renamed over it.
    overtaken: db.prepare(`${DUE_AGAIN} AND ${REVISION} > ? ${INSTEAD}, is_removal = 0`),
    failed: db.prepare(
      `UPDATE calendar_entry SET state = 'failed', fault = ?, next_attempt = ?, attempts = attempts + 1
       WHERE conf_id = ? AND revision = ?`,
    ),
    state: db.prepare(
      `SELECT coalesce(state, 'written') AS state, fault, coalesce(attempts, 0) AS attempts,
              next_attempt AS nextAttempt
       FROM meeting LEFT JOIN calendar_entry USING (conf_id) WHERE conf_id = ?`,
    ),
    overview: db.prepare(
      `SELECT count(*) AS waiting, (SELECT fault FROM calendar_entry WHERE fault IS NOT NULL
         ORDER BY next_attempt DESC LIMIT 1) AS fault
       FROM calendar_entry`,
    ),
    dueNow: db.prepare(`${DUE_AGAIN} ${INSTEAD}`),
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
        sql.done.run(confId, revision)
        sql.removalDue.run(confId, revision)
        sql.overtaken.run(confId, revision)
      }),
    markRemoved: (confId, revision) =>
      write(() => {
        sql.done.run(confId, revision)
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
