/** Puts together what lies around the window: reminders, links from outside, what is remembered of the window. */
import { createRemembered } from './account/remembered'
import type { SettingsService, SettingStore } from './account/settings'
import type { Database } from './adapters/sqlite/database'
import { createSqliteReminderStore } from './adapters/sqlite/reminder-store'
import type { ChangeBus } from './change-bus'
import { createLinks } from './links/links'
import type { Log } from './log'
import type { MeetingIndex } from './conf/meeting-index'
import { createReminders } from './reminders/reminders'
import { upcomingIn } from './reminders/upcoming'
import type { Surroundings } from './surrounding-handlers'

interface Deps {
  readonly db: Database
  readonly index: MeetingIndex
  readonly settingStore: SettingStore
  readonly settings: SettingsService
  readonly bus: ChangeBus
  /** Seconds. */
  readonly clock: () => number
  readonly log: Log
}

export function composeSurroundings(deps: Deps): Surroundings {
  const { db, bus, clock, log, settings } = deps
  const upcoming = upcomingIn(deps.index)
  const reminders = createReminders({
    ...{ upcoming, clock, log },
    store: createSqliteReminderStore(db),
    defaultLead: () => settings.get().reminder,
    timers: { set: (ms, work) => setTimeout(work, ms), clear: clearTimeout },
    onDue: (reminder) => {
      bus.publish('reminderDue', reminder)
    },
    onGone: (occurrence) => {
      bus.publish('reminderGone', occurrence)
    },
  })
  bus.subscribe((name) => {
    if (name === 'confListChanged' || name === 'settingsChanged') reminders.wake()
  })
  const links = createLinks((waiting) => {
    bus.publish('linkOpened', { waiting })
  })
  return {
    ...{ upcoming, reminders, links },
    remembered: createRemembered(deps.settingStore),
    keepsInTray: () => settings.get().keepInTray,
  }
}
