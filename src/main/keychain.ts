/** The port to where the system keeps secrets. */
export interface Keychain {
  /** Null where none is kept under this name, or it cannot be read any more. */
  read(name: string): Promise<string | null>
  /** Answers false where the system keeps no secrets: then none is written anywhere. */
  write(name: string, secret: string): Promise<boolean>
  remove(name: string): Promise<void>
  has(name: string): Promise<boolean>
}

/** Of a program without a window, which asks nobody and keeps nothing. */
export const noKeychain: Keychain = {
  read: () => Promise.resolve(null),
  write: () => Promise.resolve(false),
  remove: () => Promise.resolve(),
  has: () => Promise.resolve(false),
}
