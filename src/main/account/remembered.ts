/** What the program remembers of itself, beside what a person sets. */
import { z } from 'zod'
import type { SettingStore } from './settings'

/** The window's place on the screen, in the pixels of the desktop. */
export const WindowPlace = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
})
export type WindowPlace = z.infer<typeof WindowPlace>

const rows = {
  windowPlace: WindowPlace,
  lastView: z.string(),
  /** That closing the window leaves the program in the tray was said. */
  isTrayExplained: z.boolean(),
}
type Rows = { [Name in keyof typeof rows]: z.infer<(typeof rows)[Name]> }

export interface Remembered {
  /** null where nothing is remembered that still makes sense. */
  read<Name extends keyof Rows>(name: Name): Rows[Name] | null
  write(values: Partial<Rows>): Promise<void>
}

export const createRemembered = (store: SettingStore): Remembered => ({
  read: (name) => {
    const parsed = rows[name].safeParse(store.read(name))
    return parsed.success ? (parsed.data as Rows[typeof name]) : null
  },
  write: (values) => store.write(values),
})
