import { expect, it, vi } from 'vitest'
import { trayMenu } from '../../../../src/main/shell/tray-menu'

const meeting = (confId: string, start: number, subject = `Meeting ${confId}`) => ({
  ...{ confId, subConfID: null, key: confId, subject, start, end: start + 1800 },
})
const actions = () => ({
  ...{ openMeeting: vi.fn(), schedule: vi.fn(), join: vi.fn(), open: vi.fn(), quit: vi.fn() },
})
const labels = (items: ReturnType<typeof trayMenu>) => items.map(({ label }) => label ?? '-')
const NINE = Date.UTC(2026, 10, 30, 8) / 1000

it('lists up to five meetings in the computer’s zone, and joins the next one', () => {
  const all = Array.from({ length: 7 }, (_, at) => meeting(String(at), NINE + at * 3600))
  const own = actions()
  const items = trayMenu(all, 'Europe/Berlin', 'en', own)
  expect(labels(items)).toEqual([
    ...['09:00  Meeting 0', '10:00  Meeting 1', '11:00  Meeting 2', '12:00  Meeting 3', '13:00  Meeting 4'],
    ...['-', 'Schedule Meeting', 'Join Meeting 0', '-', 'Open Bookconf', 'Quit'],
  ])
  for (const { click } of items) click?.()
  expect(own.openMeeting.mock.calls).toEqual([['0'], ['1'], ['2'], ['3'], ['4']])
  expect(own.join.mock.calls).toEqual([['0']])
  for (const act of [own.schedule, own.open, own.quit]) expect(act).toHaveBeenCalledOnce()
})
it('says so where nothing is left today', () => {
  const [first, , , join] = trayMenu([], 'UTC', 'zh', actions())
  expect(first).toEqual({ label: '今天没有更多会议', enabled: false })
  expect(join?.enabled).toBe(false)
})
it('bounds topics, and keeps their & from becoming the mark of a key', () => {
  const [first] = trayMenu([meeting('1', NINE, `R&D\n${'x'.repeat(200)}`)], 'UTC', 'en', actions())
  expect(first?.label).toMatch(/^08:00 {2}R&&D x+…$/)
  expect(first?.label?.length).toBeLessThan(70)
})
