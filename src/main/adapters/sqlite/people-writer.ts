/** Stores the entries of imported files. All files are one source: a newer file under another name has the same people. */
import { identityOf, type PersonRecord } from '../../directory/person-record'
import { writeTransaction, type Database } from './database'
import { FILE_SOURCE } from './directory-version-3'
import { createGroupTable } from './group-table'
import { createPersonTable, type Outcome } from './person-table'

export interface FileEntry extends PersonRecord {
  /** Names of the groups the person is in; without it their groups stay as they are. */
  readonly groups?: readonly string[] | undefined
}

export interface PeopleWriter {
  /** Stores a batch in one transaction; one outcome per entry. */
  save(entries: readonly FileEntry[]): Promise<Outcome[]>
}

const files = { id: FILE_SOURCE, isExternal: false }

export function createPeopleWriter(db: Database): PeopleWriter {
  const people = createPersonTable(db)
  const groups = createGroupTable(db)
  const saveOne = ({ groups: names, ...record }: FileEntry): Outcome => {
    const { id, outcome } = people.put(files, identityOf(record), '', record)
    if (names)
      groups.setGroupsOf(
        id,
        FILE_SOURCE,
        names.map((name) => groups.put(FILE_SOURCE, name.toLowerCase(), name)),
      )
    return outcome
  }
  return {
    save: (entries) =>
      writeTransaction(db, () => {
        const outcomes = entries.map(saveOne)
        if (entries.some(({ groups: names }) => names)) groups.removeEmpty(FILE_SOURCE)
        return outcomes
      }),
  }
}
