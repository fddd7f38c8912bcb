/** What an import costs in memory, by the command line on the built program: a file is never in it as a whole. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'

const run = promisify(execFile)
/** Tells the most memory that the process ever had, in kilobytes. */
const TELL = "process.on('exit', () => process.stderr.write(`peak ${process.resourceUsage().maxRSS}\n`))"
const MOST_ADDED_MEGABYTES = 150

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-memory-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function peakMegabytes(people: number): Promise<number> {
  const file = join(folder, `${String(people)}.csv`)
  const rows = Array.from(
    { length: people },
    (_, at) => `Person ${String(at)},p${String(at)}@example.com,Europe / Sales / North,${'x'.repeat(900)}`,
  )
  await writeFile(file, ['name,email,department,notes', ...rows].join('\n'))
  const { stdout, stderr } = await run(process.execPath, [
    ...['--import', `data:text/javascript,${encodeURIComponent(TELL)}`],
    ...[resolve('out/main/cli.js'), 'importDirectory', file, `--data=${join(folder, String(people))}`],
  ])
  expect(JSON.parse(stdout)).toMatchObject({ result: { added: people } })
  return Math.max(...Array.from(stderr.matchAll(/peak (\d+)/g), ([, kilobytes]) => Number(kilobytes))) / 1024
}

it('a file of 30 MB adds less than it would take several times over', async () => {
  const small = await peakMegabytes(10)
  expect((await peakMegabytes(30_000)) - small).toBeLessThan(MOST_ADDED_MEGABYTES)
})
