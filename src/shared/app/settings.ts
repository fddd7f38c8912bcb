/** What a person can set, and who is signed in. */
import { z } from 'zod'

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
})
export type Settings = z.infer<typeof Settings>

export const SettingsChange = changeable.partial()
export type SettingsChange = z.infer<typeof SettingsChange>
