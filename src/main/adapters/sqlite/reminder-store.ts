import { z } from 'zod'
import { ReminderLead } from '../../../shared/app/reminder'
import type { ReminderStore } from '../../reminders/reminder-store'
import { writeTransaction, type Database } from './database'

const AnnouncedRow = z
  .object({ meeting_key: z.string(), starts_at: z.int(), again_at: z.int().nullable() })
  .transform((row) => ({ key: row.meeting_key, start: row.starts_at, again: row.again_at }))
const LeadRow = z.object({ minutes: z.int().nullable() }).transform(({ minutes }) => minutes ?? 'off')

/** Reminders in bookconf.db. */
export function createSqliteReminderStore(db: Database): ReminderStore {
  const sql = {
    announced: db.prepare('SELECT meeting_key, starts_at, again_at FROM announced'),
    announce: db.prepare(
      `INSERT INTO announced (meeting_key, starts_at, again_at) VALUES (?, ?, ?) ON CONFLICT (meeting_key)
       DO UPDATE SET starts_at = excluded.starts_at, again_at = excluded.again_at`,
    ),
    forget: db.prepare('DELETE FROM announced WHERE starts_at < ?'),
    lead: db.prepare('SELECT minutes FROM reminder WHERE conf_id = ?'),
    setLead: db.prepare(
      `INSERT INTO reminder (conf_id, minutes) VALUES (?, ?)
       ON CONFLICT (conf_id) DO UPDATE SET minutes = excluded.minutes`,
    ),
    clearLead: db.prepare('DELETE FROM reminder WHERE conf_id = ?'),
  }
  const write = (work: () => unknown) =>
    writeTransaction(db, () => {
      work()
    })
  return {
    announced: () => sql.announced.all().map((row) => AnnouncedRow.parse(row)),
    announce: ({ key, start, again }) => write(() => sql.announce.run(key, start, again)),
    forget: (before) => write(() => sql.forget.run(before)),
    leadOf: (confId) => {
      const row = sql.lead.get(confId)
      return row ? ReminderLead.parse(LeadRow.parse(row)) : null
    },
    setLead: (confId, lead) =>
      write(() =>
        lead === null ? sql.clearLead.run(confId) : sql.setLead.run(confId, lead === 'off' ? null : lead),
      ),
  }
}
