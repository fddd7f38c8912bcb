/** The door between the processes, and the one program at a time behind it. */
import { expect, test } from './fixtures'
import { runProgram } from './support/program'

test('only the main frame of our own window may call', async ({ running: { app } }) => {
  const answers = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (...args: unknown[]) => Promise<unknown>
    >
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const frames: Record<string, unknown> = {
      'our own': sender?.mainFrame,
      none: null,
      'another site': { url: 'https://example.com/', parent: null },
      'another host': { url: 'app://bookconf.example/index.html', parent: null },
      'another scheme': { url: 'http://bookconf/index.html', parent: null },
      'someone at our host': { url: 'app://someone@bookconf/index.html', parent: null },
      'a blob': { url: 'blob:app://bookconf/1', parent: null },
      empty: { url: '', parent: null },
      'a frame of ours': { url: 'app://bookconf/index.html', parent: sender?.mainFrame },
    }
    const results: Record<string, string> = {}
    for (const [channel, handler] of handlers)
      for (const [name, senderFrame] of Object.entries(frames))
        results[`${channel}: ${name}`] = await Promise.resolve()
          .then(() => handler({ sender, senderFrame }, 'getSettings', 'null'))
          .then(
            () => 'answered',
            () => 'refused',
          )
    return results
  })
  const { 'call: our own': own, ...others } = answers
  expect(own).toBe('answered')
  expect(Object.keys(others)).toHaveLength(8)
  expect(new Set(Object.values(others))).toEqual(new Set(['refused']))
})

test('another window may not call, whatever page it shows', async ({ running: { app, errors } }) => {
  const answer = await app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload } })
    await window.loadURL('data:text/html,<title>Another window</title>')
    const ask = 'bookconf.call("getSettings", "null").then(() => "answered", (error) => error.message)'
    const atData = (await window.webContents.executeJavaScript(ask)) as string
    await window.loadURL('app://bookconf/nothing.html')
    const atOwn = (await window.webContents.executeJavaScript(ask)) as string
    window.destroy()
    return [atData, atOwn]
  })
  expect(answer).toEqual(Array(2).fill(expect.stringContaining('This caller may not call.')))
  await expect.poll(() => errors.splice(0)).toEqual([expect.stringContaining('404')])
})

test('a frame inside the page gets no bridge', async ({ running: { page } }) => {
  const found = await page.evaluate(() => {
    const frame = document.createElement('iframe')
    document.body.append(frame)
    const inside = typeof Reflect.get(frame.contentWindow ?? {}, 'bookconf')
    frame.remove()
    return [typeof window.bookconf, inside]
  })
  expect(found).toEqual(['object', 'undefined'])
})

test('the door answers methods of the table alone, with inputs that are text and not too much', async ({
  running: { page },
}) => {
  const ask = (name: unknown, input: unknown) =>
    page.evaluate(
      ([name, input]) =>
        window.bookconf.call(name as string, input as string).then(
          (text) => (JSON.parse(text) as { error?: { code: number } }).error?.code ?? 0,
          (error: unknown) => (error as Error).message,
        ),
      [name, input] as const,
    )
  expect(await ask('getSettings', 'null')).toBe(0)
  for (const name of ['', 'getsettings', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'close'])
    expect([name, await ask(name, 'null')]).toEqual([name, 40002])
  for (const name of [null, 1, {}, ['getSettings']])
    expect(await ask(name, 'null')).toContain('This call has no name.')
  for (const input of [null, 1, {}, ['null']])
    expect(await ask('getSettings', input)).toContain('This call carries no text.')
  expect(await ask('getSettings', '{')).toContain('JSON')
  expect(await ask('getSettings', '{"__proto__":{"a":1}}')).toBe(40002)
  const long = await page.evaluate(async () => {
    const outcome = (length: number) =>
      window.bookconf.call('bookConf', `"${'x'.repeat(length - 2)}"`).then(
        (text) => (JSON.parse(text) as { error: { code: number } }).error.code,
        (error: unknown) => (error as Error).message,
      )
    return [await outcome(4_000_000), await outcome(4_000_001)]
  })
  expect(long).toEqual([40002, expect.stringContaining('This call carries too much.')])
})

test('a second program ends at once and brings the first one back', async ({ running: { app, dataDir } }) => {
  const visible = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))
  // The page can be ready before its window is shown, and what is watched here is the second time alone.
  await expect.poll(visible).toEqual([true])
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('There is no window.')
    const done: string[] = []
    Reflect.set(globalThis, 'done', done)
    // Nothing minimises or focuses windows on a bare display, so that these stand for it.
    window.isMinimized = () => true
    window.restore = () => void done.push('restored')
    window.focus = () => void done.push('focused')
    window.hide()
  })
  expect(await runProgram(dataDir)).toMatchObject({ code: 0, signal: null })
  const done = () => app.evaluate(() => Reflect.get(globalThis, 'done') as string[])
  await expect.poll(done).toEqual(['restored', 'focused'])
  expect(await visible()).toEqual([true])
})
