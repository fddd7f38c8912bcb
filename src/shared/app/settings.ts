/** What a person can set, and who is signed in. */
import { z } from 'zod'
import { DefaultReminder } from './reminder'

/** `{room}`, `{confId}` and `{role}` are filled in; `{room}` is required, since it is what cannot be guessed. */
const JoinTemplate = z
  .url({ protocol: /^https$/ })
  .max(500)
  .refine((text) => text.includes('{room}'))

const Account = z.strictObject({
  accountId: z.string().max(128),
  name: z.string().min(1).max(96),
  /** Empty until given. */
  email: z.string().max(96),
})

const changeable = z.strictObject({
  language: z.enum(['system', 'en', 'zh']),
  theme: z.enum(['system', 'light', 'dark']),
  accountName: Account.shape.name,
  accountEmail: Account.shape.email,
  joinTemplate: JoinTemplate,
  /** When meetings without a time of their own are announced. */
  reminder: DefaultReminder,
  /** Closing the window leaves the program in the tray, where there is one. */
  keepInTray: z.boolean(),
})

export const Settings = z.strictObject({
  language: changeable.shape.language,
  /** What `system` stands for on this computer. */
  systemLanguage: z.enum(['en', 'zh']),
  theme: changeable.shape.theme,
  account: Account,
  isSignedIn: z.boolean(),
  joinTemplate: JoinTemplate,
  calendarFolder: z.string(),
  reminder: changeable.shape.reminder,
  keepInTray: changeable.shape.keepInTray,
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = changeable.partial()
export type SettingsChange = z.infer<typeof SettingsChange>
