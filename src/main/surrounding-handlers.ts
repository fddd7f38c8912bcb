/** The window's calls about what lies around it. One line each, over the parts. */
import type { windowMethods } from '../shared/ipc/window-methods'
import type { Handlers } from '../shared/ipc/rpc'
import type { Remembered } from './account/remembered'
import type { Links } from './links/links'
import type { Reminders } from './reminders/reminders'
import type { Upcoming } from './reminders/upcoming'

export interface Surroundings {
  readonly upcoming: Upcoming
  readonly reminders: Reminders
  readonly links: Links
  readonly remembered: Remembered
  /** Whether closing the window leaves the program in the tray. */
  readonly keepsInTray: () => boolean
}

export function surroundingHandlers({
  reminders,
  links,
  remembered,
}: Surroundings): Handlers<typeof windowMethods> {
  return {
    getDueReminders: () => reminders.due(),
    snoozeReminder: async ({ confId, subConfID, minutes }) => {
      await reminders.snooze({ confId, subConfID }, minutes)
      return null
    },
    dismissReminder: (occurrence) => {
      reminders.dismiss(occurrence)
      return null
    },
    getReminder: ({ confId }) => ({ minutes: reminders.leadOf(confId) }),
    setReminder: async ({ confId, minutes }) => {
      await reminders.setLead(confId, minutes)
      return null
    },
    takePendingLink: () => links.take(),
    getLastView: () => remembered.read('lastView'),
    setLastView: async ({ view }) => {
      await remembered.write({ lastView: view })
      return null
    },
  }
}
