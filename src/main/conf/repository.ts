/** The store of meetings, as the use-cases need it. The SQLite adapter is the embedded meeting service's memory. */
import type { HWMConfDetail } from '../../shared/sdk/conf-detail'
import type { RoomConflict } from '../../shared/sdk/ns-error'
import type { Room } from './room'

/** A meeting as stored. `detail.confStatusType` is what held when it was written; readers ask the clock. */
export interface StoredConf {
  readonly uid: string
  /** iCalendar SEQUENCE. */
  readonly sequence: number
  /** Seconds. */
  readonly createdAt: number
  readonly stampedAt: number
  readonly detail: HWMConfDetail
}

export interface NewConf extends StoredConf {
  /** The parameter in one canonical text, kept with a requestId to recognise a repeat. */
  readonly request: { readonly requestId: string; readonly text: string } | null
}

/** What can be done inside one write transaction: every check sees what the commit will see. */
export interface ConfTransaction {
  findRequest(requestId: string): { text: string; detail: HWMConfDetail } | null
  findRoom(vmrId: string): Room | null
  /** The meeting that holds the room in the half-open period, or null. Seconds. */
  roomHolder(vmrId: string, start: number, end: number): RoomConflict | null
  /** True for IDs of meetings, past and cancelled ones included, and of rooms. */
  isIdTaken(confId: string): boolean
  /** Adds the meeting and its calendar entry. */
  insert(conf: NewConf): void
}

export interface ConfRepository {
  /** Runs `work` in one write transaction; waits without blocking while another process writes. */
  transaction<T>(work: (tx: ConfTransaction) => T): Promise<T>
  find(confId: string): StoredConf | null
  /** Meetings that end after `now` (seconds), soonest first. */
  listUnfinished(now: number): HWMConfDetail[]
  listRooms(): Room[]
  /** Adds these rooms where there is none yet. */
  seedRooms(rooms: readonly Room[]): Promise<void>
}
