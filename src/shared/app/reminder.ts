/** When a meeting is announced, and what is announced. */
import { z } from 'zod'

/** Minutes before the start that the settings offer; `off` where nothing is announced. */
export const DefaultReminder = z.literal([0, 5, 10, 15, 30, 'off'])
export type DefaultReminder = z.infer<typeof DefaultReminder>

/** Minutes of a week: the earliest that one meeting may be announced. */
const EARLIEST = 7 * 24 * 60

/** Of one meeting: minutes before its start, or `off`. */
export const ReminderLead = z.union([z.int().min(0).max(EARLIEST), z.literal('off')])
export type ReminderLead = z.infer<typeof ReminderLead>

/** A meeting, or one of a series. */
export const Occurrence = z.strictObject({
  confId: z.string().max(32),
  /** Of a series; null for a single meeting. */
  subConfID: z.string().max(64).nullable(),
})
export type Occurrence = z.infer<typeof Occurrence>

/** A reminder that is due and was neither dismissed nor put off. */
export const DueReminder = Occurrence.extend({
  subject: z.string(),
  /** Seconds. */
  startTimeStamp: z.int(),
  endTimeStamp: z.int(),
})
export type DueReminder = z.infer<typeof DueReminder>
