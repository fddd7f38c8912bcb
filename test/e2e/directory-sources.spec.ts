/** Sources in the real program: its threads, its own network and the keychain of the system that it runs on. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../../src/shared/app/directory'
import { aCard } from '../support/a-card'
import { hasRadicale, PASSWORD, startRadicale, USER } from '../support/radicale'
import { expect, test } from './fixtures'
import { call } from './support/call'

test('an address book is synced, and its password is nowhere in the open', async ({ start }) => {
  test.skip(!hasRadicale, 'Radicale is not installed')
  const server = await startRadicale()
  try {
    const cards = ['Ada', 'Grace'].map((name) => aCard(name, name, `EMAIL:${name}@example.com`))
    const url = await server.makeBook('book', cards)
    const { page, dataDir } = await start({})
    const source = (await call(page, 'saveSource', {
      ...{ sourceId: null, name: 'Book', settings: { kind: 'cardDav', url, user: USER }, password: PASSWORD },
    })) as Source
    const synced = await call(page, 'syncSource', { sourceId: source.sourceId, password: '' })
    expect(synced).toMatchObject({ count: 2, fault: null, report: { added: 2 } })
    for (const name of await readdir(dataDir, { recursive: true, withFileTypes: true }))
      if (name.isFile())
        expect((await readFile(join(name.parentPath, name.name))).includes(PASSWORD)).toBe(false)
  } finally {
    await server.stop()
  }
})
