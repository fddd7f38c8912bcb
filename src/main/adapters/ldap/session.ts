/** One sync's view of a directory: what has changed, what there is, and how far it has been read. */
import type { SourceBatch, SourceSession } from '../../directory/source'
import type { LdapEntry } from './answers'
import { census } from './census'
import type { LdapConnection } from './connection'
import { sameDn } from './dn'
import { isShown, keyOf, stampOf } from './entry'
import { everythingFilter, peopleFilter, sinceFilter } from './filters'
import { readGroups } from './group-entry'
import { markOf, stampAfter, stateOf } from './mark'
import { flatGroups } from './nested-groups'
import { PERSON_ATTRIBUTES, personOf } from './person-entry'
import { pagesOf } from './search'
import type { LdapServer } from './server'
import { survey } from './survey'
import { firstText } from './values'

interface Deps {
  readonly connection: LdapConnection
  readonly server: LdapServer
  readonly base: string
  readonly language: string
  /** Waits until whatever changes at the server gets a later second than what has changed before. */
  readonly nextSecond: () => Promise<void>
  readonly close: () => void
}

const GROUPS_AT_ONCE = 50

export function createLdapSession(deps: Deps): SourceSession {
  const { connection, server, base, language } = deps
  const { flavour } = server
  let reached: string | null = null
  let startedOver = false

  const batchOf = (entries: readonly LdapEntry[]): SourceBatch => {
    const shown = entries.filter(({ attributes }) => isShown(attributes))
    const people = shown.flatMap((entry) => {
      const record = personOf(entry, { base, language })
      return record ? [{ key: keyOf(entry), version: stampOf(entry.attributes, flavour), record }] : []
    })
    return { people, groups: [], refused: shown.length - people.length }
  }

  async function* people(since: string | null, onEntry: (entry: LdapEntry) => void) {
    const all = peopleFilter(flavour)
    const filter = since === null ? all : sinceFilter(all, flavour, stampAfter(since, flavour))
    for await (const entries of pagesOf(connection, { base, filter, attributes: PERSON_ATTRIBUTES })) {
      entries.forEach(onEntry)
      if (entries.length > 0) yield batchOf(entries)
    }
  }

  async function* groups(names: ReturnType<typeof createNames>): AsyncGenerator<SourceBatch> {
    const found = flatGroups(await readGroups(connection, server, base, names, language))
    for (let at = 0; at < found.length; at += GROUPS_AT_ONCE)
      yield { people: [], groups: found.slice(at, at + GROUPS_AT_ONCE), refused: 0 }
  }

  const everything = () => census(connection, server, base, everythingFilter(flavour))

  async function* readAll() {
    const names = createNames()
    yield* people(null, (entry) => {
      names.add(entry.dn, keyOf(entry), firstText(entry.attributes, 'uid'))
    })
    yield* groups(names)
  }

  async function* readSince(since: string, kinds: ReadonlySet<string>) {
    if (kinds.has('person')) yield* people(since, () => undefined)
    if (!kinds.has('group')) return
    // Groups change with the groups in them, and name members that have not changed.
    const names = createNames()
    for await (const entries of everything()) for (const { dn, key, uid } of entries) names.add(dn, key, uid)
    yield* groups(names)
  }

  return {
    changes: async function* (mark) {
      reached = null
      const since = stateOf(mark, server)
      const { state, kinds, hidden } = await survey(connection, server, base, since)
      // A unit that has another name or place is another department for everyone in it.
      const isFull = since === null || kinds.has('unit')
      startedOver = isFull && mark !== null
      // Times are whole seconds; numbers need no waiting.
      if (flavour === 'plain' && kinds.size > 0) await deps.nextSecond()
      if (hidden.length > 0 && !isFull) yield { people: [], groups: [], refused: 0, removed: hidden }
      if (isFull) yield* readAll()
      else yield* readSince(since, kinds)
      reached = state === null ? null : markOf(server, state)
    },
    mark: () => reached,
    startedOver: () => startedOver,
    keys: async function* () {
      for await (const entries of everything())
        yield entries.filter(({ kind, isShown }) => kind !== 'unit' && isShown).map(({ key }) => key)
    },
    close: () => {
      deps.close()
      return Promise.resolve()
    },
  }
}

/** Keys by the names that groups have for their members. */
function createNames() {
  const byDn = new Map<string, string>()
  const byUid = new Map<string, string>()
  return {
    byDn,
    byUid,
    add: (dn: string, key: string, uid: string) => {
      byDn.set(sameDn(dn), key)
      if (uid !== '') byUid.set(uid, key)
    },
  }
}
