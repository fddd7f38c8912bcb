/** Ways out of the page: navigation, windows, links, downloads, and what a page may ask the system for. */
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { openOutside } from './support/outside'

/** What the main process hears of attempts to leave, after the program's own listeners have decided. */
async function listen(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ app, BrowserWindow, session }) => {
    const heard: string[] = []
    Reflect.set(globalThis, 'heard', heard)
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.on('will-frame-navigate', ({ url, defaultPrevented }) => {
      heard.push(`${defaultPrevented ? 'refused' : 'ALLOWED'} ${url}`)
    })
    contents?.on('did-navigate', (_event, url) => {
      heard.push(`ARRIVED ${url}`)
    })
    app.on('web-contents-created', () => heard.push('A WINDOW'))
    session.defaultSession.on('will-download', (event, item) => {
      heard.push(`${event.defaultPrevented ? 'refused' : 'ALLOWED'} download ${item.getFilename()}`)
    })
  })
  return () => app.evaluate(() => Reflect.get(globalThis, 'heard') as string[])
}

/** As a person's click would: some ways out are open to nothing else. */
const inPage = <Input>(page: Page, work: (input: Input) => void, input: Input) =>
  page.evaluate(work as (input: unknown) => void, input)

test('the page stays the page, wherever it tries to go', async ({ running: { app, page, errors } }) => {
  const outside = await openOutside()
  const heard = await listen(app)
  await page.evaluate(() => Reflect.set(globalThis, 'marker', 'the same page'))
  const before = page.url()
  const addresses = [
    `${outside.origin}/page`,
    'https://example.invalid/',
    'app://other/index.html',
    'app://bookconf/index.html?again',
    'mailto:someone@example.com',
    'file:///etc/hostname',
    'data:text/html,<p>data</p>',
    'javascript:Reflect.set(globalThis,"marker","javascript")',
    'blob:app://bookconf/00000000-0000-0000-0000-000000000000',
  ]
  for (const address of addresses)
    await inPage(
      page,
      (url) => {
        window.open(url)
        window.open(url, 'named', 'popup')
        const link = document.createElement('a')
        link.href = url
        document.body.append(link)
        link.target = '_blank'
        link.click()
        link.target = ''
        link.click()
        link.remove()
        try {
          location.href = url
        } catch (error) {
          Reflect.set(globalThis, 'refusal', error)
        }
      },
      address,
    )
  // Those of which the main process hears; the others Chromium refuses by itself.
  for (const address of addresses.slice(0, 5)) await expect.poll(heard).toContain(`refused ${address}`)
  await page.waitForTimeout(300)
  expect((await heard()).filter((line) => !line.startsWith('refused'))).toEqual([])
  expect(page.url()).toBe(before)
  expect(await page.evaluate(() => Reflect.get(globalThis, 'marker') as unknown)).toBe('the same page')
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
  expect(outside.visits).toEqual([])
  await outside.close()
  expect(errors.splice(0).filter((text) => !/Not allowed to|Content Security Policy/.test(text))).toEqual([])
})

test('nothing is downloaded', async ({ running: { app, page } }) => {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-downloads-'))
  const heard = await listen(app)
  await app.evaluate(({ app }, path) => {
    app.setPath('downloads', path)
  }, folder)
  await page.evaluate(() => {
    const link = document.createElement('a')
    document.body.append(link)
    for (const [name, href] of [
      ['data.txt', 'data:text/plain,data'],
      ['blob.txt', URL.createObjectURL(new Blob(['blob']))],
      ['own.html', 'app://bookconf/index.html'],
    ]) {
      link.href = href ?? ''
      link.download = name ?? ''
      link.click()
    }
  })
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.downloadURL('app://bookconf/index.html')
  })
  await expect.poll(heard).toContain('refused download data.txt')
  await page.waitForTimeout(300)
  expect((await heard()).filter((line) => !line.startsWith('refused'))).toEqual([])
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

