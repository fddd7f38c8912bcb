/** The port to where a directory's entries come from: an LDAP server, an address book on a server. */
import type { SourceFault } from '../../shared/app/directory'
import type { PersonRecord } from './person-record'

/** An entry under the key by which its source will know it again (entryUUID, objectGUID, the address of a card). */
export interface SourceEntry {
  readonly key: string
  /** The source's own word for this state of the entry (an ETag); empty where it has none. */
  readonly version: string
  readonly record: PersonRecord
}

/** What became of a change that was sent: refused where the entry is no longer what the change was made from. */
export type Sent = { readonly key: string; readonly version: string } | 'conflict'

export interface SourceGroup {
  readonly key: string
  readonly name: string
  /** Keys of entries. */
  readonly members: readonly string[]
}

export interface SourceBatch {
  readonly people: readonly SourceEntry[]
  readonly groups: readonly SourceGroup[]
  /** Entries that could not be read. */
  readonly refused: number
  /** Keys of what has left, where the source says so by itself; elsewhere the list of keys tells. */
  readonly removed?: readonly string[]
}

/** An open connection. Everything it answers is parsed and bounded; nothing of it is trusted. */
export interface SourceSession {
  /**
   * What has changed since `since` (a word of an earlier session's `mark`), or everything where it is null.
   * @throws SourceError
   */
  changes(since: string | null): AsyncIterable<SourceBatch>
  /** Where the next incremental sync begins; known once `changes` has ended. Null where the source has no such thing. */
  mark(): string | null
  /** Whether `changes` answered everything although it was asked since a mark, which meant nothing any more. */
  startedOver?(): boolean
  /**
   * All groups, where the source has any: for entries that are new here and may have been members before, of groups that
   * have not changed (an account that was disabled until now).
   */
  groups?(): AsyncIterable<SourceBatch>
  /** The keys of all entries and groups there are now, for those that have left. */
  keys(): AsyncIterable<readonly string[]>
  close(): Promise<void>
}

/** Of a source to which the user's own changes go. */
export interface WritableSession extends SourceSession {
  /**
   * Without a key a new entry, which `id` names: sent again after a lost answer it makes no second one, as an entry that
   * is as it was sent already is no conflict. Members of a card that a record does not hold stay as they are.
   * @param id UUID
   */
  put(key: string | null, version: string, record: PersonRecord, id: string): Promise<Sent>
  /** Conflict where it has been changed since; one that is gone already counts as removed. */
  remove(key: string, version: string): Promise<'removed' | 'conflict'>
}

export interface DirectorySource {
  /** @throws SourceError where the server cannot be reached, is not who it says, or refuses the password */
  open(password: string, signal: AbortSignal): Promise<SourceSession | WritableSession>
}

export class SourceError extends Error {
  constructor(
    readonly fault: SourceFault,
    options?: ErrorOptions,
  ) {
    super(`${fault.kind}: ${fault.detail}`, options)
  }
}
