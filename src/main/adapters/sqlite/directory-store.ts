/** People in SQLite: each part answers its own questions. Runs in the directory's worker. */
import type { Questions } from '../../directory/directory'
import type { Database } from './database'
import { createDepartmentTree } from './department-tree'
import { createGroupBrowser } from './group-browser'
import { createPeopleBrowser } from './people-browser'
import { createPeopleLookUp } from './people-look-up'
import { createPeopleSearch } from './people-search'
import { createPeopleWriter, type PeopleWriter } from './people-writer'

export type DirectoryStore = Questions & PeopleWriter

export function createDirectoryStore(db: Database): DirectoryStore {
  const people = createPeopleBrowser(db)
  const groups = createGroupBrowser(db, people)
  return {
    ...createPeopleSearch(db, () => groups.listGroups(null)),
    ...createPeopleLookUp(db),
    ...people,
    ...createDepartmentTree(db),
    ...groups,
    ...createPeopleWriter(db),
  }
}
