import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createPersonTable } from '../../../../src/main/adapters/sqlite/person-table'
import { decayed } from '../../../../src/main/directory/use-decay'
import { aRecord } from '../../../support/a-record'
import { openDirectoryFile, type DirectoryFile } from '../../../support/directory-file'

const MONTH = 30 * 24 * 3600
const NOW = 1_790_000_000
const key = (name: string) => `mail:${name}@example.com`

let directory: DirectoryFile

beforeEach(async () => {
  directory = await openDirectoryFile()
  const people = ['anna', 'omar', 'lena'].map((name) => aRecord({ name, email: `${name}@example.com` }))
  await directory.store.save([
    ...people,
    aRecord({ name: 'Max', email: 'max@example.com', otherEmails: ['M@home.example'] }),
  ])
})
afterEach(() => directory.close())

const note = (invited: string[], at = NOW, others: string[] = []) =>
  directory.store.noteInvited({ invited: invited.map(key), others: others.map(key), at })
const recent = () => {
  const { people } = directory.store.listPeople({ part: { kind: 'recent' }, from: 0, limit: 50 })
  return people.map(({ name }) => name)
}
const pairs = () =>
  directory.db.prepare('SELECT one, other, count FROM together ORDER BY one, other').all() as {
    one: string
    other: string
    count: number
  }[]

it('those invited last come first; who is not in the directory is not listed', async () => {
  await note(['anna', 'nobody'], NOW)
  await note(['omar'], NOW + 60)
  await note(['lena'], NOW + 30)
  expect(recent()).toEqual(['omar', 'lena', 'anna'])
})

it('somebody invited by a second address is the same person', async () => {
  await directory.store.noteInvited({ invited: ['mail:m@home.example'], others: [], at: NOW })
  expect(recent()).toEqual(['Max'])
})

it('a count halves in a month', async () => {
  await note(['anna'], NOW)
  await note(['anna'], NOW + MONTH)
  const row = directory.db.prepare('SELECT count, last_at FROM use_count WHERE key = ?').get(key('anna'))
  expect(row).toEqual({ count: 1.5, last_at: NOW + MONTH })
  expect(decayed(1.5, NOW + MONTH, NOW + 3 * MONTH)).toBe(0.375)
})

it('a clock that goes back makes nothing of more weight', () => {
  expect(decayed(2, NOW, NOW - MONTH)).toBe(2)
})

describe('those of one meeting', () => {
  it('are counted as pairs, both ways round', async () => {
    await note(['anna', 'omar', 'lena'])
    expect(pairs()).toHaveLength(6)
    expect(pairs().every(({ count, one, other }) => count === 1 && one !== other)).toBe(true)
  })

  it('with those that are invited later, but not anew among themselves', async () => {
    await note(['anna', 'omar'])
    await note(['lena'], NOW, ['anna', 'omar'])
    expect(pairs().map(({ one, other, count }) => [one, other, count])).toEqual(
      ['anna', 'lena', 'omar'].flatMap((one) =>
        ['anna', 'lena', 'omar'].filter((other) => other !== one).map((other) => [key(one), key(other), 1]),
      ),
    )
  })

  it('are no pairs where they are many', async () => {
    await note(Array.from({ length: 500 }, (_, at) => `p${String(at)}`))
    expect(pairs()).toEqual([])
    expect(directory.db.prepare('SELECT count(*) AS count FROM use_count').get()).toEqual({ count: 500 })
  })
})

it('who leaves the directory leaves the list; what is known of their use stays', async () => {
  await note(['anna'])
  const [anna] = directory.store.lookUpPeople({ keys: ['anna'] })[0]?.people ?? []
  createPersonTable(directory.db).remove(Number(anna?.personId))
  expect(recent()).toEqual([])
  expect(directory.db.prepare('SELECT count(*) AS count FROM use_count').get()).toEqual({ count: 1 })
})
