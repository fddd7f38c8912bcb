/** The sources' passwords: with the system where it keeps secrets, else in memory until the program ends. */
import type { Keychain } from '../keychain'

export interface Passwords {
  /** Empty where there is none. */
  of(sourceId: string): Promise<string>
  keep(sourceId: string, password: string): Promise<void>
  forget(sourceId: string): Promise<void>
  /** Whether the system keeps it. */
  isKept(sourceId: string): Promise<boolean>
}

const nameOf = (sourceId: string): string => `source ${sourceId}`

export function createPasswords(keychain: Keychain): Passwords {
  const untilTheEnd = new Map<string, string>()
  return {
    of: async (sourceId) => untilTheEnd.get(sourceId) ?? (await keychain.read(nameOf(sourceId))) ?? '',
    keep: async (sourceId, password) => {
      const isKept = await keychain.write(nameOf(sourceId), password)
      if (isKept) untilTheEnd.delete(sourceId)
      else untilTheEnd.set(sourceId, password)
    },
    forget: async (sourceId) => {
      untilTheEnd.delete(sourceId)
      await keychain.remove(nameOf(sourceId))
    },
    isKept: (sourceId) => keychain.has(nameOf(sourceId)),
  }
}
