/** The real host over real SQLite in a folder of its own, with the clock, chance and the computer's zone injected. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeHost, type Host, type HostParts } from '../../src/main/compose'
import { noKeychain, type Keychain } from '../../src/main/keychain'
import { resolvePaths } from '../../src/main/paths'
import type { Language } from '../../src/shared/language'
import type { NSError } from '../../src/shared/sdk/ns-error'
import type { HWMBizOpenApi } from '../../src/shared/sdk/open-api'
import { seededRandom } from './seeded-random'
import { fakeShell } from './fake-shell'

interface Options {
  /** Seconds. */
  now?: number
  /** IANA zone of the computer. */
  zone?: string
  language?: Language
  /** Of the computer's user, and so of the account. */
  login?: string
  seed?: number
  /** Keeps working on a folder that another host left. */
  dataDir?: string
  /** Without it the system keeps no secrets. */
  keychain?: Keychain
}

export interface TestHost {
  readonly api: HWMBizOpenApi
  call(method: string, param?: unknown): Promise<{ error: NSError | null; result: unknown }>
  readonly clock: { now: number }
  readonly dataDir: string
  readonly subscribe: Host['subscribe']
  /** What the host logged: unexpected faults only. */
  readonly logged: string[]
  /** Resolves when every due calendar entry has been tried. */
  settle(): Promise<void>
  close(): Promise<void>
}

export async function createTestHost(options: Options = {}): Promise<TestHost> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'bookconf-test-')))
  const clock = { now: options.now ?? 1_790_000_000 }
  const logged: string[] = []
  const parts: HostParts = {
    paths: resolvePaths({ dataDir, platform: 'linux', env: {}, home: dataDir }),
    clock: () => clock.now,
    random: seededRandom(options.seed ?? 1),
    user: { login: options.login ?? 'tester', name: 'Test User' },
    computerZone: () => options.zone ?? 'Asia/Shanghai',
    systemLanguage: options.language ?? 'en',
    alwaysSystemLanguage: false,
    workerUrl: new URL('../../out/main/directory-worker.js', import.meta.url),
    syncWorkerUrl: new URL('../../out/main/sync-worker.js', import.meta.url),
    log: {
      error: (message) => {
        logged.push(message)
      },
    },
    window: {
      shell: fakeShell(),
      keychain: options.keychain ?? noKeychain,
      appInfo: { version: '0.0.0', electron: '', platform: 'linux' },
    },
  }
  const host = await composeHost(parts)
  return {
    api: host.sdk.getBizOpenApi(),
    call: async (method, param) => {
      const answer = await host.dispatch(method, param)
      return answer.ok ? { error: null, result: answer.value } : { error: answer.error, result: null }
    },
    clock,
    dataDir,
    subscribe: host.subscribe,
    logged,
    settle: () => host.writeDueEntries(),
    close: async () => {
      await host.close()
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true })
    },
  }
}
