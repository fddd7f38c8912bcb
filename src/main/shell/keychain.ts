/** The keychain over the system's own encryption; what is encrypted stands in a file that the user alone can read. */
import { open, readFile, rename, rm } from 'node:fs/promises'
import { z } from 'zod'
import type { Keychain } from '../keychain'
import type { Log } from '../log'

/** What is used of Electron's safeStorage. */
export interface Vault {
  isEncryptionAvailable(): boolean
  encryptString(text: string): Buffer
  decryptString(bytes: Buffer): string
  getSelectedStorageBackend(): string
}

interface Deps {
  readonly vault: Vault
  readonly platform: NodeJS.Platform
  readonly file: string
  readonly log: Log
}

const Secrets = z.record(z.string(), z.base64())

export function createKeychain({ vault, platform, file, log }: Deps): Keychain {
  /** One write follows another. */
  let last: Promise<unknown> = Promise.resolve()

  // With `basic_text` the key is the same everywhere: that is plain text in another alphabet.
  const keepsSecrets = () =>
    vault.isEncryptionAvailable() &&
    (platform !== 'linux' || vault.getSelectedStorageBackend() !== 'basic_text')
  const load = async (): Promise<Map<string, string>> => {
    try {
      return new Map(Object.entries(Secrets.parse(JSON.parse(await readFile(file, 'utf8')))))
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map()
      log.error('the kept passwords cannot be read; they are asked for again', error)
      return new Map()
    }
  }
  const store = async (secrets: ReadonlyMap<string, string>) => {
    const temp = `${file}.new`
    await rm(temp, { force: true })
    const handle = await open(temp, 'wx', 0o600)
    try {
      await handle.writeFile(JSON.stringify(Object.fromEntries(secrets)))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temp, file)
  }
  const change = (work: (secrets: Map<string, string>) => boolean): Promise<void> => {
    const next = last.then(async () => {
      const secrets = await load()
      if (work(secrets)) await store(secrets)
    })
    last = next.catch(() => undefined)
    return next
  }

  return {
    read: async (name) => {
      const secret = (await load()).get(name)
      if (secret === undefined || !keepsSecrets()) return null
      try {
        return vault.decryptString(Buffer.from(secret, 'base64'))
      } catch (error) {
        // Another user's keychain, or one that was set up anew.
        log.error('a kept password cannot be decrypted; it is asked for again', error)
        return null
      }
    },
    write: async (name, secret) => {
      if (!keepsSecrets()) return false
      const encrypted = vault.encryptString(secret).toString('base64')
      await change((secrets) => secrets.set(name, encrypted).has(name))
      return true
    },
    remove: (name) => change((secrets) => secrets.delete(name)),
    has: async (name) => keepsSecrets() && (await load()).has(name),
  }
}
