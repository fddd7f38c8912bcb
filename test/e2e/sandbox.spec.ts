/**
 * The sandbox itself. The other tests may run as root, where Electron runs only without it; these start the program as
 * a user without rights, on copies that this user can read, and look at what the kernel says of its processes.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test as base } from './fixtures'
import { copyElectron, copyProgram, isRoot } from './support/program'

const NOBODY = 65534
const asNobody = isRoot ? { uid: NOBODY, gid: NOBODY } : {}

interface Copies {
  /** Runs the program as npm start does. */
  readonly development: readonly [program: string, ...args: string[]]
  /** The program inside a renamed Electron, which therefore counts as packaged. */
  readonly packaged: readonly [program: string]
  readonly env: NodeJS.ProcessEnv
  /** A new data folder of the other user. */
  readonly dataDir: () => Promise<string>
}

/** Why the sandbox cannot work here, or an empty text. */
function whyNot(): string {
  if (process.platform !== 'linux') return 'the kernel is asked through /proc, which is on Linux alone'
  const { status } = spawnSync('unshare', ['--user', '--net', 'true'], { ...asNobody, cwd: '/' })
  return status === 0 ? '' : 'this system gives user namespaces to root alone'
}
const reason = whyNot()

interface Child {
  readonly program: ChildProcess
  readonly ended: Promise<unknown[]>
  /** What it wrote to standard error so far. */
  readonly faults: () => string
}

const test = base.extend<{ run: (...command: string[]) => Promise<Child> }, { copies: Copies }>({
  run: async ({ copies }, use) => {
    const all: Child[] = []
    await use(async (name, ...args) => {
      const { env, dataDir } = copies
      const program = spawn(name, [...args, `--data=${await dataDir()}`], { ...asNobody, env, cwd: '/' })
      let text = ''
      program.stderr.on('data', (chunk) => (text += String(chunk)))
      const child = { program, ended: once(program, 'close'), faults: () => text }
      all.push(child)
      return child
    })
    for (const { program, ended } of all) {
      program.kill('SIGKILL')
      await ended
    }
  },
  copies: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'bookconf-sandbox-'))
      await chmod(folder, 0o755)
      const program = await copyProgram(join(folder, 'program'))
      const electron = await copyElectron(join(folder, 'electron'), 'electron')
      const packaged = await copyElectron(join(folder, 'packaged'), 'bookconf')
      await cp(program, join(folder, 'packaged/resources/app'), { recursive: true })
      const make = async (name: string) => {
        const path = await mkdtemp(join(folder, name))
        await mkdir(path, { recursive: true })
        if (isRoot) await chown(path, NOBODY, NOBODY)
        return path
      }
      const home = await make('home-')
      const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, TMPDIR: home, BOOKCONF_READY: '1' }
      for (const name of ['XDG_CONFIG_HOME', 'XDG_CACHE_HOME', 'XDG_RUNTIME_DIR']) env[name] = home
      if (env.XAUTHORITY) {
        await cp(env.XAUTHORITY, join(home, 'Xauthority'))
        if (isRoot) await chown(join(home, 'Xauthority'), NOBODY, NOBODY)
        env.XAUTHORITY = join(home, 'Xauthority')
      }
      await use({
        development: [electron, program],
        packaged: [packaged],
        env,
        dataDir: () => make('data-'),
      })
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 60_000 },
  ],
})
test.skip(reason !== '', reason)

/** Until the home view can be used. @throws where the program ends before */
async function ready({ program, faults }: Child): Promise<void> {
  if (program.stdout)
    for await (const line of createInterface({ input: program.stdout })) if (line.startsWith('ready ')) return
  throw new Error(`The program ended before it was ready: ${faults()}`)
}

const statusOf = (text: string, name: string) =>
  Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? NaN)

/** Everything that descends from the process, by what /proc says of it. */
async function processesOf(root: number | undefined) {
  const all = await Promise.all(
    (await readdir('/proc'))
      .filter((name) => /^\d+$/.test(name))
      .map(async (pid) => {
        // A process may end while we look.
        const read = (file: string) => readFile(join('/proc', pid, file), 'utf8').catch(() => '')
        const [status, command] = await Promise.all([read('status'), read('cmdline')])
        return {
          ...{ pid: Number(pid), parent: statusOf(status, 'PPid') },
          ...{ seccomp: statusOf(status, 'Seccomp'), noNewPrivileges: statusOf(status, 'NoNewPrivs') },
          command: command.replaceAll('\0', ' '),
        }
      }),
  )
  const found = all.filter(({ pid }) => pid === root)
  for (const one of found) found.push(...all.filter(({ parent }) => parent === one.pid))
  return found
}

async function renderersOf({ program }: Child) {
  const processes = await processesOf(program.pid)
  expect(processes.filter(({ command }) => command.includes('--no-sandbox'))).toEqual([])
  return processes
    .filter(({ command }) => command.includes('--type=renderer'))
    .map(({ seccomp, noNewPrivileges }) => ({ seccomp, noNewPrivileges }))
}

for (const kind of ['development', 'packaged'] as const)
  test(`the renderers are sandboxed by the kernel (${kind})`, async ({ copies, run }) => {
    const child = await run(...copies[kind])
    // One window, one renderer. It enters the sandbox before it loads anything.
    await expect.poll(() => renderersOf(child)).toEqual([{ seccomp: 2, noNewPrivileges: 1 }])
    child.program.kill('SIGTERM')
    expect(await child.ended).toEqual([0, null])
  })

test('without the sandbox the kernel would say so', async ({ copies, run }) => {
  const child = await run(...copies.development, '--no-sandbox')
  await ready(child)
  const processes = await processesOf(child.program.pid)
  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'))
  expect(renderers.map(({ seccomp }) => seccomp)).toEqual([0])
})

for (const given of [
  '--no-sandbox',
  '-no-sandbox',
  '--disable-gpu-sandbox',
  '--disable-setuid-sandbox',
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--inspect=0',
  '--load-extension=/tmp',
  '--disable-web-security',
  '--renderer-cmd-prefix=true',
])
  test(`a packaged program does not start with ${given}`, async ({ copies, run }) => {
    const child = await run(...copies.packaged, given)
    expect(await child.ended).toEqual([1, null])
    expect(child.faults()).toContain(`Bookconf does not start with ${given}.`)
  })
