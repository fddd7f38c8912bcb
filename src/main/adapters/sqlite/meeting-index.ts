/** Lists, searches and histories, from the index of occurrences and the listing columns. */
import { z } from 'zod'
import { ChangeKind, type MeetingChange, type Occurrence } from '../../../shared/app/meetings'
import { HWMConfBaseInfo } from '../../../shared/sdk/conf-detail'
import { statusIn } from '../../conf/conf-detail'
import type { MeetingIndex } from '../../conf/meeting-index'
import type { Database } from './database'
import { Brief } from './listing'
import { Json } from './stored-conf-row'

const Row = z.object({
  conf_id: z.string(),
  sub_conf_id: z.string(),
  vmr_id: z.string(),
  starts_at: z.int(),
  ends_at: z.int(),
  media_type: HWMConfBaseInfo.shape.mediaType,
  is_exception: z.int(),
  brief: Json.pipe(Brief),
})
const ChangeRow = z.object({
  at: z.int(),
  kind: ChangeKind,
  revision: z.int(),
  fields: Json.pipe(z.array(z.string())),
  reason: Json.pipe(z.string()),
})
const COLUMNS = 'conf_id, sub_conf_id, vmr_id, starts_at, ends_at, media_type, is_exception, brief'
const FROM = 'FROM occurrence AS o JOIN meeting AS m USING (conf_id)'
// No meeting is longer than a day, so that the index bounds the search on both sides.
const OVERLAPS = 'starts_at > ?1 - 86400 AND starts_at < ?2 AND ends_at > ?1'

function occurrence(row: unknown, now: number): Occurrence {
  const { brief, ...own } = Row.parse(row)
  const isSeries = own.sub_conf_id !== ''
  return {
    confId: own.conf_id,
    subConfID: isSeries ? own.sub_conf_id : null,
    ...brief,
    startTimeStamp: own.starts_at,
    endTimeStamp: own.ends_at,
    mediaType: own.media_type,
    vmrId: own.vmr_id,
    isSeries,
    isException: own.is_exception === 1,
    confStatusType: statusIn(own.starts_at, own.ends_at, now),
  }
}

export function createSqliteMeetingIndex(db: Database): MeetingIndex {
  const sql = {
    range: db.prepare(`SELECT ${COLUMNS} ${FROM} WHERE ${OVERLAPS} ORDER BY starts_at, conf_id`),
    room: db.prepare(
      `SELECT ${COLUMNS} ${FROM} WHERE vmr_id = ?3 AND vmr_id <> '' AND ${OVERLAPS} ORDER BY starts_at, conf_id`,
    ),
    // What is to come by its start, then what is over, the latest first. With min() the other columns are of its row.
    search: db.prepare(
      `SELECT ${COLUMNS}, min(iif(ends_at > ?2, starts_at, 1000000000000 - starts_at)) AS rank ${FROM}
       WHERE NOT EXISTS (SELECT 1 FROM json_each(?1) AS word WHERE instr(words, word.value) = 0)
       GROUP BY conf_id ORDER BY rank, conf_id LIMIT ?3`,
    ),
    history: db.prepare(
      `SELECT created_at AS at, 'booked' AS kind, 1 AS revision, '[]' AS fields, '""' AS reason
       FROM meeting WHERE conf_id = ?1
       UNION ALL SELECT at, kind, revision, fields, reason FROM change WHERE conf_id = ?1 ORDER BY revision`,
    ),
  }
  return {
    occurrences: (from, to, now) => sql.range.all(from, to).map((row: unknown) => occurrence(row, now)),
    inRoom: (vmrId, from, to, now) =>
      sql.room.all(from, to, vmrId).map((row: unknown) => occurrence(row, now)),
    search: (words, limit, now) =>
      sql.search.all(JSON.stringify(words), now, limit).map((row: unknown) => occurrence(row, now)),
    history: (confId) => sql.history.all(confId).map((row: unknown): MeetingChange => ChangeRow.parse(row)),
  }
}
