/** Links and calendar files that are opened with the program. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import electron from 'electron'
import { expect, test } from './fixtures'
import { scheduleDialog } from './pages/schedule-dialog'
import { call } from './support/call'
import { isRoot } from './support/program'

/** Opens something while the program runs: a second one starts, hands it over and ends. */
async function openWith(dataDir: string, ...args: string[]) {
  const program = electron as unknown as string
  const all = [...(isRoot ? ['--no-sandbox'] : []), '.', `--data=${dataDir}`, ...args]
  const [code] = (await once(spawn(program, all, { stdio: 'ignore' }), 'exit')) as [number]
  expect(code).toBe(0)
}
const LINK = 'bookconf://new?subject=Design+review&duration=45&attendee=ann@example.com'

test('a link given at the start fills the dialog, and books nothing', async ({ start }) => {
  const { page } = await start({ args: [LINK] })
  const schedule = scheduleDialog(page)
  await expect(schedule.topic).toHaveValue('Design review')
  await expect(schedule.chosen.getByRole('listitem')).toHaveCount(2)
  expect(await call(page, 'getConfList', null)).toEqual([])
})

test('a second instance hands its link to the first, where what was begun is kept', async ({ running }) => {
  const { page, dataDir } = running
  await page.keyboard.press('Control+n')
  await expect(scheduleDialog(page).topic).toBeFocused()
  await page.keyboard.type('Half a thought')
  await openWith(dataDir, LINK)
  await expect(scheduleDialog(page).topic).toHaveValue('Design review')
  const drafts = (await call(page, 'listDrafts', null)) as { subject: string }[]
  expect(drafts.map(({ subject }) => subject)).toContain('Half a thought')
})

test('a link opens its meeting, and says where there is none', async ({ running }) => {
  const { page, dataDir } = running
  const { confId } = (await call(page, 'bookConf', {
    ...{ confSubject: 'Kept', confType: 1, startTimeStamp: Math.floor(Date.now() / 1000) + 7200 },
  })) as { confId: string }
  await openWith(dataDir, `bookconf://meeting/${confId}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Kept' })).toBeVisible()
  await openWith(dataDir, 'bookconf://meeting/1')
  await expect(page.getByText('There is no meeting with the ID of the link.')).toBeVisible()
})

test('hostile links are refused and said to be, and open nothing', async ({ running }) => {
  const { page, dataDir } = running
  for (const [link, reason] of [
    ['bookconf://new?subject=x&book=1', 'holds something Bookconf does not know'],
    ['bookconf://delete/1', 'does not know what it asks for'],
    [`bookconf://new?subject=${'x'.repeat(3000)}`, 'it is too long'],
    ['bookconf://new?start=%00', 'one of its values is not valid'],
  ] as const) {
    await openWith(dataDir, link)
    await expect(page.getByText(reason)).toBeVisible()
  }
  await openWith(dataDir, LINK, LINK)
  await expect(page.getByText('give one link or one file at a time')).toBeVisible()
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a calendar file becomes a draft', async ({ running }) => {
  const { page, dataDir } = running
  const file = join(dataDir, 'invitation.ics')
  const lines = ['SUMMARY:From a file', 'DTSTART;TZID=Middle Earth:20301130T090000', 'DURATION:PT1H']
  const event = ['BEGIN:VEVENT', 'UID:1', ...lines, 'END:VEVENT']
  await writeFile(file, ['BEGIN:VCALENDAR', 'VERSION:2.0', ...event, 'END:VCALENDAR', ''].join('\r\n'))
  await openWith(dataDir, file)
  await expect(scheduleDialog(page).topic).toHaveValue('From a file')
  await page.keyboard.press('Escape')
  await expect(page.getByText('The time zone of the file is unknown')).toBeVisible()
  await openWith(dataDir, '/dev/nothing.ics')
  await expect(page.getByText('The file could not be read.')).toBeVisible()
})
