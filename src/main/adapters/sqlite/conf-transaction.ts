/** What one write transaction does with meetings and rooms. */
import { z } from 'zod'
import { HWMConfBaseInfo } from '../../../shared/sdk/conf-detail'
import { HWMVmrInfo } from '../../../shared/sdk/vmr'
import { occurrenceTimes } from '../../conf/occurrences'
import type { ConfTransaction, StoredConf } from '../../conf/repository'
import type { Room } from '../../conf/room'
import type { Database } from './database'
import { listing } from './listing'
import { CONF_COLUMNS, Json, parseStoredConf } from './stored-conf-row'

const RoomRow = z.object({
  room: Json.pipe(HWMVmrInfo.extend({ linkToken: z.string(), ownerId: z.string().default('') })),
})
const RequestRow = z.object({ request: z.string() })
const HolderRow = z.object({ base: Json.pipe(HWMConfBaseInfo), starts_at: z.int(), ends_at: z.int() })

const seriesText = ({ series }: StoredConf) => series && JSON.stringify(series)

export const parseRoom = (row: unknown): Room => RoomRow.parse(row).room

export function createConfTransaction(db: Database): ConfTransaction {
  const sql = {
    byRequest: db.prepare(`SELECT m.request, ${CONF_COLUMNS} FROM meeting AS m WHERE request_id = ?`),
    find: db.prepare(`SELECT ${CONF_COLUMNS} FROM meeting AS m WHERE conf_id = ?`),
    room: db.prepare('SELECT room FROM room WHERE vmr_id = ?'),
    // No meeting is longer than a day, so that the index bounds the search on both sides.
    holder: db.prepare(
      `SELECT base, starts_at, ends_at FROM occurrence AS o JOIN meeting AS m USING (conf_id)
       WHERE o.vmr_id = ?1 AND o.vmr_id <> '' AND starts_at < ?3 AND starts_at > ?2 - 86400 AND ends_at > ?2
         AND (conf_id <> ?4 OR sub_conf_id <> coalesce(?5, sub_conf_id))
       ORDER BY starts_at LIMIT 1`,
    ),
    inRoomAhead: db.prepare(
      `SELECT DISTINCT conf_id, ${CONF_COLUMNS} FROM occurrence AS o JOIN meeting AS m USING (conf_id)
       WHERE o.vmr_id = ?1 AND o.vmr_id <> '' AND starts_at > ?2`,
    ),
    idTaken: db.prepare(
      'SELECT 1 FROM meeting WHERE conf_id = ?1 UNION ALL SELECT 1 FROM room WHERE conf_id = ?1',
    ),
    insert: db.prepare(
      `INSERT INTO meeting (conf_id, uid, request_id, request, sequence, created_at, stamped_at, cancelled_at,
                            series, base, rest, brief, words)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    update: db.prepare(
      `UPDATE meeting SET sequence = ?, stamped_at = ?, cancelled_at = ?, series = ?, base = ?, rest = ?, brief = ?,
                          words = ?
       WHERE conf_id = ?`,
    ),
    forget: db.prepare('DELETE FROM occurrence WHERE conf_id = ?'),
    occurrence: db.prepare(
      `INSERT INTO occurrence (conf_id, sub_conf_id, vmr_id, starts_at, ends_at, media_type, is_exception)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    ),
    change: db.prepare(
      'INSERT INTO change (conf_id, revision, at, kind, fields, reason) VALUES (?, ?, ?, ?, ?, ?)',
    ),
    queue: db.prepare(
      `INSERT INTO calendar_entry (conf_id, revision, state, next_attempt) VALUES (?1, ?2, 'queued', ?3)
       ON CONFLICT (conf_id) DO UPDATE SET revision = ?2, state = 'queued', fault = NULL, attempts = 0,
                                           next_attempt = ?3, is_removal = 0`,
    ),
    updateRoom: db.prepare('UPDATE room SET room = ? WHERE vmr_id = ?'),
  }

  const index = (conf: StoredConf) => {
    const { confId, vmrId } = conf.detail
    for (const { subConfID, start, end, mediaType, isException } of occurrenceTimes(conf))
      sql.occurrence.run(confId, subConfID ?? '', vmrId, start, end, mediaType, isException ? 1 : 0)
  }

  return {
    findRequest: (requestId) => {
      const row = sql.byRequest.get(JSON.stringify(requestId))
      return row ? { text: RequestRow.parse(row).request, conf: parseStoredConf(row) } : null
    },
    find: (confId) => {
      const row = sql.find.get(confId)
      return row ? parseStoredConf(row) : null
    },
    findRoom: (vmrId) => {
      const row = sql.room.get(vmrId)
      return row ? parseRoom(row) : null
    },
    roomHolder: (vmrId, start, end, except) => {
      const row = sql.holder.get(vmrId, start, end, except.confId, except.subConfID)
      if (!row) return null
      const { base, starts_at, ends_at } = HolderRow.parse(row)
      const { confId, confSubject } = base
      return { confId, confSubject, startTimeStamp: starts_at, endTimeStamp: ends_at }
    },
    inRoomAhead: (vmrId, now) => sql.inRoomAhead.all(vmrId, now).map(parseStoredConf),
    isIdTaken: (confId) => sql.idTaken.get(confId) !== undefined,
    insert: (conf) => {
      const { uid, sequence, createdAt, stampedAt, cancelledAt, detail, request } = conf
      const { confId, revision } = detail
      const { base, rest, brief, words } = listing(detail)
      sql.insert.run(
        ...[confId, uid, request && JSON.stringify(request.requestId), request?.text ?? null],
        ...[sequence, createdAt, stampedAt, cancelledAt, seriesText(conf), base, rest, brief, words],
      )
      index(conf)
      sql.queue.run(confId, revision, stampedAt)
    },
    update: (conf, { kind, fields, reason }, dueAt) => {
      const { sequence, stampedAt, cancelledAt, detail } = conf
      const { confId, revision } = detail
      const { base, rest, brief, words } = listing(detail)
      sql.update.run(
        ...[sequence, stampedAt, cancelledAt, seriesText(conf), base, rest, brief, words, confId],
      )
      sql.forget.run(confId)
      index(conf)
      sql.change.run(confId, revision, stampedAt, kind, JSON.stringify(fields), JSON.stringify(reason))
      sql.queue.run(confId, revision, dueAt)
    },
    updateRoom: (room) => {
      sql.updateRoom.run(JSON.stringify(room), room.vmrId)
    },
  }
}
