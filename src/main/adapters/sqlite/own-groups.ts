/** The groups that the user has put together. */
import type { Group } from '../../../shared/app/directory'
import type { Questions } from '../../directory/directory'
import { FAULT_REASONS } from '../../../shared/sdk/fault-reasons'
import type { Fault } from '../../../shared/sdk/ns-error'
import { refuseBecause, SdkFault } from '../../sdk-fault'
import { writeTransaction, type Database } from './database'
import { OWN_SOURCE } from './directory-version-3'
import type { GroupBrowser } from './group-browser'
import { createGroupTable } from './group-table'

export type OwnGroups = Pick<Questions, 'saveGroup' | 'deleteGroup'>

export function createOwnGroups(db: Database, groups: GroupBrowser, newId: () => string): OwnGroups {
  const sql = {
    find: db.prepare('SELECT source, source_key AS key FROM person_group WHERE id = ?'),
    isThere: db.prepare("SELECT 1 FROM person WHERE id = ? AND own_change IS NOT 'remove'"),
  }
  const table = createGroupTable(db)

  const ownKey = (groupId: string): string => {
    const row = sql.find.get(Number(groupId)) as { source: number; key: string } | undefined
    if (!row) throw refuseBecause('groupId', 40002, 'entryGone')
    if (row.source !== OWN_SOURCE) throw refuseBecause('groupId', 40002, 'notOwnGroup')
    return row.key
  }
  const checkMembers = (personIds: readonly string[]) => {
    const [first, ...others] = personIds
      .map((id, at) => ({
        field: `personIds.${String(at)}`,
        isThere: sql.isThere.get(Number(id)) !== undefined,
      }))
      .filter(({ isThere }) => !isThere)
      .map(({ field }): Fault => ({ field, code: 40002, message: FAULT_REASONS.entryGone }))
    if (first) throw new SdkFault([first, ...others])
  }
  const read = (id: number): Group => {
    const found = groups.readGroup({ groupId: String(id) })
    if (!found) throw new Error('A group is gone within the transaction that saved it.')
    return found.group
  }
  return {
    saveGroup: ({ groupId, name, personIds }) =>
      writeTransaction(db, () => {
        const key = groupId === null ? newId() : ownKey(groupId)
        checkMembers(personIds)
        const id = table.put(OWN_SOURCE, key, name)
        table.setMembers(id, personIds.map(Number))
        return read(id)
      }),
    deleteGroup: ({ groupId }) =>
      writeTransaction(db, () => {
        ownKey(groupId)
        table.remove(Number(groupId))
        return null
      }),
  }
}
