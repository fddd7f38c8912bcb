/**
 * The same address in two sources is the same person, who is shown once: as the company's directory has them, else as
 * the imported files, the address books, the own contacts.
 */
import type { Database } from './database'
import { FoundRow, FOUND_COLUMNS } from './person-row'
import type { PersonIndex } from './person-index'
import { indexTexts } from './stored-person'
import { OWN_SOURCE } from './directory-version-3'

export interface SamePerson {
  /** Whether the table holds this person already. */
  isKnown(identity: string): boolean
  /** Shows the person by the entry that comes first, and by no other; without an address each entry is somebody. */
  choose(identity: string): void
  /** Before an entry goes: own groups and favourites go to another entry of the same person. */
  handOver(id: number, identity: string): void
}

const ShownRow = FoundRow.extend({ is_shown: FoundRow.shape.is_external })

/** Only an address says for sure that two entries are the same person. */
const isShared = (identity: string): boolean => identity.startsWith('mail:')

export function createSamePerson(db: Database, index: PersonIndex): SamePerson {
  const own = String(OWN_SOURCE)
  const sql = {
    any: db.prepare('SELECT 1 FROM person WHERE identity = ? LIMIT 1'),
    all: db.prepare(
      `SELECT ${FOUND_COLUMNS}, p.is_shown FROM person AS p JOIN source AS s ON s.id = p.source
        WHERE p.identity = ? AND p.own_change IS NOT 'remove'
        ORDER BY CASE s.kind WHEN 'ldap' THEN 0 WHEN 'file' THEN 1 WHEN 'cardDav' THEN 2 ELSE 3 END, p.id`,
    ),
    show: db.prepare('UPDATE person SET is_shown = ? WHERE id = ?'),
    favour: db.prepare('UPDATE person SET is_favourite = ? WHERE identity = ?'),
    join: db.prepare(
      `INSERT OR IGNORE INTO group_member (group_id, person_id)
         SELECT m.group_id, ? FROM group_member AS m JOIN person_group AS g ON g.id = m.group_id
          WHERE m.person_id = ? AND g.source = ${own}`,
    ),
  }
  const rowsOf = (identity: string) => sql.all.all(identity).map((row) => ShownRow.parse(row))

  return {
    isKnown: (identity) => isShared(identity) && sql.any.get(identity) !== undefined,
    choose: (identity) => {
      const rows = rowsOf(identity)
      for (const [at, { id, is_shown, record, keys }] of rows.entries()) {
        const isChosen = at === 0 || !isShared(identity)
        if (isChosen === (is_shown === 1)) continue
        sql.show.run(Number(isChosen), id)
        if (isChosen) index.add(id, indexTexts(record, keys))
        else index.remove(id)
      }
      if (!isShared(identity)) return
      const favours = rows.filter(({ is_favourite }) => is_favourite === 1).length
      if (favours > 0 && favours < rows.length) sql.favour.run(1, identity)
    },
    handOver: (id, identity) => {
      if (!isShared(identity)) return
      const heir = rowsOf(identity).find((row) => row.id !== id)
      if (heir) sql.join.run(heir.id, id)
    },
  }
}
