/** Finds whom a pasted address, name or number names. */
import type { Person } from '../../../shared/app/person'
import type { Questions } from '../../directory/directory'
import { searchText } from '../../directory/search-keys'
import type { Database } from './database'
import { PERSON_COLUMNS, personRows, toPerson } from './person-row'

export function createPeopleLookUp(db: Database): Pick<Questions, 'lookUpPeople'> {
  const sql = {
    byMail: db.prepare(`SELECT ${PERSON_COLUMNS} FROM person AS p WHERE email = ? AND email <> ''`),
    byName: db.prepare(`SELECT ${PERSON_COLUMNS} FROM person AS p WHERE name = ?`),
    byNumber: db.prepare(`SELECT ${PERSON_COLUMNS} FROM person AS p WHERE ' ' || numbers || ' ' LIKE ?`),
  }
  const findAll = (key: string): Person[] => {
    const text = searchText(key)
    const digits = key.replace(/[^\d+*#]/g, '')
    if (key.includes('@')) return personRows(sql.byMail.all(key.trim().toLowerCase())).map(toPerson)
    const named = personRows(sql.byName.all(text))
    const isNumber = digits.length >= 5 && /^[\d+*#\-() ]+$/.test(key.trim())
    const found = named.length > 0 || !isNumber ? named : personRows(sql.byNumber.all(`% ${digits} %`))
    return found.map(toPerson)
  }
  return {
    lookUpPeople: ({ keys }) =>
      keys.map((key) => ({ key, people: findAll(key) })).filter(({ people }) => people.length > 0),
  }
}
