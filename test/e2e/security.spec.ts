import { expect, launch, test } from './fixtures'

test('the page has no Node and no Electron', async ({ running: { page } }) => {
  const found = await page.evaluate(() => [
    typeof Reflect.get(globalThis, 'require'),
    typeof Reflect.get(globalThis, 'process'),
  ])
  expect(found).toEqual(['undefined', 'undefined'])
})

test('the page is served with a policy that allows no inline and no evaluated code', async ({
  running: { page },
}) => {
  const policy = await page.evaluate(async () =>
    (await fetch('index.html')).headers.get('Content-Security-Policy'),
  )
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

test('nothing outside the built renderer is served', async ({ running: { page, errors } }) => {
  const statuses = await page.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/%2e%2e%2f%2e%2e%2fpackage.json',
      '/..%5cmain/index.js',
      '/assets',
      '/nothing.js',
    ]
    return Promise.all(paths.map(async (path) => (await fetch(path)).status))
  })
  expect(statuses).toEqual(Array(5).fill(404))
  await expect.poll(() => errors.splice(0).filter((text) => !text.includes('404'))).toEqual([])
})

test('navigation and new windows are refused', async ({ running: { app, page } }) => {
  const before = page.url()
  await page.evaluate(() => {
    window.open('https://example.com')
    location.href = 'https://example.com'
  })
  await page.waitForTimeout(300)
  expect(page.url()).toBe(before)
  expect(app.windows()).toHaveLength(1)
})

test('permissions are denied', async ({ running: { page } }) => {
  const answer = await page.evaluate(() => Notification.requestPermission())
  expect(answer).toBe('denied')
})

test('the door refuses every caller but the main frame of our own page', async ({ running: { app } }) => {
  const answers = await app.evaluate(async ({ ipcMain, BrowserWindow }) => {
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (...args: unknown[]) => Promise<unknown>
    >
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const frames = [
      null,
      { url: 'https://example.com/', parent: null },
      { url: 'app://bookconf.example/', parent: null },
      { url: 'app://bookconf/index.html', parent: {} },
      { url: 'blob:app://bookconf/1', parent: null },
    ]
    const results: string[] = []
    for (const [name, handler] of handlers)
      for (const senderFrame of frames) {
        const answer = await Promise.resolve()
          .then(() => handler({ sender, senderFrame }, 'getSettings', null))
          .then(
            () => 'answered',
            () => 'refused',
          )
        results.push(`${name}: ${answer}`)
      }
    return results
  })
  expect(answers).toEqual(Array(5).fill('call: refused'))
})

test('the window is sandboxed and isolated', async ({ running: { app } }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    return (
      contents &&
      (Reflect.get(contents, 'getLastWebPreferences') as () => Record<string, unknown>).call(contents)
    )
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  })
})

test('a second instance ends by itself', async ({ running: { app, dataDir } }) => {
  const second = await launch(dataDir).catch(() => null)
  await second?.close()
  expect(app.windows()).toHaveLength(1)
})
