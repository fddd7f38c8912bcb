import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createKeychain, type Vault } from '../../../../src/main/shell/keychain'

let folder: string
let logged: string[]
const file = () => join(folder, 'passwords.json')

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-keychain-'))
  logged = []
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** The system's encryption, by another alphabet. */
const vault = (given: Partial<Vault> = {}): Vault => ({
  isEncryptionAvailable: () => true,
  encryptString: (text) => Buffer.from([...Buffer.from(text)].map((byte) => byte ^ 0xff)),
  decryptString: (bytes) => Buffer.from([...bytes].map((byte) => byte ^ 0xff)).toString(),
  getSelectedStorageBackend: () => 'gnome_libsecret',
  ...given,
})
const keychain = (given: Partial<Vault> = {}, platform: NodeJS.Platform = 'linux') =>
  createKeychain({
    ...{ vault: vault(given), platform, file: file() },
    log: { error: (message) => logged.push(message) },
  })

describe('the keychain', () => {
  it('keeps a secret over a new start, in a file of the user’s own that does not tell it', async () => {
    expect(await keychain().write('source 3', 'gehei𠮷m')).toBe(true)
    expect(await keychain().read('source 3')).toBe('gehei𠮷m')
    expect(await keychain().has('source 3')).toBe(true)
    expect((await stat(file())).mode & 0o777).toBe(0o600)
    expect(await readFile(file(), 'utf8')).not.toContain('gehei')
  })

  it('forgets what is removed and keeps the others, however quickly they are written', async () => {
    const one = keychain()
    await Promise.all(['a', 'b', 'c'].map((name) => one.write(name, name)))
    await one.remove('b')
    expect(await Promise.all(['a', 'b', 'c'].map((name) => one.read(name)))).toEqual(['a', null, 'c'])
  })

  it.each([
    ['there is no encryption', { isEncryptionAvailable: (): boolean => false }, 'linux'],
    ['the key is the same everywhere', { getSelectedStorageBackend: () => 'basic_text' }, 'linux'],
    ['there is no encryption', { isEncryptionAvailable: (): boolean => false }, 'darwin'],
  ] as const)('writes nothing where %s', async (_, given, platform) => {
    const one = keychain(given, platform)
    expect(await one.write('a', 'secret')).toBe(false)
    expect([await one.read('a'), await one.has('a')]).toEqual([null, false])
    await expect(readFile(file())).rejects.toThrow('ENOENT')
  })

  it('does not read with another key what was kept with a good one', async () => {
    await keychain().write('a', 'secret')
    expect(await keychain({ getSelectedStorageBackend: () => 'basic_text' }).read('a')).toBeNull()
  })

  it('asks again where what is kept cannot be read, and says so', async () => {
    await keychain().write('a', 'secret')
    const broken = {
      decryptString: () => {
        throw new Error('not my key')
      },
    }
    expect(await keychain(broken).read('a')).toBeNull()
    await writeFile(file(), '{')
    expect(await keychain().read('a')).toBeNull()
    expect(logged).toHaveLength(2)
    expect(await keychain().write('a', 'again')).toBe(true)
    expect(await keychain().read('a')).toBe('again')
  })
})
