/** The directory as the window asks it: over its threads, in a file of its own. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createDirectory } from '../../src/main/adapters/sqlite/directory-client'
import type { Directory } from '../../src/main/directory/directory'
import { SdkFault } from '../../src/main/sdk-fault'

let folder: string
let directory: Directory

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-threads-'))
  directory = createDirectory({
    file: join(folder, 'directory.db'),
    workerUrl: new URL('../../out/main/directory-worker.js', import.meta.url),
  })
})
afterEach(async () => {
  await directory.close()
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(count: number): Promise<{ file: string; mapping: null; state: null }> {
  const file = join(folder, 'people.csv')
  const rows = Array.from({ length: count }, (_, at) => `Person ${String(at)},p${String(at)}@example.com`)
  await writeFile(file, ['name,email', ...rows].join('\n'))
  return { file, mapping: null, state: null }
}
const search = (query: string) => directory.ask('searchPeople', { query, limit: 30, invited: [] })

describe('while a file is imported', () => {
  it('the directory answers with what is stored so far', async () => {
    const seen: number[] = []
    const counted: Promise<number>[] = []
    const report = await directory.importFile(await fileOf(5000), ({ done }) => {
      seen.push(done)
      counted.push(directory.ask('countPeople', null))
    })
    expect(report).toMatchObject({ added: 5000, cancelled: false })
    const counts = await Promise.all(counted)
    expect(counts.toSorted((a, b) => a - b)).toEqual(counts)
    expect(counts.every((count, at) => count >= (seen[at] ?? Infinity))).toBe(true)
    expect((await search('person 49')).hits.length).toBeGreaterThan(0)
  })

  it('what the user does meanwhile is stored too', async () => {
    const writes: Promise<unknown>[] = []
    await directory.importFile(await fileOf(3000), ({ done }) => {
      writes.push(
        directory.ask('noteInvited', {
          invited: [`mail:p${String(done - 1)}@example.com`],
          others: [],
          at: done,
        }),
      )
    })
    await Promise.all(writes)
    const { total } = await directory.ask('listPeople', { part: { kind: 'recent' }, from: 0, limit: 9 })
    expect(total).toBe(writes.length)
  })

  it('it can be cancelled at once, and another one begun', async () => {
    const order = await fileOf(5000)
    const ended = directory.importFile(order, () => undefined)
    directory.cancelImport()
    const report = await ended
    expect(report.cancelled).toBe(true)
    const again = await directory.importFile(order, () => undefined)
    expect(again).toMatchObject({ added: 5000 - report.added, unchanged: report.added, cancelled: false })
  })
})

it('what is refused arrives with the field it names', async () => {
  const ended = directory.ask('deleteContact', { personId: '7' })
  await expect(ended).rejects.toBeInstanceOf(SdkFault)
  await expect(ended).rejects.toMatchObject({ faults: [{ field: 'personId', code: 40002 }] })
})
