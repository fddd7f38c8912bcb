/** Who is close to the user comes first among those who match equally well; and groups and copies of a person. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../../../src/main/adapters/sqlite/directory-schema'
import {
  createDirectoryStore,
  type DirectoryStore,
} from '../../../../src/main/adapters/sqlite/directory-store'
import { aRecord } from '../../../support/a-record'

const mail = (local: string) => `${local}@example.com`
const PEOPLE = [
  { name: 'Anna Adam', email: mail('adam') },
  { name: 'Anna Berg', email: mail('berg') },
  { name: 'Anna Costa', email: mail('costa'), department: 'Sales / North' },
  { name: 'Anna Dahl', email: mail('dahl') },
  { name: 'Annabel Eriksen', email: mail('eriksen') },
  { name: 'Max Holm', email: mail('holm'), department: 'Sales / North' },
  { name: '安娜', email: mail('anna.cn') },
].map((one) => aRecord(one))
const NOW = 1_800_000_000
const DAY = 86_400

let folder: string
let db: Database
let store: DirectoryStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-close-'))
  db = await openDatabase(join(folder, 'directory.db'), DIRECTORY_MIGRATIONS, 'NORMAL')
  store = createDirectoryStore(db)
  await store.save(PEOPLE.map((one) => ({ ...one, groups: ['Annual review', '安全委员会'] })))
})
afterAll(async () => {
  db.close()
  await rm(folder, { recursive: true, force: true })
})

const search = (query: string, given: { invited?: string[]; self?: string } = {}) =>
  store.searchPeople({ query, limit: 30, invited: [], ...given })
const found = (...asked: Parameters<typeof search>) =>
  search(...asked).hits.map(({ email }) => email.replace('@example.com', ''))
const invite = (locals: readonly string[], at: number) =>
  store.noteInvited({ invited: locals.map((local) => `mail:${mail(local)}`), others: [], at })

it('nobody is close at first: names stand in their order', () => {
  expect(found('anna')).toEqual(['adam', 'berg', 'costa', 'dahl', 'eriksen', 'anna.cn'])
})

it('colleagues of the department come before others', () => {
  expect(found('anna', { self: mail('holm') })[0]).toBe('costa')
})

it('whom the user invites lately or often comes first, but not before a better match', async () => {
  await invite(['dahl'], NOW - 90 * DAY)
  await invite(['eriksen', 'anna.cn'], NOW)
  expect(found('anna')).toEqual(['eriksen', 'dahl', 'adam', 'berg', 'costa', 'anna.cn'])
  expect(found('anna dahl')[0]).toBe('dahl')
})

it('who is often invited with those in the list comes first', async () => {
  await invite(['berg', 'holm'], NOW)
  await invite(['berg', 'holm'], NOW)
  expect(found('anna', { invited: [mail('holm').toUpperCase()] })[0]).toBe('berg')
})

it('for one letter whoever the user invites comes first, whatever begins with it', () => {
  expect(found('a').slice(0, 4).sort()).toEqual(['anna.cn', 'berg', 'dahl', 'eriksen'])
})

it('groups are found by their names and how they are read', () => {
  const groups = (query: string) => search(query).groups.map(({ name }) => name)
  expect(groups('annual')).toEqual(['Annual review'])
  expect(groups('review ann')).toEqual(['Annual review'])
  expect(groups('anquanw')).toEqual(['安全委员会'])
  expect(groups('委员')).toEqual(['安全委员会'])
  expect(groups('zz')).toEqual([])
})

it('at most five groups are answered, with their members', async () => {
  const many = Array.from({ length: 9 }, (_, at) => `Budget ${String(at)}`)
  await store.save([{ ...aRecord({ name: 'Xaver', email: mail('xaver') }), groups: many }])
  const { groups } = search('budget')
  expect(groups.map(({ name, memberCount }) => [name, memberCount])).toEqual(
    many.slice(0, 5).map((name) => [name, 1]),
  )
})

it('the words of those who leave, and no others, leave the vocabulary of misspelt names', async () => {
  const wider = (query: string) =>
    store
      .searchPeopleWider({ query, limit: 30, invited: [] })
      .hits.map(({ name }) => name)
      .sort()
  const words = () =>
    (db.prepare("SELECT word FROM name_word WHERE word GLOB '1quint*'").all() as { word: string }[]).map(
      ({ word }) => word,
    )
  await store.save([aRecord({ name: 'Quintus Quinter', email: mail('quint') })])
  await store.save([aRecord({ name: 'Quintus Other', email: mail('other') })])
  expect([wider('qiuntus'), wider('qiunter')]).toEqual([
    ['Quintus Other', 'Quintus Quinter'],
    ['Quintus Quinter'],
  ])
  await store.save([aRecord({ name: 'Anna Zorn', email: mail('quint') })])
  expect([wider('qiuntus'), wider('qiunter')]).toEqual([['Quintus Other'], []])
  expect(words()).toEqual(['1quintus'])
})
