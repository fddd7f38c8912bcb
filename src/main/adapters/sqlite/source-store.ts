/** What the directory keeps of one source, for its syncs. */
import { z } from 'zod'
import type { SyncState, SyncStore, Tally } from '../../directory/sync-store'
import { writeTransaction, type Database } from './database'
import { createGroupTable } from './group-table'
import { createSourceEntries, type SourceOptions } from './source-entries'

const StateRow = z
  .object({ mark: z.string().nullable(), keys_at: z.int().nullable() })
  .transform(({ mark, keys_at: keysAt }): SyncState => ({ mark, keysAt }))

/** So many entries are looked at in one transaction, which others wait for. */
const AT_ONCE = 500

const NOTHING: Tally = { added: 0, changed: 0, unchanged: 0, removed: 0, conflicts: 0 }

const total = (tallies: readonly Partial<Tally>[]): Tally => {
  const sum = { ...NOTHING }
  for (const tally of tallies)
    for (const name of Object.keys(tally) as (keyof Tally)[]) sum[name] += tally[name] ?? 0
  return sum
}

export function createSqliteSourceStore(db: Database, options: SourceOptions): SyncStore {
  const { source } = options
  const sql = {
    state: db.prepare('SELECT mark, keys_at FROM source WHERE id = ?'),
    succeed: db.prepare(
      'UPDATE source SET mark = ?, keys_at = ?, last_sync_at = ?, report = ?, fault = NULL WHERE id = ?',
    ),
    fail: db.prepare('UPDATE source SET fault = ? WHERE id = ?'),
    groups: db.prepare('SELECT id, source_key AS key FROM person_group WHERE source = ?'),
    group: db.prepare('SELECT id FROM person_group WHERE source = ? AND source_key = ?'),
  }
  const entries = createSourceEntries(db, options)
  const groups = createGroupTable(db)

  const inParts = async <T>(all: readonly T[], work: (one: T) => Partial<Tally>): Promise<Tally> => {
    const parts: Tally[] = []
    for (let at = 0; at < all.length; at += AT_ONCE)
      parts.push(await writeTransaction(db, () => total(all.slice(at, at + AT_ONCE).map(work))))
    return total(parts)
  }
  const removeGroup = (key: string) => {
    const group = sql.group.get(source.id, key) as { id: number } | undefined
    if (group) groups.remove(group.id)
  }

  return {
    state: () => Promise.resolve(StateRow.parse(sql.state.get(source.id))),
    ownChanges: () => Promise.resolve(entries.ownChanges()),
    sent: (change, entry) =>
      writeTransaction(db, () => {
        entries.sent(change, entry)
      }),
    giveWay: (change) =>
      writeTransaction(db, () => {
        entries.giveWay(change)
      }),
    savePeople: (people) => inParts(people, (entry) => entries.save(entry)),
    remove: (keys) =>
      inParts(keys, (key) => {
        removeGroup(key)
        return entries.remove(key)
      }),
    removeOthers: async (keys) => {
      const leavers = entries.keys().filter((key) => !keys.has(key))
      const tally = await inParts(leavers, (key) => entries.remove(key))
      const former = sql.groups.all(source.id) as { id: number; key: string }[]
      await writeTransaction(db, () => {
        for (const { id, key } of former) if (!keys.has(key)) groups.remove(id)
      })
      return tally
    },
    saveGroups: async (all) => {
      await inParts(all, ({ key, name, members }) => {
        groups.setMembers(groups.put(source.id, key, name), entries.numbersOf(members))
        return {}
      })
    },
    succeed: ({ mark, keysAt }, at, report) =>
      writeTransaction(db, () => {
        sql.succeed.run(mark, keysAt, at, JSON.stringify(report), source.id)
      }),
    fail: (fault) =>
      writeTransaction(db, () => {
        sql.fail.run(JSON.stringify(fault), source.id)
      }),
  }
}
