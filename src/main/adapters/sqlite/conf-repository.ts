/** The embedded meeting service's memory: meetings and rooms in SQLite. */
import { z } from 'zod'
import { HWMConfBaseInfo } from '../../../shared/sdk/conf-detail'
import type { ConfRepository } from '../../conf/repository'
import { createConfTransaction, parseRoom } from './conf-transaction'
import { writeTransaction, type Database } from './database'
import { Json } from './stored-conf-row'

const ListRow = z.object({
  base: Json.pipe(HWMConfBaseInfo),
  starts_at: z.int(),
  ends_at: z.int(),
})

function listRow(row: unknown): HWMConfBaseInfo {
  const { base, starts_at: start, ends_at: end } = ListRow.parse(row)
  return { ...base, startTimeStamp: start, startTime: start, endTimeStamp: end, endTime: end }
}

export function createSqliteConfRepository(db: Database): ConfRepository {
  const tx = createConfTransaction(db)
  const sql = {
    rooms: db.prepare('SELECT room FROM room ORDER BY rowid'),
    addRoom: db.prepare('INSERT INTO room (vmr_id, conf_id, room) VALUES (?, ?, ?)'),
    // With min() the other columns are those of the row that has it. Nothing is longer than a day.
    unfinished: db.prepare(
      `SELECT base, min(starts_at) AS starts_at, ends_at
       FROM occurrence AS o JOIN meeting AS m USING (conf_id)
       WHERE starts_at > ?1 - 86400 AND ends_at > ?1 GROUP BY conf_id ORDER BY starts_at, conf_id`,
    ),
  }
  return {
    transaction: (work) => writeTransaction(db, () => work(tx)),
    find: (confId) => tx.find(confId),
    listUnfinished: (now) => sql.unfinished.all(now).map(listRow),
    listRooms: () => sql.rooms.all().map(parseRoom),
    seedRooms: async (rooms) => {
      if (sql.rooms.get()) return
      await writeTransaction(db, () => {
        if (sql.rooms.get()) return
        for (const room of rooms) sql.addRoom.run(room.vmrId, room.confId, JSON.stringify(room))
      })
    },
  }
}
