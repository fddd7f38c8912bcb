/** The table of groups and who is in them, inside whoever's transaction. */
import { readingOrder } from '../../directory/reading-order'
import type { Database } from './database'

export interface GroupTable {
  /** The group of a source under this key, made where it is new. */
  put(source: number, key: string, name: string): number
  /** Replaces who is in a group. */
  setMembers(id: number, people: readonly number[]): void
  /** Replaces the groups of a source that somebody is in. */
  setGroupsOf(person: number, source: number, groups: readonly number[]): void
  remove(id: number): void
  /** Takes out the groups of a source that nobody is in. */
  removeEmpty(source: number): void
}

export function createGroupTable(db: Database): GroupTable {
  const sql = {
    find: db.prepare('SELECT id, name FROM person_group WHERE source = ? AND source_key = ?'),
    insert: db.prepare('INSERT INTO person_group (source, source_key, name, reading) VALUES (?, ?, ?, ?)'),
    rename: db.prepare('UPDATE person_group SET name = ?, reading = ? WHERE id = ?'),
    remove: db.prepare('DELETE FROM person_group WHERE id = ?'),
    removeEmpty: db.prepare(
      `DELETE FROM person_group AS g
        WHERE g.source = ? AND NOT EXISTS (SELECT 1 FROM group_member WHERE group_id = g.id)`,
    ),
    clear: db.prepare('DELETE FROM group_member WHERE group_id = ?'),
    groupsOf: db.prepare(
      `SELECT m.group_id AS id FROM group_member AS m JOIN person_group AS g ON g.id = m.group_id
        WHERE m.person_id = ? AND g.source = ?`,
    ),
    leave: db.prepare('DELETE FROM group_member WHERE group_id = ? AND person_id = ?'),
    join: db.prepare('INSERT OR IGNORE INTO group_member (group_id, person_id) VALUES (?, ?)'),
  }
  return {
    put: (source, key, name) => {
      const known = sql.find.get(source, key) as { id: number; name: string } | undefined
      if (known && known.name !== name) sql.rename.run(name, readingOrder(name), known.id)
      if (known) return known.id
      return (sql.insert.run(source, key, name, readingOrder(name)) as { lastInsertRowid: number })
        .lastInsertRowid
    },
    setMembers: (id, people) => {
      sql.clear.run(id)
      for (const person of people) sql.join.run(id, person)
    },
    setGroupsOf: (person, source, groups) => {
      const former = (sql.groupsOf.all(person, source) as { id: number }[]).map(({ id }) => id)
      for (const group of former) if (!groups.includes(group)) sql.leave.run(group, person)
      for (const group of groups) if (!former.includes(group)) sql.join.run(group, person)
    },
    remove: (id) => {
      sql.remove.run(id)
    },
    removeEmpty: (source) => {
      sql.removeEmpty.run(source)
    },
  }
}
