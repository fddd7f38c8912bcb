/** People in SQLite: each part answers its own questions. Runs in the directory's worker. */
import { randomUUID } from 'node:crypto'
import type { Questions } from '../../directory/directory'
import type { Database } from './database'
import { createDepartmentTree } from './department-tree'
import { createGroupBrowser } from './group-browser'
import { createOwnContacts } from './own-contacts'
import { createOwnGroups } from './own-groups'
import { createPeopleBrowser } from './people-browser'
import { createPeopleLookUp } from './people-look-up'
import { createPeopleSearch } from './people-search'
import { createPeopleUse } from './people-use'
import { createPeopleWriter, type PeopleWriter } from './people-writer'

export type DirectoryStore = Questions & PeopleWriter

/** @param newId UUIDs of what is made here */
export function createDirectoryStore(db: Database, newId: () => string = randomUUID): DirectoryStore {
  const people = createPeopleBrowser(db)
  const groups = createGroupBrowser(db, people)
  return {
    ...createPeopleSearch(db, () => groups.listGroups(null)),
    ...createPeopleLookUp(db),
    ...people,
    ...createDepartmentTree(db),
    ...groups,
    ...createOwnContacts(db, newId),
    ...createOwnGroups(db, groups, newId),
    ...createPeopleUse(db),
    ...createPeopleWriter(db),
  }
}
