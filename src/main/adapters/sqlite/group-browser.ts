/** Groups and who is in them. */
import { z } from 'zod'
import type { Group } from '../../../shared/app/directory'
import type { Questions } from '../../directory/directory'
import type { Database } from './database'
import { OWN_SOURCE } from './directory-version-3'
import type { PeopleBrowser } from './people-browser'

const Row = z.object({ id: z.int(), source: z.int(), name: z.string(), members: z.int() })

export type GroupBrowser = Pick<Questions, 'listGroups' | 'readGroup' | 'readPerson'>

const groupOf = (row: unknown): Group => {
  const { id, source, name, members } = Row.parse(row)
  const isOwn = source === OWN_SOURCE
  return { groupId: String(id), name, memberCount: members, sourceId: String(source), isOwn }
}

export function createGroupBrowser(db: Database, people: PeopleBrowser): GroupBrowser {
  const columns = `g.id, g.source, g.name,
    (SELECT count(*) FROM group_member WHERE group_id = g.id) AS members`
  const order = 'ORDER BY g.reading, g.id'
  const sql = {
    all: db.prepare(`SELECT ${columns} FROM person_group AS g ${order}`),
    one: db.prepare(`SELECT ${columns} FROM person_group AS g WHERE g.id = ?`),
    ofPerson: db.prepare(
      `SELECT ${columns} FROM group_member AS m JOIN person_group AS g ON g.id = m.group_id
        WHERE m.person_id = ? ${order}`,
    ),
  }
  return {
    listGroups: () => sql.all.all().map(groupOf),
    readGroup: ({ groupId }) => {
      const row = sql.one.get(Number(groupId))
      return row === undefined
        ? null
        : { group: groupOf(row), people: people.everyOne({ kind: 'group', groupId }) }
    },
    readPerson: ({ personId }) => {
      const found = people.one(personId)
      return found && { ...found, groups: sql.ofPerson.all(Number(personId)).map(groupOf) }
    },
  }
}
