/** Start, end, duration and zone stay consistent, and a time the clocks skip or repeat is asked about. */
import type { Locator } from '@playwright/test'
import { expect, test } from './fixtures'
import { scheduleDialog } from './pages/schedule-dialog'

/** Types a value into segments: each one hands on to the next when it is full. */
async function fillSegments(group: Locator, first: string, digits: string): Promise<void> {
  await group.getByRole('spinbutton', { name: first }).focus()
  for (const digit of digits) await group.page().keyboard.press(digit)
}

const NEXT_YEAR = new Date().getFullYear() + 1
/** Of March or October next year: clocks change in Europe then. */
function lastSunday(month: number): number {
  const last = new Date(Date.UTC(NEXT_YEAR, month, 0))
  return last.getUTCDate() - last.getUTCDay()
}
/** The month first: the one in which the field stands may have fewer days. */
async function fillDate(date: Locator, day: number, month: number): Promise<void> {
  await fillSegments(date, 'Month', `${String(month).padStart(2, '0')}${String(NEXT_YEAR)}`)
  await fillSegments(date, 'Day', String(day))
}

test.beforeEach(async ({ running: { page } }) => {
  await page.keyboard.press('Control+n')
  await expect(scheduleDialog(page).topic).toBeFocused()
})

test('the end follows the duration and the duration the end', async ({ running: { page } }) => {
  const schedule = scheduleDialog(page)
  await fillSegments(schedule.start, 'Hour', '0915')
  await expect(schedule.end).toContainText('09:45')
  await fillSegments(schedule.end, 'Hour', '1030')
  await expect(schedule.duration).toHaveValue('75')
  await schedule.start.getByRole('spinbutton', { name: 'Hour' }).press('Alt+ArrowUp')
  await expect(schedule.start).toContainText('09:30')
  await expect(schedule.end).toContainText('10:45')
  await schedule.dialog.getByRole('button', { name: '45 minutes' }).press('Enter')
  await expect(schedule.end).toContainText('10:15')
})

test('a zone is found by its city; the time of day is kept, the moment on request', async ({
  running: { page },
}) => {
  const schedule = scheduleDialog(page)
  await fillSegments(schedule.start, 'Hour', '0900')
  await schedule.zone.fill('saigon')
  await expect(schedule.dialog.getByRole('option', { name: /Saigon.*UTC\+07:00/ })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(schedule.zone).toHaveValue(/UTC\+07:00$/)
  await expect(schedule.start).toContainText('09:00')
  await schedule.dialog.getByRole('button', { name: /^Keep the moment instead/ }).press('Enter')
  await expect(schedule.start).toContainText(/1[45]:00/)
})

test('a time the clocks skip is asked about', async ({ running: { page } }) => {
  const schedule = scheduleDialog(page)
  await fillDate(schedule.date, lastSunday(3), 3)
  await fillSegments(schedule.start, 'Hour', '0230')
  await expect(schedule.clock.getByRole('button')).toHaveText(['01:30 (UTC+01:00)', '03:30 (UTC+02:00)'])
  await schedule.clock.getByRole('button').last().press('Enter')
  await expect(schedule.start).toContainText('03:30')
  await expect(schedule.clock).toBeHidden()
})

test('a time the clocks show twice is asked about', async ({ running: { page } }) => {
  const schedule = scheduleDialog(page)
  await fillDate(schedule.date, lastSunday(10), 10)
  await fillSegments(schedule.start, 'Hour', '0230')
  await schedule.clock.getByRole('button', { name: /the second \(UTC\+01:00\)/ }).press('Enter')
  await schedule.dialog.getByRole('button', { name: 'Payload' }).press('Enter')
  const startOfSecond = Date.UTC(NEXT_YEAR, 9, lastSunday(10), 1, 30) / 1000
  await expect(schedule.dialog.getByRole('region', { name: 'Payload' })).toContainText(
    `"startTimeStamp": ${String(startOfSecond)}`,
  )
})
