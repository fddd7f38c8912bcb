/** What happens around the window: reminders, links from outside, what is remembered of the window. */
import { z } from 'zod'
import { PendingLink } from '../app/pending-link'
import { DueReminder, Occurrence, ReminderLead } from '../app/reminder'
import { method, type EventTable, type MethodTable } from './rpc'

const nothing = z.null()
const confRef = z.strictObject({ confId: z.string().max(32) })
const View = z.string().regex(/^[a-z][a-z-]{0,31}$/)

export const windowMethods = {
  /** Reminders that were neither dismissed nor put off, for a window that begins to listen. */
  getDueReminders: method(nothing, z.array(DueReminder)),
  /** Announces it again after this many minutes, if the meeting is still on then. */
  snoozeReminder: method(Occurrence.extend({ minutes: z.int().min(1).max(1440) }), nothing),
  dismissReminder: method(Occurrence, nothing),
  /** null: as the settings say. */
  getReminder: method(confRef, z.strictObject({ minutes: ReminderLead.nullable() })),
  setReminder: method(confRef.extend({ minutes: ReminderLead.nullable() }), nothing),
  /** The oldest link that was opened and not taken yet; null where there is none. */
  takePendingLink: method(nothing, PendingLink.nullable()),
  /** The view that was open last, under the window's own name for it; null at the first start. */
  getLastView: method(nothing, View.nullable()),
  setLastView: method(z.strictObject({ view: View }), nothing),
} satisfies MethodTable

export const windowEvents = {
  reminderDue: DueReminder,
  /** It was dismissed or put off, or its meeting is over, moved or cancelled. */
  reminderGone: Occurrence,
  /** A link waits to be taken. */
  linkOpened: z.strictObject({ waiting: z.int() }),
} satisfies EventTable
