/** A source's copy in memory, by the rules of the port. */
import type { PersonRecord } from '../../src/main/directory/person-record'
import type { SourceEntry } from '../../src/main/directory/source'
import type { OwnChange, SyncState, SyncStore, Tally } from '../../src/main/directory/sync-store'
import type { SyncedCopy } from './synced-copy'

interface Row {
  key: string | null
  version: string
  record: PersonRecord
  own: 'put' | 'remove' | null
  turn: number
}

const tally = (of: Partial<Tally>): Tally => ({
  ...{ added: 0, changed: 0, unchanged: 0, removed: 0, conflicts: 0 },
  ...of,
})
const isSame = (a: PersonRecord, b: PersonRecord) => JSON.stringify(a) === JSON.stringify(b)

export function createMemoryCopy(): SyncedCopy {
  const rows = new Map<string, Row>()
  const copies: PersonRecord[] = []
  let last: Awaited<ReturnType<SyncedCopy['last']>> = { at: null, report: null, fault: null }
  let state: SyncState = { mark: null, keysAt: null }
  let lastId = 0

  const byKey = (key: string) => [...rows].find(([, row]) => row.key === key)
  const keepCopy = ({ record }: Row) => copies.push({ ...record, name: `${record.name} (copy)` })
  const saveOne = ({ key, version, record }: SourceEntry): Tally => {
    const known = byKey(key)
    if (!known) {
      rows.set(`row ${String(++lastId)}`, { key, version, record, own: null, turn: 0 })
      return tally({ added: 1 })
    }
    const [id, row] = known
    const isOurs = row.own !== null && row.version === version
    if (isOurs) return tally({ unchanged: 1 })
    if (row.own === 'remove') {
      rows.delete(id)
      return { ...saveOne({ key, version, record }), conflicts: 1 }
    }
    const isConflict = row.own === 'put' && !isSame(row.record, record)
    if (isConflict) keepCopy(row)
    const isChanged = isConflict || !isSame(row.record, record)
    rows.set(id, { key, version, record, own: null, turn: row.turn })
    return tally({ [isChanged ? 'changed' : 'unchanged']: 1, conflicts: isConflict ? 1 : 0 })
  }
  const removeOne = (key: string): Tally => {
    const known = byKey(key)
    if (!known) return tally({})
    const [id, row] = known
    if (row.own === 'put') keepCopy(row)
    rows.delete(id)
    return tally({ removed: 1, conflicts: row.own === 'put' ? 1 : 0 })
  }
  const sum = (tallies: Tally[]) =>
    tallies.reduce(
      (all, one) => ({
        added: all.added + one.added,
        changed: all.changed + one.changed,
        unchanged: all.unchanged + one.unchanged,
        removed: all.removed + one.removed,
        conflicts: all.conflicts + one.conflicts,
      }),
      tally({}),
    )
  const settle = ({ entry: id, turn }: OwnChange, entry: { key: string; version: string } | null) => {
    const row = rows.get(id)
    if (!row) return
    if (entry) Object.assign(row, entry)
    if (row.turn !== turn) return
    if (entry) row.own = null
    else rows.delete(id)
  }

  const store: SyncStore = {
    state: () => Promise.resolve(state),
    ownChanges: () =>
      Promise.resolve(
        [...rows].flatMap(([id, { own, ...row }]) =>
          own === null ? [] : [{ entry: id, id, kind: own, ...row }],
        ),
      ),
    sent: (change, entry) => {
      settle(change, entry)
      return Promise.resolve()
    },
    giveWay: ({ entry: id }) => {
      const row = rows.get(id)
      if (row?.own === 'put') keepCopy(row)
      if (row?.key === null || row?.own === 'remove') rows.delete(id)
      else if (row) Object.assign(row, { own: null, version: '' })
      return Promise.resolve()
    },
    savePeople: (people) => Promise.resolve(sum(people.map(saveOne))),
    remove: (keys) => Promise.resolve(sum(keys.map(removeOne))),
    removeOthers: (keys) =>
      Promise.resolve(
        sum([...rows.values()].flatMap(({ key }) => (key === null || keys.has(key) ? [] : [removeOne(key)]))),
      ),
    saveGroups: () => Promise.resolve(),
    succeed: (next, at, report) => {
      state = next
      last = { at, report, fault: null }
      return Promise.resolve()
    },
    fail: (fault) => {
      last = { ...last, fault }
      return Promise.resolve()
    },
  }
  return {
    store,
    last: () => Promise.resolve(last),
    list: () =>
      Promise.resolve(
        [...rows].flatMap(([id, { own, record }]) => (own === 'remove' ? [] : [{ id, record }])),
      ),
    own: () => Promise.resolve([...copies]),
    save: (id, record) => {
      const known = id === null ? undefined : rows.get(id)
      const name = known && id !== null ? id : `row ${String(++lastId)}`
      const row = known ?? { key: null, version: '', turn: 0 }
      rows.set(name, { ...row, record, own: 'put', turn: row.turn + 1 })
      return Promise.resolve(name)
    },
    remove: (id) => {
      const row = rows.get(id)
      if (row) Object.assign(row, { own: 'remove', turn: row.turn + 1 })
      return Promise.resolve()
    },
  }
}
