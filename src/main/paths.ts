/** Where data, calendar and logs live: one answer for the window and the command line. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Paths {
  /** Everything that is not a calendar entry. */
  readonly data: string
  readonly database: string
  readonly directory: string
  /** Default calendar folder; the settings may name another. */
  readonly calendar: string
  /** Copies that were handed to another program. */
  readonly outgoing: string
  readonly log: string
  /** Encrypted by the system's keychain. */
  readonly passwords: string
}

export interface Place {
  /** `--data DIR`: everything stays below it. */
  readonly dataDir: string | null
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly home: string
}

const NAME = 'Bookconf'

function configFolder({ platform, env, home }: Place): string {
  if (platform === 'win32') return env.APPDATA ?? join(home, 'AppData', 'Roaming')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support')
  return env.XDG_CONFIG_HOME ?? join(home, '.config')
}

/** On Linux the folder that the desktop's own file names; `Documents` where there is none. */
function documentsFolder(place: Place): string {
  const fallback = join(place.home, 'Documents')
  if (place.platform !== 'linux') return fallback
  try {
    const text = readFileSync(join(configFolder(place), 'user-dirs.dirs'), 'utf8')
    const named = /^XDG_DOCUMENTS_DIR="(?<path>[^"]+)"$/m.exec(text)?.groups?.path
    return named?.replace(/^\$HOME(?=\/|$)/, place.home) ?? fallback
  } catch {
    return fallback
  }
}

export function resolvePaths(place: Place): Paths {
  const data = place.dataDir ?? join(configFolder(place), NAME)
  return {
    data,
    database: join(data, 'bookconf.db'),
    directory: join(data, 'directory.db'),
    calendar: place.dataDir === null ? join(documentsFolder(place), NAME) : join(data, 'calendar'),
    outgoing: join(data, 'outgoing'),
    log: join(data, 'bookconf.log'),
    passwords: join(data, 'passwords.json'),
  }
}
