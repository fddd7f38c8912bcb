/** The embedded meeting service's memory: meetings and rooms in SQLite. */
import { z } from 'zod'
import { HWMConfDetail } from '../../../shared/sdk/conf-detail'
import { HWMVmrInfo } from '../../../shared/sdk/vmr'
import type { ConfRepository, ConfTransaction } from '../../conf/repository'
import type { Room } from '../../conf/room'
import { writeTransaction, type Database } from './database'
import { StoredConfRow, toStoredConf } from './stored-conf-row'

const Json = z.string().transform((text): unknown => JSON.parse(text))
const DetailRow = z.object({ detail: Json.pipe(HWMConfDetail) })
const RoomRow = z.object({ room: Json.pipe(HWMVmrInfo.extend({ linkToken: z.string() })) })
const RequestRow = z.object({ request: z.string(), detail: Json.pipe(HWMConfDetail) })

export function createSqliteConfRepository(db: Database): ConfRepository {
  const sql = {
    byRequest: db.prepare('SELECT request, detail FROM meeting WHERE request_id = ?'),
    room: db.prepare('SELECT room FROM room WHERE vmr_id = ?'),
    rooms: db.prepare('SELECT room FROM room ORDER BY rowid'),
    addRoom: db.prepare('INSERT INTO room (vmr_id, conf_id, room) VALUES (?, ?, ?)'),
    holder: db.prepare(
      'SELECT detail FROM meeting WHERE vmr_id = ? AND starts_at < ? AND ends_at > ? ORDER BY starts_at LIMIT 1',
    ),
    idTaken: db.prepare(
      'SELECT 1 FROM meeting WHERE conf_id = ?1 UNION ALL SELECT 1 FROM room WHERE conf_id = ?1',
    ),
    insert: db.prepare(
      `INSERT INTO meeting (conf_id, uid, request_id, request, vmr_id, starts_at, ends_at, sequence, created_at,
                            stamped_at, detail)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    queue: db.prepare(
      `INSERT INTO calendar_entry (conf_id, sequence, state, next_attempt) VALUES (?, ?, 'queued', ?)`,
    ),
    find: db.prepare('SELECT uid, sequence, created_at, stamped_at, detail FROM meeting WHERE conf_id = ?'),
    unfinished: db.prepare('SELECT detail FROM meeting WHERE ends_at > ? ORDER BY starts_at, conf_id'),
  }

  const tx: ConfTransaction = {
    findRequest: (requestId) => {
      const row = sql.byRequest.get(JSON.stringify(requestId))
      if (!row) return null
      const { request, detail } = RequestRow.parse(row)
      return { text: request, detail }
    },
    findRoom: (vmrId) => {
      const row = sql.room.get(vmrId)
      return row ? RoomRow.parse(row).room : null
    },
    roomHolder: (vmrId, start, end) => {
      const row = sql.holder.get(vmrId, end, start)
      if (!row) return null
      const { confId, confSubject, startTimeStamp, endTimeStamp } = DetailRow.parse(row).detail
      return { confId, confSubject, startTimeStamp, endTimeStamp }
    },
    isIdTaken: (confId) => sql.idTaken.get(confId) !== undefined,
    insert: ({ uid, sequence, createdAt, stampedAt, detail, request }) => {
      const { confId, vmrId, startTimeStamp, endTimeStamp } = detail
      const id = request && JSON.stringify(request.requestId)
      const text = JSON.stringify(detail)
      sql.insert.run(
        ...[confId, uid, id, request?.text ?? null, vmrId, startTimeStamp, endTimeStamp],
        ...[sequence, createdAt, stampedAt, text],
      )
      sql.queue.run(confId, sequence, stampedAt)
    },
  }

  return {
    transaction: (work) => writeTransaction(db, () => work(tx)),
    find: (confId) => {
      const row = sql.find.get(confId)
      return row ? toStoredConf(StoredConfRow.parse(row)) : null
    },
    listUnfinished: (now) => sql.unfinished.all(now).map((row: unknown) => DetailRow.parse(row).detail),
    listRooms: () => sql.rooms.all().map((row: unknown): Room => RoomRow.parse(row).room),
    seedRooms: async (rooms) => {
      if (sql.rooms.get()) return
      await writeTransaction(db, () => {
        if (sql.rooms.get()) return
        for (const room of rooms) sql.addRoom.run(room.vmrId, room.confId, JSON.stringify(room))
      })
    },
  }
}
