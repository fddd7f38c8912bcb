/** What a page can do at all: run code, ask for things, read files. Leaving and the door have files of their own. */
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base, type Running } from './fixtures'
import { openOutside, type Outside } from './support/outside'
import { copyProgram } from './support/program'

interface Hostile {
  readonly running: Running
  readonly outside: Outside
}

interface Copy {
  /** Folder of the program. */
  readonly program: string
  readonly outside: Outside
}

/** The program with a hostile page among its own, and with a link that leads out of its folder. */
const test = base.extend<{ copy: Copy; hostile: Hostile }>({
  copy: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'bookconf-hostile-'))
    const outside = await openOutside()
    const program = await copyProgram(folder)
    const pages = join(program, 'out/renderer')
    const html = await readFile(join(import.meta.dirname, 'hostile/hostile.html'), 'utf8')
    await writeFile(join(pages, 'hostile.html'), html.replaceAll('{outside}', outside.origin))
    await writeFile(
      join(pages, 'hostile.js'),
      await readFile(join(import.meta.dirname, 'hostile/hostile.js'), 'utf8'),
    )
    await symlink(join(program, 'package.json'), join(pages, 'linked.json'))
    await mkdir(join(pages, 'folder.js'))
    await use({ program, outside })
    await outside.close()
    await rm(folder, { recursive: true, force: true })
  },
  // The copy first: what is made first goes last, and a program that still runs reads its files.
  hostile: async ({ copy: { program, outside }, start }, use) => {
    await use({ running: await start({ program }), outside })
  },
})

const HOSTILE = 'app://bookconf/hostile.html'

async function openHostile({ app, page }: Running): Promise<void> {
  const opened = page.waitForURL(HOSTILE)
  await app.evaluate(
    ({ BrowserWindow }, url) => BrowserWindow.getAllWindows()[0]?.webContents.loadURL(url),
    HOSTILE,
  )
  await opened
}

/** The page's functions, reached by name: a function made from text would not be refused to a test. */
const call = (page: Running['page'], name: string, input: string): Promise<unknown> =>
  page.evaluate(([name, input]) => (Reflect.get(globalThis, name) as (input: string) => unknown)(input), [
    name,
    input,
  ] as const)

test('the page has no Node and no Electron', async ({ running: { page, app } }) => {
  const NAMES = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer']
  const found = await page.evaluate(
    (names) => names.filter((name) => Reflect.get(globalThis, name) !== undefined),
    NAMES,
  )
  expect(found).toEqual([])
  expect(await page.evaluate(() => Object.keys(window.bookconf))).toEqual(['call', 'on'])
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

test('every answer carries the policy', async ({ running: { page, errors } }) => {
  const policies = await page.evaluate(async () => {
    const paths = ['index.html', document.querySelector('script')?.src ?? '', 'nothing.js']
    const answers = await Promise.all(paths.map((path) => fetch(path)))
    return answers.map(({ headers }) => headers.get('Content-Security-Policy')?.split('; '))
  })
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types vue',
  ]
  expect(policies).toEqual([policy, policy, policy])
  await expect.poll(() => errors.splice(0)).toEqual([expect.stringContaining('404')])
})

const refusals = (running: Running) =>
  running.page.evaluate(() => [...new Set(Reflect.get(globalThis, 'violations') as string[])].sort())

/** The complaints a hostile page is meant to provoke are expected from now on, and no other has been heard. */
function expectOnly({ errors, provoked }: Running, pattern: RegExp): void {
  provoked.push(pattern)
  expect(errors.filter((text) => !pattern.test(text))).toEqual([])
}

const POLICY = /Content Security Policy|'Trusted(?:HTML|Script|ScriptURL)'/

test('code and styles come from files of their own, never from text', async ({ hostile: { running } }) => {
  const { page } = running
  await openHostile(running)
  // In a task of the page's own: what a test evaluates by itself is not held to the policy.
  await page.evaluate(() => {
    setTimeout((globalThis as unknown as { tryCode: () => void }).tryCode)
  })
  await expect
    .poll(() => refusals(running))
    .toEqual(
      expect.arrayContaining([
        'base-uri',
        'require-trusted-types-for',
        'script-src-attr',
        'script-src-elem',
        'style-src-attr',
        'style-src-elem',
        'trusted-types',
      ]),
    )
  // What was not refused may run a little later: a timer, a worker, a link.
  await page.waitForTimeout(300)
  const found = await page.evaluate(() => ({
    ran: (globalThis as unknown as { ran: string[] }).ran,
    colour: getComputedStyle(document.body).color,
    background: getComputedStyle(document.body).backgroundColor,
    base: document.baseURI,
  }))
  expect(found).toEqual({
    ran: ['a script of its own file'],
    colour: 'rgb(0, 0, 0)',
    background: 'rgba(0, 0, 0, 0)',
    base: HOSTILE,
  })
  expectOnly(running, POLICY)
})

test('no request of a page reaches another origin', async ({ hostile: { running, outside } }) => {
  const { page } = running
  await openHostile(running)
  expect(await call(page, 'tryRequests', outside.origin)).toEqual([])
  await expect
    .poll(() => refusals(running))
    .toEqual([
      'base-uri',
      'connect-src',
      'font-src',
      'form-action',
      'frame-src',
      'img-src',
      'media-src',
      'object-src',
      'script-src-attr',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ])
  expect(outside.visits).toEqual([])
  // Or the server would count nothing at all.
  await fetch(`${outside.origin}/control`)
  expect(outside.visits).toEqual(['GET /control'])
  expectOnly(running, POLICY)
})

test('no request reaches another origin where no policy stops it', async ({ hostile }) => {
  const { running, outside } = hostile
  const script = await readFile(join(import.meta.dirname, 'hostile/hostile.js'), 'utf8')
  const answers = await running.app.evaluate(
    async ({ BrowserWindow, session }, { origin, script }) => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          (value) => (Array.isArray(value) ? value.join() : 'answered'),
          () => 'refused',
        )
      const tryIn = async (partition: string) => {
        const window = new BrowserWindow({ show: false, webPreferences: { partition } })
        await window.loadURL('data:text/html,<title>Without a policy</title><form></form>')
        const requests = `${script};tryRequests(${JSON.stringify(origin)})`
        const answered = await outcome(
          window.webContents.executeJavaScript(requests, true) as Promise<unknown>,
        )
        const opened = await outcome(window.loadURL(`${origin}/page`))
        window.destroy()
        return { answered, opened }
      }
      return {
        // The window's own session, and one that anything might make later.
        own: await tryIn(''),
        other: await tryIn('other'),
        fetched: await outcome(session.defaultSession.fetch(`${origin}/session`)),
      }
    },
    { origin: outside.origin, script },
  )
  const refused = { answered: '', opened: 'refused' }
  expect(answers).toEqual({ own: refused, other: refused, fetched: 'refused' })
  expect(outside.visits).toEqual([])
  expectOnly(running, /ERR_BLOCKED_BY_CLIENT|CORS|WebSocket connection|data URL/)
})

