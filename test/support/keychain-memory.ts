import type { Keychain } from '../../src/main/keychain'

/** A system that keeps secrets, for as long as the test does. */
export function createMemoryKeychain(): Keychain {
  const secrets = new Map<string, string>()
  return {
    read: (name) => Promise.resolve(secrets.get(name) ?? null),
    write: (name, secret) => Promise.resolve(secrets.set(name, secret).has(name)),
    remove: (name) => {
      secrets.delete(name)
      return Promise.resolve()
    },
    has: (name) => Promise.resolve(secrets.has(name)),
  }
}
