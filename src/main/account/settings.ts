/** The settings as people see them, over a plain store of named values. */
import { z } from 'zod'
import type { Language } from '../../shared/language'
import { Settings, type SettingsChange } from '../../shared/app/settings'

/** Named JSON values; several processes may share them. */
export interface SettingStore {
  read(name: string): unknown
  write(values: Readonly<Record<string, unknown>>): Promise<void>
}

export interface SettingsService {
  get(): Settings
  change(change: SettingsChange): Promise<Settings>
  setSignedIn(isSignedIn: boolean): Promise<Settings>
  setCalendarFolder(folder: string): Promise<Settings>
}

interface Deps {
  readonly store: SettingStore
  readonly user: { readonly login: string; readonly name: string }
  readonly systemLanguage: Language
  readonly calendarFolder: string
  readonly onChange: (settings: Settings) => void
}

export const DEFAULT_JOIN_TEMPLATE = 'https://meet.jit.si/{room}'

export function createSettings({
  store,
  user,
  systemLanguage,
  calendarFolder,
  onChange,
}: Deps): SettingsService {
  // A stored value that no longer fits counts as not set, so that an old or damaged row never stops the start.
  const read = <T>(name: string, schema: z.ZodType<T>, fallback: T): T => {
    const parsed = schema.safeParse(store.read(name))
    return parsed.success ? parsed.data : fallback
  }
  const { language, theme, joinTemplate, account, reminder } = Settings.shape
  const get = (): Settings => ({
    language: read('language', language, 'system'),
    systemLanguage,
    theme: read('theme', theme, 'system'),
    account: {
      accountId: user.login,
      name: read('accountName', account.shape.name, user.name || user.login),
      email: read('accountEmail', account.shape.email, ''),
    },
    isSignedIn: read('isSignedIn', z.boolean(), true),
    joinTemplate: read('joinTemplate', joinTemplate, DEFAULT_JOIN_TEMPLATE),
    calendarFolder: read('calendarFolder', z.string(), calendarFolder),
    reminder: read('reminder', reminder, 10),
    keepInTray: read('keepInTray', z.boolean(), true),
  })
  const write = async (values: Readonly<Record<string, unknown>>) => {
    await store.write(values)
    const settings = get()
    onChange(settings)
    return settings
  }
  return {
    get,
    change: write,
    setSignedIn: (isSignedIn) => write({ isSignedIn }),
    setCalendarFolder: (folder) => write({ calendarFolder: folder }),
  }
}
