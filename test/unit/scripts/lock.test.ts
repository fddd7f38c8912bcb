import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { lockFile, withLock } from '../../../scripts/setup/lock.mjs'

let folder: string
let file: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bookconf-lock-'))
  file = join(folder, 'set-up.lock')
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

it('one set-up works at a time, and each has its turn', async () => {
  const happened: string[] = []
  const work = (name: string) => () =>
    withLock(file, async () => {
      happened.push(`${name} begins`)
      await delay(20)
      happened.push(`${name} ends`)
    })
  await Promise.all([work('first')(), work('second')()])
  expect(happened).toEqual(['first begins', 'first ends', 'second begins', 'second ends'])
  expect(existsSync(file)).toBe(false)
})

it('names its holder while it works, and is gone after a failure', async () => {
  const work = withLock(file, () => {
    expect(readFileSync(file, 'utf8').startsWith(`${String(process.pid)}\n`)).toBe(true)
    return Promise.reject(new Error('no network'))
  })
  await expect(work).rejects.toThrow('no network')
  expect(existsSync(file)).toBe(false)
})

it.each([
  ['of a process that was killed', '4194304000\nsetup.mjs'],
  ['of a number that another program has now', `${String(process.pid)}\nanother-program.mjs`],
  ['that is empty', ''],
])('a lock %s does not hold anybody up', async (_, text) => {
  writeFileSync(file, text)
  expect(await withLock(file, () => 'done')).toBe('done')
})

it('is another one for another checkout and another user', () => {
  const files = [lockFile('/a', 1), lockFile('/b', 1), lockFile('/a', 2)]
  expect(new Set(files).size).toBe(3)
  expect(lockFile('/a', 1)).toBe(files[0])
})
