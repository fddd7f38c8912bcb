/** Finds whom a pasted address, name or number names. */
import type { Person } from '../../../shared/app/person'
import type { Questions } from '../../directory/directory'
import { foldText } from '../../directory/fold'
import type { Database } from './database'
import { PERSON_COLUMNS, peopleOf } from './person-row'

export function createPeopleLookUp(db: Database): Pick<Questions, 'lookUpPeople'> {
  const select = `SELECT ${PERSON_COLUMNS} FROM person AS p`
  const sql = {
    byMail: db.prepare(
      `${select} WHERE is_shown AND identity = 'mail:' || ?1
        UNION ${select} WHERE is_shown AND id IN (SELECT person_id FROM other_email WHERE email = ?1)`,
    ),
    byName: db.prepare(`${select} WHERE is_shown AND name = ?`),
    byNumber: db.prepare(`${select} WHERE is_shown AND ' ' || numbers || ' ' LIKE ?`),
  }
  const findAll = (key: string): Person[] => {
    const text = foldText(key)
    const digits = key.replace(/[^\d+*#]/g, '')
    if (key.includes('@')) return peopleOf(sql.byMail.all(key.trim().toLowerCase()))
    const named = text === '' ? [] : peopleOf(sql.byName.all(text))
    const isNumber = digits.length >= 5 && /^[\d+*#\-() ]+$/.test(key.trim())
    return named.length > 0 || !isNumber ? named : peopleOf(sql.byNumber.all(`% ${digits} %`))
  }
  return {
    lookUpPeople: ({ keys }) =>
      keys.map((key) => ({ key, people: findAll(key) })).filter(({ people }) => people.length > 0),
  }
}
