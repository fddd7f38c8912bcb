/** Groups by their names and how those are read. */
import type { Group } from '../../../shared/app/directory'
import { asksOf } from '../../directory/asks'
import type { PersonRecord } from '../../directory/person-record'
import { compareRanks, entryOf, rankOf } from '../../directory/rank'
import { searchKeys } from '../../directory/search-keys'
import type { PeopleQuery } from '../../directory/search-query'
import type { Database } from './database'
import { createUntilChanged } from './until-changed'

const MOST = 5
const NOBODY: Omit<PersonRecord, 'name'> = {
  ...{ kind: 'person' as const, email: '', otherEmails: [], number: '', mobile: '' },
  ...{ department: '', title: '', accountId: '', zone: '' },
}

/** @param listGroups in the order in which groups of equal rank are shown */
export function createGroupSearch(db: Database, listGroups: () => readonly Group[]) {
  const known = createUntilChanged(db)(() =>
    listGroups().map((group) => {
      const record = { ...NOBODY, name: group.name }
      return { group, entry: entryOf(record, searchKeys(record)) }
    }),
  )
  return (query: PeopleQuery): Group[] => {
    const asks = asksOf(query)
    return known()
      .flatMap(({ group, entry }) => {
        const rank = rankOf(entry, asks)
        return rank ? [{ group, rank }] : []
      })
      .sort((a, b) => compareRanks(a.rank, b.rank))
      .slice(0, MOST)
      .map(({ group }) => group)
  }
}
