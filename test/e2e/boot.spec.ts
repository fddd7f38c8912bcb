/** How the program starts, what it says when it cannot, and how it ends. */
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, open, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication, Page } from '@playwright/test'
import { DatabaseSync } from '@photostructure/sqlite'
import { expect, test } from './fixtures'
import { call } from './support/call'
import { runProgram } from './support/program'

const MEETING = { confSubject: 'Kept', confType: 1, isNeedConfPwd: true }

async function ended(app: ElectronApplication, by: () => unknown): Promise<unknown[]> {
  const exit = once(app.process(), 'exit')
  await by()
  return exit
}

test('a picture of the home view is taken where one is asked for', async ({ start }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-picture-'))
  const file = join(folder, 'home.png')
  const { app } = await start({ env: { BOOKCONF_CAPTURE: file } })
  const look = () =>
    app.evaluate(({ nativeImage }, path) => {
      const picture = nativeImage.createFromPath(path)
      const pixels = picture.toBitmap()
      const colours = new Set<number>()
      for (let at = 0; at < pixels.length; at += 4) colours.add(pixels.readUInt32LE(at))
      return { ...picture.getSize(), colours: colours.size }
    }, file)
  await expect.poll(async () => (await look()).width).toBeGreaterThan(700)
  const { height, colours } = await look()
  expect(height).toBeGreaterThan(500)
  // A window that has drawn nothing has one colour; text alone has many.
  expect(colours).toBeGreaterThan(50)
  await rm(folder, { recursive: true })
})

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const)
  test(`${signal} ends the program in order, with everything stored`, async ({ start }) => {
    const { app, page, dataDir } = await start()
    const startTimeStamp = Math.floor(Date.now() / 1000) + 7200
    const booked = (await call(page, 'bookConf', { ...MEETING, startTimeStamp })) as { confId: string }
    await call(page, 'searchPeople', { query: 'x', limit: 1, invited: [] })
    expect(await ended(app, () => app.process().kill(signal))).toEqual([0, null])
    const files = await readdir(dataDir)
    expect(files).toEqual(expect.arrayContaining(['bookconf.db', 'directory.db']))
    // What was written last is in the databases themselves.
    expect(files.filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
    const db = new DatabaseSync(join(dataDir, 'bookconf.db'), { readOnly: true })
    expect(db.prepare('SELECT conf_id FROM meeting').all()).toEqual([{ conf_id: booked.confId }])
    expect(db.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
    db.close()
  })

test('the theme that was chosen holds from the first frame of the next start', async ({ start }) => {
  const first = await start()
  const isDark = (page: Page) => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  expect(await isDark(first.page)).toBe(false)
  await call(first.page, 'changeSettings', { theme: 'dark' })
  await expect.poll(() => isDark(first.page)).toBe(true)
  await first.app.close()
  const { app, page } = await start({ dataDir: first.dataDir })
  expect(await isDark(page)).toBe(true)
  const window = await app.evaluate(({ BrowserWindow, nativeTheme }) => ({
    theme: nativeTheme.themeSource,
    background: BrowserWindow.getAllWindows()[0]?.getBackgroundColor().toLowerCase(),
  }))
  expect(window).toEqual({ theme: 'dark', background: '#17191d' })
})

const DAMAGE: Record<string, (file: string) => Promise<unknown>> = {
  'is something else': (file) => writeFile(file, 'This is not a database.\n'.repeat(1000)),
  'was cut off': async (file) => {
    const handle = await open(file, 'r+')
    await handle.truncate(((await handle.stat()).size / 2) & ~4095)
    await handle.close()
  },
  'begins with zeros': async (file) => {
    const handle = await open(file, 'r+')
    await handle.write(Buffer.alloc(4096), 0, 4096, 0)
    await handle.close()
  },
  'is from a newer version': (file) => {
    const db = new DatabaseSync(file)
    db.exec('PRAGMA user_version = 1000')
    db.close()
    return Promise.resolve()
  },
}

for (const [damage, doIt] of Object.entries(DAMAGE))
  test(`a database that ${damage} is said to be so, and left as it is`, async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'bookconf-damaged-'))
    const file = join(dataDir, 'bookconf.db')
    const host = () => spawnSync(process.execPath, ['out/main/cli.js', 'getVmrList', '--data', dataDir])
    expect(host().status).toBe(0)
    await doIt(file)
    const before = await readFile(file)

    const { code, signal, faults } = await runProgram(dataDir)
    expect({ code, signal }).toEqual({ code: 1, signal: null })
    expect(faults).toMatch(/Bookconf: the start failed\. The data .* was left as it is: .*bookconf\.db/)
    expect(await readFile(join(dataDir, 'bookconf.log'), 'utf8')).toContain('the start failed')
    // The command line says the same, and no stack.
    const { status, stderr } = host()
    expect(status).toBe(1)
    expect(String(stderr)).toMatch(/^The data .* was left as it is: .*bookconf\.db.*\n$/)
    expect((await readFile(file)).equals(before)).toBe(true)
    await rm(dataDir, { recursive: true })
  })

test('a rejection nobody listens to is logged, and the program goes on', async ({ running }) => {
  const { app, page } = running
  await app.evaluate(() => {
    setTimeout(() => void Promise.reject(new Error('a stray rejection')))
  })
  let log = ''
  await expect.poll(async () => (log += await running.takeLog())).toContain('a stray rejection')
  expect(log).toContain('a promise was rejected and nobody listened')
  await call(page, 'getSettings', null)
})

test('an exception nobody catches is logged, and ends the program', async ({ running }) => {
  const { app } = running
  const exit = ended(app, () =>
    app.evaluate(() => {
      setTimeout(() => {
        throw new Error('a stray exception')
      })
    }),
  )
  expect(await exit).toEqual([1, null])
  expect(await running.takeLog()).toMatch(
    /an exception was thrown and nobody caught it Error: a stray exception/,
  )
})