test('nothing of the system is given to a page', async ({ start }) => {
  // Without devices everything would be refused for want of them.
  const { app, page } = await start({ switches: ['--use-fake-device-for-media-stream'] })
  await app.evaluate(({ session }) => {
    const asked: string[] = []
    Reflect.set(globalThis, 'asked', asked)
    const own = session.defaultSession
    own.on('select-hid-device', () => asked.push('hid'))
    own.on('select-serial-port', () => asked.push('serial'))
    own.on('select-usb-device', () => asked.push('usb'))
  })
  const answers = await page.evaluate(async () => {
    const outcome = (work: Promise<unknown>) =>
      work.then(
        // Where nothing can be chosen, devices are answered with an empty list.
        (value) =>
          typeof value === 'string' ? value : Array.isArray(value) && value.length === 0 ? 'none' : 'given',
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      )
    const place = () =>
      new Promise((resolve, reject) => {
        navigator.geolocation.getCurrentPosition(resolve, ({ code }) => {
          reject(Object.assign(new Error(), { name: `fault ${String(code)}` }))
        })
      })
    const device = (name: string, method: string, options: unknown) => {
      const owner = Reflect.get(navigator, name) as Record<string, (options: unknown) => Promise<unknown>>
      return outcome(owner[method]?.(options) ?? Promise.resolve('not there'))
    }
    const states: Record<string, string> = {}
    for (const name of ['camera', 'microphone', 'geolocation', 'notifications', 'midi', 'clipboard-read'])
      states[name] = (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      states,
      camera: await outcome(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await outcome(navigator.mediaDevices.getUserMedia({ audio: true })),
      screen: await outcome(navigator.mediaDevices.getDisplayMedia({ video: true })),
      place: await outcome(place()),
      notifications: await outcome(Notification.requestPermission()),
      midi: await outcome(navigator.requestMIDIAccess()),
      clipboard: await outcome(navigator.clipboard.readText()),
      hid: await device('hid', 'requestDevice', { filters: [] }),
      serial: await device('serial', 'requestPort', {}),
      usb: await device('usb', 'requestDevice', { filters: [] }),
    }
  })
  const denied = 'denied'
  const refused = 'NotAllowedError'
  expect(answers).toEqual({
    states: {
      ...{ camera: denied, microphone: denied, geolocation: denied },
      ...{ notifications: denied, midi: denied, 'clipboard-read': denied },
    },
    ...{ camera: refused, microphone: refused, screen: refused, midi: refused, clipboard: refused },
    // A fault of 1 is a refusal; one of 2 would be a place that cannot be found.
    ...{ place: 'fault 1', notifications: denied },
    ...{ hid: 'none', serial: 'NotFoundError', usb: 'NotFoundError' },
  })
  // Had a device been allowed, the program would have been asked for its choice.
  expect(await app.evaluate(() => Reflect.get(globalThis, 'asked') as string[])).toEqual([])
})

test('a link leaves by one way, and only an https link', async ({ running }) => {
  const { app, page, dataDir } = running
  await app.evaluate(({ shell }) => {
    const opened: string[] = []
    Reflect.set(globalThis, 'opened', opened)
    shell.openExternal = (url) => Promise.resolve(void opened.push(url))
  })
  const confId = await page.evaluate(async () => {
    const param = {
      confSubject: 'Links',
      startTimeStamp: Math.floor(Date.now() / 1000) + 7200,
      confType: 1,
      isNeedConfPwd: false,
    }
    const answer = JSON.parse(await window.bookconf.call('bookConf', JSON.stringify(param))) as {
      value: { confId: string }
    }
    return answer.value.confId
  })
  const db = new DatabaseSync(join(dataDir, 'bookconf.db'), { timeout: 5000 })
  const setLink = db.prepare(
    "UPDATE meeting SET base = json_set(base, '$.guestJoinUri', ?) WHERE conf_id = ?",
  )
  const join_ = async (link: string) => {
    setLink.run(link, confId)
    return page.evaluate(async (confId) => {
      const input = JSON.stringify({ confId, as: 'guest' })
      return (JSON.parse(await window.bookconf.call('joinMeeting', input)) as { ok: boolean }).ok
    }, confId)
  }
  const HOSTILE = [
    'http://example.com/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'smb://example.com/share',
    'bookconf://join',
    'data:text/html,x',
    'ms-msdt:/id',
    'app://bookconf/index.html',
    'https:',
    'https://someone:secret@example.com/',
    '//example.com/',
    '/etc/passwd',
    '--help',
    '',
  ]
  for (const link of HOSTILE) expect([link, await join_(link)]).toEqual([link, false])
  expect(await join_('HTTPS://example.com/room?a=b')).toBe(true)
  db.close()
  expect(await app.evaluate(() => Reflect.get(globalThis, 'opened') as string[])).toEqual([
    'https://example.com/room?a=b',
  ])
  // Each refusal is a fault of ours to look into, and the log says no more than that.
  const log = await running.takeLog()
  expect(log.match(/call failed: joinMeeting/g)).toHaveLength(HOSTILE.length)
  expect(log).not.toContain('example.com')
})
