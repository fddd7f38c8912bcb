/** The folder of entries on a real disk; what every folder must do is also asked of the one in memory. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  access,
  chmod,
  chown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createIcsFolder } from '../../src/main/adapters/ics-folder/ics-folder'
import type { CalendarFolder } from '../../src/main/calendar/calendar-folder'
import { cryptoRandom } from '../../src/main/random'
import { memoryFolder, numberedMeeting } from '../support/calendar-memory'

const NOBODY = 65534
const DEAD_PID = 4_194_305
const uid = (n: number) => numberedMeeting(n).uid
let root: string

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'bookconf-folder-'))
})
afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

const folderAt = (path: string) =>
  createIcsFolder({ path, pid: process.pid, random: () => cryptoRandom.token() })
const place = () => join(root, 'made', 'calendar')
const mode = async (path: string) => (await stat(path)).mode & 0o777

describe.each<[string, () => CalendarFolder, (folder: CalendarFolder) => Promise<string[]>]>([
  [
    'in memory',
    memoryFolder,
    (folder) => Promise.resolve([...(folder as ReturnType<typeof memoryFolder>).files.values()]),
  ],
  [
    'on the disk',
    () => folderAt(place()),
    async ({ path }) =>
      Promise.all((await readdir(path)).sort().map((name) => readFile(join(path, name), 'utf8'))),
  ],
])('a calendar folder %s', (_, open, contents) => {
  it('writes, replaces and removes entries', async () => {
    const folder = open()
    await folder.cleanUp()
    await Promise.all([folder.write(uid(1), 'one'), folder.write(uid(2), 'two')])
    await folder.write(uid(1), 'newer')
    expect((await contents(folder)).sort()).toEqual(['newer', 'two'])
    await folder.remove(uid(2))
    await folder.remove(uid(2))
    expect(await contents(folder)).toEqual(['newer'])
  })
})

describe('on the disk', () => {
  it('is for this user alone', async () => {
    await folderAt(place()).write(uid(1), 'one')
    expect(await readdir(place())).toEqual([`${uid(1)}.ics`])
    expect(
      await Promise.all([join(root, 'made'), place(), join(place(), `${uid(1)}.ics`)].map(mode)),
    ).toEqual([0o700, 0o700, 0o600])
  })

  it.each(['../../escaped', 'a/b@bookconf', '', `${uid(1)}\n`, `/etc/${uid(1)}`])(
    'lets the UID %j name no file',
    async (hostile) => {
      const folder = folderAt(place())
      await expect(folder.write(hostile, 'x')).rejects.toMatchObject({
        fault: 'unknown',
        isWholeFolder: false,
      })
      await expect(folder.remove(hostile)).rejects.toMatchObject({ fault: 'unknown' })
      expect(await readdir(root)).toEqual([])
    },
  )

  it('says that a file stands where the folder should be', async () => {
    await writeFile(join(root, 'made'), '')
    await expect(folderAt(place()).write(uid(1), 'x')).rejects.toMatchObject({
      fault: 'folderMissing',
      isWholeFolder: true,
    })
    await expect(folderAt(join(root, 'made')).write(uid(1), 'x')).rejects.toMatchObject({
      fault: 'folderMissing',
    })
  })

  it('holds nothing against the others when one entry cannot be replaced', async () => {
    const folder = folderAt(place())
    await mkdir(join(place(), `${uid(1)}.ics`, 'in-the-way'), { recursive: true })
    await expect(folder.write(uid(1), 'x')).rejects.toMatchObject({ isWholeFolder: false })
    await folder.write(uid(2), 'two')
    expect((await readdir(place())).sort()).toEqual([`${uid(1)}.ics`, `${uid(2)}.ics`])
  })

  it('removes what dead or long silent processes left, and nothing else', async () => {
    const folder = folderAt(place())
    await folder.write(uid(1), 'one')
    const old = new Date(Date.now() - 120_000)
    const names = {
      dead: `.bookconf-${String(DEAD_PID)}-ab12.tmp`,
      silent: `.bookconf-${String(process.pid)}-ab12.tmp`,
      busy: `.bookconf-${String(process.pid)}-ab13.tmp`,
      other: '.somebody-else.tmp',
    }
    for (const name of Object.values(names)) await writeFile(join(place(), name), '')
    for (const name of [names.silent, names.other]) await utimes(join(place(), name), old, old)
    await folder.cleanUp()
    expect((await readdir(place())).sort()).toEqual([names.busy, names.other, `${uid(1)}.ics`].sort())
  })
})

/** The adapter in a process of its own, which other users can read. */
async function script(body: string): Promise<string> {
  const source = join(import.meta.dirname, '../../src/main/adapters/ics-folder/ics-folder.ts')
  const file = join(root, 'folder.mjs')
  await build({
    logLevel: 'silent',
    configFile: false,
    build: {
      ssr: source,
      outDir: root,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'folder.mjs' } },
    },
  })
  await writeFile(join(root, 'run.mjs'), `import { createIcsFolder } from ${JSON.stringify(file)}\n${body}`)
  return join(root, 'run.mjs')
}

const isRoot = process.getuid?.() === 0

it('says that it may not write', async () => {
  const locked = join(root, 'locked')
  await mkdir(locked)
  const program = await script(
    `const folder = createIcsFolder({ path: ${JSON.stringify(locked)}, pid: process.pid, random: () => 'ab' })
     await folder.write(${JSON.stringify(uid(1))}, 'x').catch(({ fault, isWholeFolder }) => console.log(fault, isWholeFolder))`,
  )
  await chmod(root, 0o755)
  if (isRoot) await chown(locked, NOBODY, NOBODY)
  await chmod(locked, 0o500)
  const user = isRoot ? { uid: NOBODY, gid: NOBODY } : {}
  const ran = spawn(process.execPath, [program], user)
  let said = ''
  ran.stdout.on('data', (chunk) => (said += String(chunk)))
  await once(ran, 'close')
  expect(said).toBe('notWritable true\n')
  expect(await readdir(locked)).toEqual([])
})

it('holds whole entries only, however often its writer is killed', async () => {
  const path = place()
  const text = 'x'.repeat(200_000)
  const program = await script(
    `const folder = createIcsFolder({ path: ${JSON.stringify(path)}, pid: process.pid,
       random: () => Math.random().toString(16).slice(2) })
     console.log('ready')
     for (let n = 0; ; n++) await folder.write('00000000-0000-4000-a000-' + String(n % 50).padStart(12, '0') + '@bookconf',
       'x'.repeat(200000))`,
  )
  let leftOver = 0
  for (let round = 0; round < 20; round++) {
    const writer = spawn(process.execPath, [program], { stdio: ['ignore', 'pipe', 'inherit'] })
    await once(writer.stdout, 'data')
    await new Promise((resolve) => setTimeout(resolve, 10 + ((round * 13) % 60)))
    writer.kill('SIGKILL')
    await once(writer, 'close')
    const names = await readdir(path)
    leftOver += names.filter((name) => name.endsWith('.tmp')).length
    for (const name of names.filter((one) => one.endsWith('.ics')))
      expect((await readFile(join(path, name), 'utf8')) === text).toBe(true)
  }
  // The kills did hit writes half-way, or nothing was shown.
  expect(leftOver).toBeGreaterThan(0)
  await folderAt(path).cleanUp()
  expect((await readdir(path)).every((name) => name.endsWith('@bookconf.ics'))).toBe(true)
  await access(join(path, `${uid(0)}.ics`))
})
