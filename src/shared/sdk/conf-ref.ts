/** What the sibling calls name a meeting by. */
import { z } from 'zod'
import { plainText, rule } from './fields'

/** Longest meeting ID that is looked up at all. */
const MAX_CONF_ID = 32

export const ConfId = z
  .string()
  .refine(...rule((text: string) => text !== '', 40008))
  .refine(...rule((text: string) => text.length <= MAX_CONF_ID, 40012))

/** Ours: the one that was seen. A stale one is refused with the meeting as it is now. */
export const Revision = z.int().min(1)

/** An occurrence of a series. */
export const SubConfID = plainText(MAX_CONF_ID).min(1)
