/** People in SQLite: each part answers its own questions. Runs in the directory's worker. */
import type { Questions } from '../../directory/directory'
import type { Database } from './database'
import { createPeopleBrowser } from './people-browser'
import { createPeopleLookUp } from './people-look-up'
import { createPeopleSearch } from './people-search'
import { createPeopleWriter, type PeopleWriter } from './people-writer'

export type DirectoryStore = Questions & PeopleWriter

export const createDirectoryStore = (db: Database): DirectoryStore => ({
  ...createPeopleSearch(db),
  ...createPeopleLookUp(db),
  ...createPeopleBrowser(db),
  ...createPeopleWriter(db),
})
