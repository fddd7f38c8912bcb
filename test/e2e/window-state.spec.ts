/** The window's place, and what closing it means. */
import { once } from 'node:events'
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures'

const bounds = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
const close = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close()
  })
const isVisible = (app: ElectronApplication) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())

test('the window comes back where it was; at first it has 1024 × 700', async ({ start }) => {
  const first = await start()
  expect(await bounds(first.app)).toMatchObject({ width: 1024, height: 700 })
  const place = { x: 40, y: 30, width: 900, height: 600 }
  await first.app.evaluate(({ BrowserWindow }, to) => {
    BrowserWindow.getAllWindows()[0]?.setBounds(to)
  }, place)
  await expect.poll(() => bounds(first.app)).toEqual(place)
  await first.app.close()
  const second = await start({ dataDir: first.dataDir })
  expect(await bounds(second.app)).toEqual(place)
})

test('without a tray, closing the window ends the program', async ({ start }) => {
  const { app } = await start({ env: { DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' } })
  const exit = once(app.process(), 'exit')
  await close(app)
  expect(await exit).toEqual([0, null])
})

test('with a tray, closing the window hides it, says so once, and quitting is quitting', async ({
  start,
}) => {
  // A desktop whose panel shows icons.
  const tools = await mkdtemp(join(tmpdir(), 'bookconf-desktop-'))
  await mkdir(tools, { recursive: true })
  await writeFile(join(tools, 'gdbus'), "#!/bin/sh\necho '(<true>,)'\n")
  await chmod(join(tools, 'gdbus'), 0o755)
  const { app } = await start({
    env: { DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nowhere', PATH: `${tools}:${process.env.PATH ?? ''}` },
  })
  await app.evaluate(({ Notification, BrowserWindow }) => {
    const said: string[] = []
    Object.assign(globalThis, { said })
    Notification.isSupported = () => true
    Notification.prototype.show = function () {
      said.push(this.title)
    }
    BrowserWindow.getAllWindows()[0]?.show()
  })
  for (let time = 0; time < 2; time++) {
    await close(app)
    await expect.poll(() => isVisible(app)).toBe(false)
    await app.evaluate(({ app: own }) => {
      own.emit('activate')
    })
    await expect.poll(() => isVisible(app)).toBe(true)
  }
  const said = await app.evaluate(() => (globalThis as unknown as { said: string[] }).said)
  expect(said).toEqual(['Bookconf goes on in the tray'])
  const exit = once(app.process(), 'exit')
  // A key as the system sends it: those of the page's own driver do not pass the main process.
  await app.evaluate(({ BrowserWindow }) => {
    const key = { keyCode: 'Q', modifiers: ['control' as const] }
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', ...key })
  })
  expect(await exit).toEqual([0, null])
  await rm(tools, { recursive: true })
})
