import type { ReminderLead } from '../../shared/app/reminder'
import type { Announced } from './plan-reminders'

/** What must be known after a restart: which meetings were announced, and which have a time of their own. */
export interface ReminderStore {
  announced(): readonly Announced[]
  announce(announced: Announced): Promise<void>
  /** Forgets meetings that started before (seconds). */
  forget(before: number): Promise<void>
  /** The meeting's own time, or null where it follows the settings. */
  leadOf(confId: string): ReminderLead | null
  setLead(confId: string, lead: ReminderLead | null): Promise<void>
}
