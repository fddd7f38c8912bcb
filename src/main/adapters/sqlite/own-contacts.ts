/**
 * The user's own contacts, and what the user changes in the address books: the latter is kept as a change until the
 * next sync has sent it.
 */
import { z } from 'zod'
import type { Person } from '../../../shared/app/person'
import { contactRecord } from '../../directory/contact-record'
import type { Questions } from '../../directory/directory'
import type { PersonRecord } from '../../directory/person-record'
import { refuseBecause } from '../../sdk-fault'
import { writeTransaction, type Database } from './database'
import { OWN_SOURCE } from './directory-version-3'
import { PERSON_COLUMNS, peopleOf, recordOf, recordText } from './person-row'
import { createPersonTable } from './person-table'

export type OwnContacts = Pick<Questions, 'saveContact' | 'deleteContact' | 'setFavourite'>

const Entry = z.object({
  ...{ id: z.int(), source: z.int(), is_external: z.int(), identity: z.string(), record: z.string() },
})
type Entry = z.infer<typeof Entry>

export function createOwnContacts(db: Database, newId: () => string): OwnContacts {
  const sql = {
    find: db.prepare(
      `SELECT id, source, is_external, identity, record FROM person
        WHERE id = ? AND own_change IS NOT 'remove'`,
    ),
    read: db.prepare(`SELECT ${PERSON_COLUMNS} FROM person AS p WHERE id = ?`),
    isBook: db.prepare("SELECT 1 FROM source WHERE id = ? AND kind = 'cardDav'"),
    mark: db.prepare(
      `UPDATE person SET own_change = 'put', own_turn = own_turn + 1, entry_id = coalesce(entry_id, ?) WHERE id = ?`,
    ),
    favour: db.prepare(
      "UPDATE person SET is_favourite = ?1 WHERE id = ?2 OR (identity = ?3 AND ?3 LIKE 'mail:%')",
    ),
  }
  const people = createPersonTable(db)

  const existing = (personId: string): Entry => {
    const row = sql.find.get(Number(personId))
    if (row === undefined) throw refuseBecause('personId', 40002, 'entryGone')
    return Entry.parse(row)
  }
  const own = (personId: string): Entry => {
    const entry = existing(personId)
    if (entry.is_external === 0) throw refuseBecause('personId', 40002, 'notOwnEntry')
    return entry
  }
  const add = (source: number, record: PersonRecord): number => {
    const isBook = source !== OWN_SOURCE
    if (isBook && sql.isBook.get(source) === undefined)
      throw refuseBecause('sourceId', 40002, 'noAddressBook')
    const { id } = people.put({ id: source, isExternal: true }, isBook ? null : newId(), '', record)
    if (isBook) sql.mark.run(newId(), id)
    return id
  }
  const change = (entry: Entry, record: PersonRecord): number => {
    if (recordText(record) === entry.record) return entry.id
    people.rewrite(entry.id, record)
    if (entry.source !== OWN_SOURCE) sql.mark.run(newId(), entry.id)
    return entry.id
  }
  const read = (id: number): Person => {
    const [person] = peopleOf([sql.read.get(id)])
    if (!person) throw new Error('A contact is gone within the transaction that saved it.')
    return person
  }

  return {
    saveContact: ({ personId, sourceId, contact }) =>
      writeTransaction(db, () => {
        if (personId === null)
          return read(add(sourceId === null ? OWN_SOURCE : Number(sourceId), contactRecord(contact, null)))
        const entry = own(personId)
        if (sourceId !== null && Number(sourceId) !== entry.source)
          throw refuseBecause('sourceId', 40002, 'noAddressBook')
        return read(change(entry, contactRecord(contact, recordOf(entry.record))))
      }),
    deleteContact: ({ personId }) =>
      writeTransaction(db, () => {
        const { id, source } = own(personId)
        if (source === OWN_SOURCE) people.remove(id)
        else people.hide(id)
        return null
      }),
    setFavourite: ({ personId, isFavourite }) =>
      writeTransaction(db, () => {
        const { id, identity } = existing(personId)
        sql.favour.run(Number(isFavourite), id, identity)
        return null
      }),
  }
}
