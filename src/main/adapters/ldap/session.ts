/** One sync's view of a directory: what has changed, what there is, and how far it has been read. */
import type { SourceBatch, SourceSession } from '../../directory/source'
import type { LdapEntry } from './answers'
import { census } from './census'
import type { LdapConnection } from './connection'
import { isShown, keyOf, stampOf } from './entry'
import { sourceFault } from './faults'
import { everythingFilter, peopleFilter, sinceFilter } from './filters'
import { readGroups } from './group-entry'
import { markOf, stampAfter, stateOf } from './mark'
import { createNames, type Names } from './names'
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

  const batchOf = (shown: readonly LdapEntry[]): SourceBatch => {
    const people = shown.flatMap((entry) => {
      const record = personOf(entry, { base, language })
      return record ? [{ key: keyOf(entry), version: stampOf(entry.attributes, flavour), record }] : []
    })
    return { people, groups: [], refused: shown.length - people.length }
  }

  /** Pages of people who are shown. */
  async function* people(since: string | null): AsyncGenerator<readonly LdapEntry[]> {
    const all = peopleFilter(flavour)
    const filter = since === null ? all : sinceFilter(all, flavour, stampAfter(since, flavour))
    for await (const entries of pagesOf(connection, { base, filter, attributes: PERSON_ATTRIBUTES })) {
      if (entries.length > 0) yield entries.filter(({ attributes }) => isShown(attributes))
    }
  }

  async function* groupsOf(names: Names): AsyncGenerator<SourceBatch> {
    const found = flatGroups(await readGroups(connection, server, base, names, language))
    for (let at = 0; at < found.length; at += GROUPS_AT_ONCE)
      yield { people: [], groups: found.slice(at, at + GROUPS_AT_ONCE), refused: 0 }
  }

  /** Never nobody: a user who has lost the right to read must not empty what is kept of the directory. */
  async function* everyoneShown() {
    let count = 0
    for await (const entries of census(connection, server, base, everythingFilter(flavour))) {
      const shown = entries.filter((entry) => entry.isShown && entry.kind !== 'unit')
      count += shown.length
      yield shown
    }
    if (count === 0) throw sourceFault('refused', 'the server shows no entries below the base')
  }

  async function* groups() {
    const names = createNames()
    for await (const entries of everyoneShown())
      entries.filter(({ kind }) => kind === 'person').forEach(names.add)
    yield* groupsOf(names)
  }

  async function* readAll(): AsyncGenerator<SourceBatch> {
    const names = createNames()
    for await (const entries of people(null)) {
      for (const entry of entries)
        names.add({ key: keyOf(entry), dn: entry.dn, uid: firstText(entry.attributes, 'uid') })
      yield batchOf(entries)
    }
    yield* groupsOf(names)
  }

  async function* readSince(since: string, kinds: ReadonlySet<string>): AsyncGenerator<SourceBatch> {
    if (kinds.has('person')) for await (const entries of people(since)) yield batchOf(entries)
    // All of them: a group changes with those that are part of it.
    if (kinds.has('group')) yield* groups()
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
      if (isFull) yield* readAll()
      else {
        if (hidden.length > 0) yield { people: [], groups: [], refused: 0, removed: hidden }
        yield* readSince(since, kinds)
      }
      reached = state === null ? null : markOf(server, state)
    },
    mark: () => reached,
    startedOver: () => startedOver,
    groups,
    keys: async function* () {
      for await (const entries of everyoneShown()) yield entries.map(({ key }) => key)
    },
    close: () => {
      deps.close()
      return Promise.resolve()
    },
  }
}
