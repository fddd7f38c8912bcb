import { startOfWeek, today, toTimeZone, toZoned, type ZonedDateTime } from '@internationalized/date'
import type { Locator } from '@playwright/test'
import type { Running } from './fixtures'
import { expect, test } from './fixtures'
import { calendarView } from './pages/calendar-view'
import { scheduleDialog } from './pages/schedule-dialog'
import { expectAccessible } from './support/accessible'
import { book } from './support/book'
import { stopClocks } from './support/clocks'

const ZONE = 'Europe/Berlin'
/** Monday of the week after the one that the calendar shows first, at an hour in Berlin. */
const nextMonday = (hour: number) =>
  toZoned(startOfWeek(today(ZONE), 'en-GB').add({ weeks: 1 }), ZONE).set({ hour })
const secondsOf = (at: ZonedDateTime) => Math.floor(at.toDate().getTime() / 1000)

async function openNextWeek({ page, dataDir }: Running, subjects: readonly string[]) {
  await book(
    dataDir,
    subjects.map((confSubject, at) => ({
      confSubject,
      startTimeStamp: secondsOf(nextMonday(10).add({ days: at })),
      duration: 60,
    })),
  )
  const calendar = calendarView(page)
  await calendar.open()
  await calendar.next.click()
  return calendar
}

// The names of the calendar's headers stand in aria-label, which this rule does not count.
const NAMED_BY_LABEL = ['empty-table-header']

test('a meeting is moved by keys, announced, kept and taken back', async ({ running }) => {
  const { page } = running
  await stopClocks(running)
  const calendar = await openNextWeek(running, ['Review', 'Planning'])
  const review = calendar.entry(/^Review, Monday .*, 10:00–11:00/)
  await review.focus()

  await page.keyboard.press('m')
  await expect(calendar.spoken).toContainText('Moving Review.')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(calendar.spoken).toContainText(/Tuesday .*, 10:15–11:30/)
  await expect(calendar.entry(/^Review, Tuesday .*, 10:15–11:30/)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(calendar.entry(/^Review, Monday .*, 10:00–11:00/)).toBeFocused()

  await page.keyboard.press('m')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Review moved to Monday' })).toBeVisible()
  await expect(calendar.entry(/^Review, Monday .*, 10:15–11:15/)).toBeVisible()

  await calendar.undo.press('Enter')
  await expect(calendar.entry(/^Review, Monday .*, 10:00–11:00/)).toBeVisible()
})

test('keys that come faster than the calendar draws lead where they would one by one', async ({
  running,
}) => {
  const { page } = running
  const calendar = await openNextWeek(running, ['Review'])
  // The next key does not wait until this one is done.
  const press = (...keys: string[]) => Promise.all(keys.map((key) => page.keyboard.press(key)))
  await calendar.entry(/^Review, Monday /).focus()
  await press(
    'm',
    'ArrowRight',
    'ArrowDown',
    'ArrowRight',
    'ArrowDown',
    'ArrowLeft',
    'ArrowDown',
    'ArrowRight',
  )
  await expect(calendar.spoken).toContainText(/Wednesday .*, 10:45–11:45/)
  await press('Escape')
  await expect(calendar.entry(/^Review, Monday .*, 10:00–11:00/)).toBeFocused()

  await calendar.slot.focus()
  await press('ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown')
  await expect(calendar.spoken).toContainText(/Wednesday .*, 09:30–10:00/)
})

/** Where an entry is once the week has its size: the first layout may be another. */
async function settledBox(entry: Locator) {
  const box = () => entry.boundingBox()
  // By night the calendar begins at midnight.
  await entry.evaluate((node) => {
    node.scrollIntoView({ block: 'center' })
  })
  let last = await box()
  await expect
    .poll(async () => {
      const before = JSON.stringify(last)
      last = await box()
      return last !== null && JSON.stringify(last) === before
    })
    .toBe(true)
  if (!last) throw new Error('the entry is not drawn')
  return last
}

test('a meeting is dragged, and stays there', async ({ running }) => {
  const { page } = running
  const calendar = await openNextWeek(running, ['Review', 'Planning'])
  await stopClocks(running)
  const from = await settledBox(calendar.entry(/^Review/))
  const beside = await settledBox(calendar.entry(/^Planning/))
  const hour = from.height

  await page.mouse.move(from.x + 30, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(beside.x + 30, from.y + 8 + hour * 1.5, { steps: 8 })
  await page.mouse.move(beside.x + 30, from.y + 8 + hour * 2, { steps: 4 })
  await page.mouse.up()
  await expect(calendar.entry(/^Review, Tuesday .*, 12:00–13:00/)).toBeVisible()
  await expect(calendar.undo).toBeVisible()
  await calendar.show('Month')
  await calendar.show('Week')
  await expect(calendar.entry(/^Review, Tuesday .*, 12:00–13:00/)).toBeVisible()
})

test('a free time chosen by keys makes a meeting there', async ({ running }) => {
  const { page } = running
  const calendar = await openNextWeek(running, [])
  await expect(page.getByText('No meetings in this period')).toBeVisible()
  await calendar.slot.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(calendar.spoken).toContainText(/Tuesday .*, 09:15–09:45/)
  await page.keyboard.press('Enter')
  await expect(scheduleDialog(page).start).toContainText('09:15')
})

test('a second zone stands beside the first, for as long as it is wanted', async ({ running }) => {
  const { page } = running
  await openNextWeek(running, ['Review'])
  const monday = nextMonday(10)
  const clock = toTimeZone(monday, 'Asia/Shanghai').hour
  await expect(page.getByText(`GMT+${String(monday.offset / 3_600_000)}`, { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'Second time zone' }).click()
  await page.getByRole('combobox', { name: 'Second time zone' }).fill('Beijing')
  await page.getByRole('option', { name: /Beijing/ }).click()
  await expect(page.getByText('GMT+8', { exact: true })).toBeVisible()
  // Ten in the morning here is late in the afternoon there; the axis shows that time once for each zone.
  const there = page.getByText(`${String(clock)}:00`, { exact: true })
  await expect(there).toHaveCount(2)
  await page.getByRole('button', { name: 'Without a second time zone' }).click()
  await expect(page.getByText('GMT+8', { exact: true })).toHaveCount(0)
  await expect(there).toHaveCount(1)
})

test('every view passes axe, in light, dark and forced colours', async ({ running }) => {
  const { page } = running
  const calendar = await openNextWeek(
    running,
    Array.from({ length: 14 }, (_, at) => `Review ${at} 项目周会：产品路线图与季度目标评审`),
  )
  for (const view of ['Week', 'Day', 'Month', 'Agenda'] as const) {
    await calendar.show(view)
    await expect(calendar.entry(/^(Review|\+)/).first()).toBeVisible()
    await expectAccessible(page, NAMED_BY_LABEL)
  }
})
