/** A directory of an earlier version is brought up to date, and nothing in it is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../../../src/main/adapters/sqlite/directory-schema'
import { createDirectoryStore } from '../../../../src/main/adapters/sqlite/directory-store'
import { aRecord } from '../../../support/a-record'

const ZHANG = {
  ...{ name: '张伟', email: 'Zhang.Wei@example.com', number: '', mobile: '', title: '', accountId: '' },
  department: '中国 / 研发',
}
const KEYS = {
  ...{ name: '张 伟', pinyin: 'zhangwei', initials: 'zw', email: 'zhang.wei@example.com' },
  ...{ number: '', department: '中 国 / 研 发', title: '' },
}
const ID = 17

it('people of the second version keep their ID, and are found, listed and recognised', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-old-'))
  const file = join(folder, 'directory.db')
  const old = await openDatabase(file, DIRECTORY_MIGRATIONS.slice(0, 2), 'NORMAL')
  old
    .prepare(
      'INSERT INTO person (id, identity, record, keys, email, name, numbers) VALUES (?, ?, ?, ?, ?, ?, ?)',
    )
    .run(ID, `mail:${KEYS.email}`, JSON.stringify(ZHANG), JSON.stringify(KEYS), KEYS.email, KEYS.name, '')
  old
    .prepare('INSERT INTO person_fts (rowid, name, pinyin, initials, email) VALUES (?, ?, ?, ?, ?)')
    .run(ID, KEYS.name, KEYS.pinyin, KEYS.initials, KEYS.email)
  old.close()

  const db = await openDatabase(file, DIRECTORY_MIGRATIONS, 'NORMAL')
  const store = createDirectoryStore(db)
  const person = { ...aRecord(ZHANG), personId: String(ID), isExternal: false, isFavourite: false }
  expect(store.searchPeople({ query: 'zhangw', limit: 9, invited: [] }).hits).toMatchObject([person])
  expect(store.lookUpPeople({ keys: [ZHANG.email] })).toEqual([{ key: ZHANG.email, people: [person] }])
  expect(store.listPeople({ part: { kind: 'department', path: ['中国'] }, from: 0, limit: 9 })).toEqual({
    ...{ people: [person], total: 1 },
  })
  expect(store.readPerson({ personId: String(ID) })).toMatchObject({ person, sourceId: '1' })
  expect(await store.save([aRecord(ZHANG)])).toEqual(['unchanged'])
  db.close()
  await rm(folder, { recursive: true })
})
