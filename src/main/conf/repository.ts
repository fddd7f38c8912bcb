/** The store of meetings, as the use-cases need it. The SQLite adapter is the embedded meeting service's memory. */
import type { ChangeKind } from '../../shared/app/meetings'
import type { HWMConfBaseInfo, HWMConfDetail } from '../../shared/sdk/conf-detail'
import type { RoomConflict } from '../../shared/sdk/ns-error'
import type { Room } from './room'
import type { StoredSeries } from './stored-series'

/** A meeting as stored. What depends on the clock (state, next occurrence) readers work out. */
export interface StoredConf {
  readonly uid: string
  /** iCalendar SEQUENCE. */
  readonly sequence: number
  /** Seconds. */
  readonly createdAt: number
  readonly stampedAt: number
  /** Seconds; null while the meeting takes place. A cancelled one is kept, and its ID with it. */
  readonly cancelledAt: number | null
  /** Of a series: cycleParam is here, subConf is empty, and the times are those of the rule's first meeting. */
  readonly detail: HWMConfDetail
  /** Null for a single meeting. */
  readonly series: StoredSeries | null
}

export interface NewConf extends StoredConf {
  /** The parameter in one canonical text, kept with a requestId to recognise a repeat. */
  readonly request: { readonly requestId: string; readonly text: string } | null
}

/** What a change was, for the history. Its time and revision are those of the meeting. */
export interface ChangeNote {
  readonly kind: ChangeKind
  readonly fields: readonly string[]
  readonly reason: string
}

/** What can be done inside one write transaction: every check sees what the commit will see. */
export interface ConfTransaction {
  findRequest(requestId: string): { text: string; conf: StoredConf } | null
  find(confId: string): StoredConf | null
  findRoom(vmrId: string): Room | null
  /** The meeting that holds the room in the half-open period, or null. Seconds. `except` holds it for itself. */
  roomHolder(vmrId: string, start: number, end: number, except: RoomGuest): RoomConflict | null
  /** Meetings in the room that have not started, with what is stored of them. */
  inRoomAhead(vmrId: string, now: number): StoredConf[]
  /** True for IDs of meetings, past and cancelled ones included, and of rooms. */
  isIdTaken(confId: string): boolean
  /** Adds the meeting, of revision 1, and its calendar entry. */
  insert(conf: NewConf): void
  /** Replaces the meeting, notes the change, and makes its calendar entry due at `dueAt` (seconds). */
  update(conf: StoredConf, change: ChangeNote, dueAt: number): void
  updateRoom(room: Room): void
}

/** A meeting, or one occurrence of it, that does not stand in its own way. */
export interface RoomGuest {
  readonly confId: string
  /** null for all of its occurrences. */
  readonly subConfID: string | null
}

export interface ConfRepository {
  /** Runs `work` in one write transaction; waits without blocking while another process writes. */
  transaction<T>(work: (tx: ConfTransaction) => T): Promise<T>
  find(confId: string): StoredConf | null
  /** Meetings with an occurrence that ends after `now` (seconds), each with the times of the next one, soonest first. */
  listUnfinished(now: number): HWMConfBaseInfo[]
  listRooms(): Room[]
  /** Adds these rooms where there is none yet. */
  seedRooms(rooms: readonly Room[]): Promise<void>
}
