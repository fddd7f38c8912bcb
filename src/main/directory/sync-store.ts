/** The port to what the directory keeps of one source. Each call is done as a whole, in one transaction or in several. */
import type { SourceFault, SyncReport } from '../../shared/app/directory'
import type { PersonRecord } from './person-record'
import type { Sent, SourceEntry, SourceGroup } from './source'

export interface SyncState {
  /** Where the next incremental sync begins; null before the first whole one. */
  readonly mark: string | null
  /** Seconds; when a complete list of keys was last compared. */
  readonly keysAt: number | null
}

/** What the user changed here and the source does not know yet. */
export interface OwnChange {
  /** The directory's own name for the entry. */
  readonly entry: string
  /** UUID, under which a new entry is sent. */
  readonly id: string
  /** Grows with each change of the entry: what the user changes while this one travels stays to be sent. */
  readonly turn: number
  readonly kind: 'put' | 'remove'
  /** Null for a new entry. */
  readonly key: string | null
  /** The source's state that this was made from. */
  readonly version: string
  readonly record: PersonRecord
}

export type Tally = Omit<SyncReport, 'refused'>

export interface SyncStore {
  state(): Promise<SyncState>
  ownChanges(): Promise<readonly OwnChange[]>
  /** The source has the change; null where the entry is gone there as the user wished. */
  sent(change: OwnChange, entry: Exclude<Sent, 'conflict'> | null): Promise<void>
  /**
   * The source's state will win: ours becomes a copy among the own contacts, and the next read replaces the entry. A new
   * one, which the source has under its name already, goes until then, and so does one that was removed here.
   */
  giveWay(change: OwnChange): Promise<void>
  /**
   * Takes entries as the source has them. One with an own change stays as it is while its version is the one that was
   * changed; of another version it is a conflict, in which ours becomes a copy.
   */
  savePeople(people: readonly SourceEntry[]): Promise<Tally>
  /** Takes out entries and groups. An own change of one that is gone becomes a copy. */
  remove(keys: readonly string[]): Promise<Tally>
  /** Takes out every entry and group of the source whose key is not among these. */
  removeOthers(keys: ReadonlySet<string>): Promise<Tally>
  /** Members that are no entries of the source are left out. */
  saveGroups(groups: readonly SourceGroup[]): Promise<void>
  /** `at` in seconds. Forgets an earlier fault. */
  succeed(state: SyncState, at: number, report: SyncReport): Promise<void>
  /** The last report and its time stay. */
  fail(fault: SourceFault): Promise<void>
}