test('our own scheme answers GET for our own host and its files, nothing else', async ({ hostile }) => {
  const { app, page } = hostile.running
  const ask = (requests: readonly (readonly [method: string, address: string])[]) =>
    app.evaluate(
      ({ session }, all) =>
        Promise.all(
          all.map(([method, address]) =>
            session.defaultSession.fetch(address, { method }).then(
              ({ status }) => `${method} ${address} ${String(status)}`,
              () => `${method} ${address} failed`,
            ),
          ),
        ),
      requests,
    )
  const SERVED = ['app://bookconf/index.html', 'app://bookconf/hostile.js', 'app://bookconf/%68ostile.js']
  expect(await ask(SERVED.map((address) => ['GET', address]))).toEqual(
    SERVED.map((address) => `GET ${address} 200`),
  )
  const refused: [string, string][] = [
    ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD'].map((method): [string, string] => [
      method,
      'app://bookconf/index.html',
    ]),
    ...[
      'app://other',
      'app://bookconf.example',
      'app://bookconf.',
      'app://x.bookconf',
      'app://localhost',
    ].map((host): [string, string] => ['GET', `${host}/index.html`]),
    ...[
      // Each of these names a file that is there, or would be one without the check of where it is.
      '../../package.json',
      '..%2f..%2fpackage.json',
      '%2e%2e%2f%2e%2e%2fpackage.json',
      'assets%2f..%2f..%2f..%2fpackage.json',
      '..%2fmain%2findex.js',
      'linked.json',
      // And none of these is a file.
      '',
      'assets',
      'folder.js',
      'nothing.js',
      'index.html%00.js',
      '%',
      '%ff.js',
      '..%5c..%5cpackage.json',
    ].map((path): [string, string] => ['GET', `app://bookconf/${path}`]),
  ]
  expect(await ask(refused)).toEqual(refused.map(([method, address]) => `${method} ${address} 404`))
  // From the page as well, where the address takes another way.
  const statuses = await page.evaluate(async () => {
    const answers = ['linked.json', '/%2e%2e%2f%2e%2e%2fpackage.json'].map((path) => fetch(path))
    const posted = fetch('index.html', { method: 'POST' })
    return (await Promise.all([...answers, posted])).map(({ status }) => status)
  })
  expect(statuses).toEqual([404, 404, 404])
  await expect.poll(() => hostile.running.errors.length).toBe(3)
  expectOnly(hostile.running, /404/)
})
