/** Shows due reminders as the system's notifications. The buttons are macOS's and Windows'; a click works everywhere. */
import { Notification } from 'electron'
import { occurrenceKey } from '../reminders/upcoming'
import texts from '../../shared/texts/around.json'
import { DueReminder, Occurrence } from '../../shared/app/reminder'
import type { Host } from '../compose'

const SNOOZE_MINUTES = 5

interface Deps {
  readonly host: Host
  /** Shows the window. */
  readonly show: () => void
}

/** The computer's zone as it is now, which may be another than at the start. */
const timeLabel = (at: number) =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at * 1000)

export function showReminders({ host, show }: Deps): void {
  const shown = new Map<string, Notification>()

  function notify(reminder: DueReminder): void {
    const { confId, subConfID, subject, startTimeStamp } = reminder
    const text = texts[host.language()]
    const line = Date.now() / 1000 < startTimeStamp ? text.soon : text.running
    const notification = new Notification({
      title: subject,
      body: line.replace('{time}', timeLabel(startTimeStamp)),
      timeoutType: 'never',
      actions: [
        { type: 'button', text: text.join },
        { type: 'button', text: text.snooze },
      ],
    })
    notification.on('click', () => {
      host.surroundings.links.open({ action: 'meeting', confId })
      show()
    })
    notification.on('action', (_event, index) => {
      if (index === 0) {
        void host.dispatch('joinMeeting', { confId, as: 'host' })
        void host.dispatch('dismissReminder', { confId, subConfID })
      } else void host.dispatch('snoozeReminder', { confId, subConfID, minutes: SNOOZE_MINUTES })
    })
    // Kept, since a notification that nothing refers to is collected together with its buttons.
    shown.set(occurrenceKey(reminder), notification)
    notification.show()
  }

  if (!Notification.isSupported()) return
  host.subscribe((name, payload) => {
    if (name === 'reminderDue') notify(DueReminder.parse(payload))
    if (name !== 'reminderGone') return
    const key = occurrenceKey(Occurrence.parse(payload))
    shown.get(key)?.close()
    shown.delete(key)
  })
}
