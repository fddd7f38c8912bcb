/** Stores the entries of imported files. All files are one source: a newer file under another name has the same people. */
import { identityOf, type PersonRecord } from '../../directory/person-record'
import { writeTransaction, type Database } from './database'
import { FILE_SOURCE } from './directory-version-3'
import { createGroupTable } from './group-table'
import { createPersonTable, type Outcome } from './person-table'
import { storedPerson, type StoredPerson } from './stored-person'

export interface FileEntry extends PersonRecord {
  /** Names of the groups the person is in; without it their groups stay as they are. */
  readonly groups?: readonly string[] | undefined
  /** Worked out before. */
  readonly stored?: StoredPerson
}

export interface PeopleWriter {
  /** Works out what will be stored, of those who are not stored like this; on whichever thread. */
  readonly prepare: (entries: readonly FileEntry[]) => FileEntry[]
  /** Stores a batch in one transaction; one outcome per entry. */
  readonly save: (entries: readonly FileEntry[]) => Promise<Outcome[]>
}

const files = { id: FILE_SOURCE, isExternal: false }

export function createPeopleWriter(db: Database): PeopleWriter {
  const people = createPersonTable(db)
  const groups = createGroupTable(db)
  const saveOne = ({ groups: names, stored, ...record }: FileEntry): Outcome => {
    const { id, outcome } = people.put(files, identityOf(record), '', record, stored)
    // Somebody new is in none.
    if (names && (names.length > 0 || outcome !== 'added'))
      groups.setGroupsOf(
        id,
        FILE_SOURCE,
        names.map((name) => groups.put(FILE_SOURCE, name.toLowerCase(), name)),
      )
    return outcome
  }
  return {
    prepare: (entries) =>
      entries.map((entry) =>
        people.has(files, identityOf(entry), entry) ? entry : { ...entry, stored: storedPerson(entry) },
      ),
    save: (entries) =>
      writeTransaction(db, () => {
        const outcomes = entries.map(saveOne)
        if (entries.some(({ groups: names }) => names)) groups.removeEmpty(FILE_SOURCE)
        return outcomes
      }),
  }
}
