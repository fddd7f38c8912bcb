import { z } from 'zod'
import { occurrenceKey, type Upcoming } from '../../reminders/upcoming'
import type { Database } from './database'

/** More meetings than anyone has in a week. */
const MOST = 500

const Row = z.object({
  conf_id: z.string(),
  starts_at: z.int(),
  ends_at: z.int(),
  // The whole detail is not needed, and costs much more to check.
  detail: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(z.object({ confSubject: z.string() })),
})

/** The meetings of bookconf.db, for what needs a few fields of a few of them. */
export function createUpcomingMeetings(db: Database): Upcoming {
  const select = db.prepare(
    `SELECT conf_id, starts_at, ends_at, detail FROM meeting WHERE ends_at > ? AND starts_at < ?
     ORDER BY starts_at, conf_id LIMIT ${String(MOST)}`,
  )
  return (from, to) =>
    select.all(from, to).map((row) => {
      const { conf_id: confId, starts_at: start, ends_at: end, detail } = Row.parse(row)
      const occurrence = { confId, subConfID: null }
      return { ...occurrence, key: occurrenceKey(occurrence), subject: detail.confSubject, start, end }
    })
}
