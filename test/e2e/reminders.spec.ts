/** Reminders in the running program: its clock is moved from here, as sleep or a person would move it. */
import type { ElectronApplication, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { call } from './support/call'

const HOUR = 3600

const book = (page: Page, confSubject: string, seconds: number) =>
  call(page, 'bookConf', {
    ...{ confSubject, confType: 1, duration: 60 },
    startTimeStamp: Math.floor(Date.now() / 1000) + seconds,
  })

/** The system's notifications, as the program asks for them. */
const recordNotifications = (app: ElectronApplication) =>
  app.evaluate(({ Notification }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    Notification.prototype.show = function () {
      shown.push(this.title)
    }
  })
const notifications = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { shown: string[] }).shown)

/** Those that are shown, once everything that was due has been looked up. */
const dueReminders = (page: Page) => call(page, 'getDueReminders', null)

/** The computer sleeps: its clock goes on, timers do not, and then it says that it woke up. */
const sleep = (app: ElectronApplication, seconds: number) =>
  app.evaluate(({ powerMonitor }, ms) => {
    const now = Date.now.bind(Date)
    Date.now = () => now() + ms
    powerMonitor.emit('resume')
  }, seconds * 1000)

test('a meeting is announced when its time has come, once, and goes when it is dismissed', async ({
  start,
}) => {
  const { app, page, dataDir } = await start()
  await recordNotifications(app)
  const banner = page.getByRole('status', { name: 'Reminders' })
  await book(page, 'Later today', 2 * HOUR)
  await expect(page.getByRole('region', { name: 'Next meeting' })).toContainText('Later today')
  await expect(banner).not.toContainText('Later today')

  await sleep(app, 2 * HOUR - 300)
  await expect(banner).toContainText('Later today')
  const isSupported = await app.evaluate(({ Notification }) => Notification.isSupported())
  const once = isSupported ? ['Later today'] : []
  expect(await notifications(app)).toEqual(once)
  await sleep(app, 60)
  expect(await dueReminders(page)).toHaveLength(1)
  expect(await notifications(app)).toEqual(once)

  await banner.getByRole('button', { name: 'Remind me of Later today in 5 minutes' }).press('Enter')
  await expect(banner).not.toContainText('Later today')
  await sleep(app, 300)
  await expect(banner).toContainText('Later today')
  await banner.getByRole('button', { name: 'Dismiss the reminder of Later today' }).press('Enter')
  await expect(banner).not.toContainText('Later today')
  await app.close()

  const again = await start({ dataDir })
  await sleep(again.app, 2 * HOUR - 200)
  await expect(again.page.getByRole('region', { name: 'Next meeting' })).toContainText('Later today')
  expect(await dueReminders(again.page)).toEqual([])
})

test('a meeting that is over is not announced; one that is on is, however late', async ({ running }) => {
  const { app, page } = running
  await book(page, 'Slept through', HOUR)
  await book(page, 'Still on', 2 * HOUR)
  await sleep(app, 2 * HOUR + 1800)
  const banner = page.getByRole('status', { name: 'Reminders' })
  await expect(banner).toContainText('Still on')
  expect(await dueReminders(page)).toHaveLength(1)
})
