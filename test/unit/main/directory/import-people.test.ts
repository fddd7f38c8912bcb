import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase, type Database } from '../../../../src/main/adapters/sqlite/database'
import { DIRECTORY_MIGRATIONS } from '../../../../src/main/adapters/sqlite/directory-schema'
import { createDirectoryStore } from '../../../../src/main/adapters/sqlite/directory-store'
import { ImportFault } from '../../../../src/main/directory/import-fault'
import type { ImportProgress } from '../../../../src/main/directory/directory'
import { importPeople, type ImportOrder } from '../../../../src/main/directory/import-people'

let folder: string
let db: Database
const seen: ImportProgress[] = []

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
  onProgress: (progress: ImportProgress) => unknown = (progress) => seen.push(progress),
  order: Partial<ImportOrder> = {},
) =>
  importPeople({ file: path, mapping: null, state: null, ...order }, createDirectoryStore(db), {
    cancelled,
    onProgress,
  })

describe('an import', () => {
  it('adds people with progress', async () => {
    expect(await run(await file(...rows(2500)))).toEqual({
      ...{ added: 2500, changed: 0, unchanged: 0, cancelled: false, refused: [], refusedCount: 0 },
    })
    expect(seen.at(-1)).toEqual({ done: 2500, total: 2500 })
    expect(seen.length).toBeGreaterThan(1)
    for (const { total } of seen) expect(Math.abs(total - 2500)).toBeLessThan(100)
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
      'Other,P0@example.com,',
      'Person\ufffd,q@example.com,',
      '"A,b,c',
    ]
    const { refused, added } = await run(await file(...rows(1), ...bad))
    expect(added).toBe(1)
    expect(refused).toEqual([
      { line: 3, reason: 'noName' },
      { line: 4, reason: 'badEmail' },
      { line: 5, reason: 'noAddress' },
      { line: 6, reason: 'tooLong' },
      { line: 7, reason: 'duplicate' },
      { line: 8, reason: 'unreadable' },
      { line: 9, reason: 'unreadable' },
    ])
    const many = await run(await file(...Array.from({ length: 1001 }, () => 'Max,,')))
    expect([many.refused.length, many.refusedCount]).toEqual([1000, 1001])
  })
})

describe('the encoding', () => {
  const people = ['name,email,title', 'Jürgen Müller,j@example.com,Größe']
  const chinese = ['name,email,title', '张伟,z@example.com,单']
  it.each([
    ['UTF-8', Buffer.from(people.join('\n')), 'Jürgen Müller'],
    ['UTF-16', Buffer.from(people.join('\r\n'), 'utf16le'), 'Jürgen Müller'],
    [
      'UTF-16 with a mark, big end first',
      Buffer.from(`\ufeff${chinese.join('\r')}`, 'utf16le').swap16(),
      '张伟',
    ],
    ['Windows-1252', Buffer.from(people.join('\r\n'), 'latin1'), 'Jürgen Müller'],
    ['GB18030', Buffer.from('6e616d652c656d61696c0ad5c5ceb02c7a406578616d706c652e636f6d0a', 'hex'), '张伟'],
  ])('%s is read', async (_, bytes, name) => {
    const path = join(folder, 'people.csv')
    await writeFile(path, bytes)
    expect(await run(path)).toMatchObject({ added: 1, refusedCount: 0 })
    expect(createDirectoryStore(db).lookUpPeople({ keys: [name] })).toMatchObject([{ people: [{ name }] }])
  })

  it('of a part that is broken costs that line alone', async () => {
    const path = join(folder, 'people.csv')
    const broken = Buffer.from([0x41, 0xff, 0x2c])
    await writeFile(
      path,
      Buffer.concat([Buffer.from(`${chinese.join('\n')}\n`), broken, Buffer.from('b@example.com\n')]),
    )
    expect(await run(path)).toMatchObject({ added: 1, refused: [{ line: 3, reason: 'unreadable' }] })
  })
})

it('vCards are told from a table by their beginning', async () => {
  const path = join(folder, 'people.vcf')
  await writeFile(path, 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Anna\r\nEMAIL:a@example.com\r\nEND:VCARD\r\n')
  expect(await run(path)).toMatchObject({ added: 1 })
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
    expect(await refusal(join(folder, 'nothing.csv'))).toEqual({ kind: 'gone' })
  })

  it('where it cannot be read', async () => {
    expect(await refusal(folder)).toMatchObject({
      kind: 'unreadable',
      reason: expect.stringContaining('EISDIR') as unknown,
    })
  })

  it.each(['', '\n\n', '  \n', '\ufeff'])('where it is empty: %j', async (text) => {
    const path = join(folder, 'empty.csv')
    await writeFile(path, text)
    expect(await refusal(path)).toEqual({ kind: 'empty' })
  })
})

it('a refusal lists the columns within bounds and without what could mislead', () => {
  const columns = ['\u202eabc', 'x'.repeat(300), ...Array.from({ length: 30 }, (_, at) => `c${String(at)}`)]
  const [{ message }] = new ImportFault({ kind: 'noNameColumn', columns }).faults
  expect(message?.en).not.toContain('\u202e')
  expect(message?.en.length).toBeLessThan(400)
  expect(message?.zh).toContain('abc')
})
