/** A meeting's page and the rooms, as a person meets them. */
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { expectAccessible } from './support/accessible'
import { call } from './support/call'
import { stopClocks } from './support/clocks'

const DAY = 86_400
const PARIS = 29

const tomorrow = () => (Math.floor(Date.now() / DAY / 1000) + 1) * DAY + 9 * 3600

interface Ref {
  confId: string
}
const book = (page: Page, confSubject: string, more: Readonly<Record<string, unknown>> = {}) =>
  call(page, 'bookConf', {
    ...{ confSubject, confType: 1, duration: 60, timeZone: PARIS, isNeedConfPwd: true },
    ...{ startTimeStamp: tomorrow(), ...more },
  }) as Promise<Ref & { generalPwd: string; guestJoinUri: string }>

async function openMeeting(page: Page, subject: string) {
  await page.getByRole('button', { name: `Open ${subject}` }).press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeFocused()
  return page.getByRole('main')
}

test('everything of a meeting is on its page, and each link and password is copied by a button', async ({
  running: { app, page },
}) => {
  const attendee = [{ name: 'Ada', email: 'ada@example.org', role: 3, isOptional: true }]
  const { generalPwd, guestJoinUri } = await book(page, 'Planning', { attendee, customInfo: '{"ref":7}' })
  const main = await openMeeting(page, 'Planning')
  await expect(main.getByText('Scheduled', { exact: true }).first()).toBeVisible()
  await expect(main).toContainText(/UTC\+0[12]:00/)
  await expect(main.getByRole('listitem').filter({ hasText: 'Ada' })).toContainText(
    /Co-host.*Optional.*External/,
  )
  await expect(main.getByRole('region', { name: 'In the meeting' })).toContainText('{"ref":7}')
  await expectAccessible(page)

  const clipboard = () => app.evaluate(({ clipboard }) => clipboard.readText())
  await main.getByRole('button', { name: 'Copy: Password' }).click()
  await expect(main.getByRole('status').filter({ hasText: `Copied: ${generalPwd}` })).toBeVisible()
  expect(await clipboard()).toBe(generalPwd)
  await main.getByRole('button', { name: 'Copy: Join link' }).click()
  await expect.poll(clipboard).toBe(guestJoinUri)
  await main.getByRole('button', { name: 'Back' }).click()
  await expect(page.getByRole('button', { name: 'Open Planning' })).toBeVisible()
})

test('a meeting is cancelled with a reason and taken back, and its history tells both', async ({
  running,
}) => {
  const { page } = running
  await stopClocks(running)
  const { confId } = await book(page, 'Retrospective')
  const main = await openMeeting(page, 'Retrospective')
  await main.getByRole('button', { name: 'Cancel meeting…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Cancel this meeting?' })
  await dialog.getByRole('button', { name: 'Keep it' }).last().click()
  await expect(main.getByRole('button', { name: 'Cancel meeting…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await dialog.getByLabel('Reason').fill('Nobody can come')
  await dialog.getByRole('button', { name: 'Cancel meeting' }).click()
  const history = main.getByRole('region', { name: 'History' })
  await expect(history).toContainText('Reason: Nobody can come')
  await expect(main.getByRole('button', { name: 'Join as host' })).toBeHidden()
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  expect(await call(page, 'getConfList', null)).toEqual([])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(history).toContainText('Brought back')
  await expect(main.getByRole('heading', { level: 1 })).toBeFocused()
  await expect(main.getByRole('button', { name: 'Join as host' })).toBeVisible()
  expect(await call(page, 'getConfList', null)).toMatchObject([{ confId }])
})

test('what another program changes shows at once, in the page and its history', async ({
  running: { page },
}) => {
  const { confId } = await book(page, 'Review')
  const main = await openMeeting(page, 'Review')
  const param = { confSubject: 'Review of the year', confType: 1, duration: 45, startTimeStamp: tomorrow() }
  await call(page, 'editConf', { ...param, confId, timeZone: PARIS, isNeedConfPwd: true })
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Review of the year')
  await expect(main.getByRole('region', { name: 'History' })).toContainText(
    /Changed: .*End.*Topic|Changed: .*Topic.*End/,
  )
})

test('a series shows its rhythm, and one of its meetings is cancelled', async ({ running: { page } }) => {
  const at = tomorrow()
  await call(page, 'bookCycleConf', {
    orderConfParam: {
      confSubject: 'Stand-up',
      confType: 1,
      duration: 15,
      timeZone: PARIS,
      startTimeStamp: at,
    },
    cycleParam: { startDate: at, endDate: at + 4 * DAY, cycleType: 0, interval: 2, preRemindDays: 0 },
  })
  const main = await openMeeting(page, 'Stand-up')
  const series = main.getByRole('region', { name: 'Series', exact: true })
  await expect(series).toContainText('Every 2 days')
  const meetings = series.getByRole('list', { name: 'Meetings of the series' }).getByRole('listitem')
  await expect(meetings).toHaveCount(3)
  await expectAccessible(page)
  await meetings
    .nth(1)
    .getByRole('button', { name: /^Cancel the meeting of/ })
    .click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel meeting' }).click()
  await expect(meetings).toHaveCount(2)
  await expect(main.getByRole('region', { name: 'History' })).toContainText('One meeting cancelled')
})

test('a room shows who holds it, and says beside each field what is wrong with it', async ({
  running: { page },
}) => {
  const rooms = (await call(page, 'getVmrList', null)) as { vmrId: string; name: string; guestPwd: string }[]
  const { vmrId = '', name = '', guestPwd = '' } = rooms.find((room) => room.name === 'Cloud room') ?? {}
  await book(page, 'In the cloud', { vmrId })
  await page.getByRole('button', { name: 'Rooms', exact: true }).click()
  const room = page.getByRole('region', { name })
  await expect(room).toContainText('In the cloud')
  await expect(room).not.toContainText(guestPwd)
  await room.getByRole('button', { name: `Show the passwords of ${name}` }).click()
  await expect(room).toContainText(guestPwd)
  await expectAccessible(page)

  await room.getByRole('button', { name: `Edit ${name}` }).click()
  const dialog = page.getByRole('dialog', { name: 'Edit the room' })
  await dialog.getByLabel('Guest password').fill('12')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog.getByLabel('Guest password')).toHaveAccessibleDescription(/not valid/)
  await expectAccessible(page)
  await dialog.getByLabel('Guest password').fill('4711')
  await dialog.getByLabel('Name').fill('Glass room')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('region', { name: 'Glass room' })).toBeVisible()
  expect(await call(page, 'getVmrList', null)).toContainEqual(
    expect.objectContaining({ vmrId, name: 'Glass room', guestPwd: '4711' }),
  )
})
