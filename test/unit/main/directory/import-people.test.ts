import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../../../src/main/adapters/sqlite/directory-schema'
import { createDirectoryStore } from '../../../../src/main/adapters/sqlite/directory-store'
import { ImportFault } from '../../../../src/main/directory/import-fault'
import { importPeople } from '../../../../src/main/directory/import-people'

let folder: string
let db: Database
const seen: number[] = []

beforeEach(async () => {
  seen.length = 0
  folder = await mkdtemp(join(tmpdir(), 'bookconf-import-'))
  db = await openDatabase(join(folder, 'directory.db'), DIRECTORY_MIGRATIONS, 'NORMAL')
})
afterEach(async () => {
  db.close()
  await rm(folder, { recursive: true, force: true })
})

const rows = (count: number, title = '') =>
  Array.from({ length: count }, (_, at) => `Person ${String(at)},p${String(at)}@example.com,${title}`)
async function file(...lines: string[]): Promise<string> {
  const path = join(folder, 'people.csv')
  await writeFile(path, ['name,email,title', ...lines].join('\n'))
  return path
}
const run = (
  path: string,
  cancelled = { current: false },
  onProgress: (done: number) => unknown = (done) => seen.push(done),
) =>
  importPeople(path, createDirectoryStore(db), cancelled, ({ done }) => {
    onProgress(done)
  })

describe('an import', () => {
  it('adds people with progress', async () => {
    expect(await run(await file(...rows(2500)))).toEqual({
      ...{ added: 2500, changed: 0, unchanged: 0, cancelled: false, refused: [], refusedCount: 0 },
    })
    expect(seen.at(-1)).toBe(2500)
    expect(seen.length).toBeGreaterThan(1)
  })

  it('of the same file changes nothing, of a changed one what changed', async () => {
    await run(await file(...rows(50)))
    expect(await run(await file(...rows(50)))).toMatchObject({ added: 0, changed: 0, unchanged: 50 })
    expect(await run(await file(...rows(49), 'Person 49,P49@example.com,Lead'))).toMatchObject({
      ...{ added: 0, changed: 1, unchanged: 49 },
    })
    expect(createDirectoryStore(db).countPeople(null)).toBe(50)
  })

  it('that is cancelled keeps what is stored and says so', async () => {
    const cancelled = { current: false }
    const report = await run(await file(...rows(5000)), cancelled, () => (cancelled.current = true))
    expect(report.cancelled).toBe(true)
    expect(report.added).toBe(createDirectoryStore(db).countPeople(null))
    expect(report.added).toBeLessThan(5000)
  })

  it('reports each refused line with its reason, the first 1,000 of them', async () => {
    const bad = [
      ',nobody@example.com,',
      'Anna,anna@,',
      'Max,,',
      `Zoë,z@example.com,${'x'.repeat(300)}`,
      '"A,b,c',
    ]
    const { refused, added } = await run(await file(...rows(1), ...bad))
    expect(added).toBe(1)
    expect(refused).toEqual([
      { line: 3, reason: 'noName' },
      { line: 4, reason: 'badEmail' },
      { line: 5, reason: 'noAddress' },
      { line: 6, reason: 'tooLong' },
      { line: 7, reason: 'unreadable' },
    ])
    const many = await run(await file(...Array.from({ length: 1001 }, () => 'Max,,')))
    expect([many.refused.length, many.refusedCount]).toEqual([1000, 1001])
  })
})

describe('a file is refused as a whole', () => {
  const refusal = async (path: string) =>
    run(path).then(
      () => null,
      (error: unknown) => (error instanceof ImportFault ? error.refusal : error),
    )

  it('where it is too large', async () => {
    const path = await file()
    await truncate(path, 200 * 1024 * 1024 + 1)
    expect(await refusal(path)).toEqual({ kind: 'tooLarge', limit: 200 })
  })

  it('where it is not there', async () => {
    expect(await refusal(join(folder, 'nothing.csv'))).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('ENOENT') as unknown,
    })
  })
})

it('a refusal lists the columns within bounds and without what could mislead', () => {
  const columns = ['\u202eabc', 'x'.repeat(300), ...Array.from({ length: 30 }, (_, at) => `c${String(at)}`)]
  const [{ message }] = new ImportFault({ kind: 'noNameColumn', columns }).faults
  expect(message?.en).not.toContain('\u202e')
  expect(message?.en.length).toBeLessThan(400)
  expect(message?.zh).toContain('abc')
})
