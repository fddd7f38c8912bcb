import { expect, it } from 'vitest'
import { changedTexts } from '../../../src/renderer/components/meeting/change-fields'
import { isChangeable, meetingState, shownTime } from '../../../src/renderer/components/meeting/meeting-state'
import { periodLabel } from '../../../src/renderer/components/meeting/period-label'
import { HWMConfDetail } from '../../../src/shared/sdk/conf-detail'
import { HWMCycleTypeDay } from '../../../src/shared/sdk/enumerators'
import english from '../../../src/renderer/i18n/en/meeting.json'

const time = (startTimeStamp: number) => ({ startTimeStamp, endTimeStamp: startTimeStamp + 100 })
const cycle = { startDate: 0, endDate: 0, interval: 1, listPoints: '', preRemindDays: 1 }
const single = { ...time(1000), cycleParam: null, subConf: [] } as unknown as HWMConfDetail
const series = {
  ...time(1000),
  cycleParam: { ...cycle, cycleType: HWMCycleTypeDay },
  subConf: [time(1000), time(2000)],
} as unknown as HWMConfDetail
const at = (detail: HWMConfDetail, now: number, cancelledAt: number | null = null) =>
  meetingState({ detail, cancelledAt }, now)

it('a meeting goes on from its start until, and without, its end', () => {
  expect([999, 1000, 1099, 1100].map((now) => at(single, now))).toEqual([
    ...['scheduled', 'going', 'going', 'over'],
  ])
  expect(at(single, 1050, 900)).toBe('cancelled')
})

it('a series stands where its next meeting stands, and is over with its last', () => {
  expect([1050, 1100, 2000, 2100].map((now) => at(series, now))).toEqual([
    ...['going', 'scheduled', 'going', 'over'],
  ])
  expect([0, 1100, 9000].map((now) => shownTime(series, now).startTimeStamp)).toEqual([1000, 2000, 2000])
})

it('a single meeting can be changed until it starts, a series while one of it is to come', () => {
  const changeable = (detail: HWMConfDetail, now: number) => isChangeable({ detail, cancelledAt: null }, now)
  expect([999, 1000].map((now) => changeable(single, now))).toEqual([true, false])
  expect([1050, 1999, 2000].map((now) => changeable(series, now))).toEqual([true, true, false])
  expect(isChangeable({ detail: series, cancelledAt: 1 }, 1050)).toBe(false)
})

it('a period names its day once, and both where it ends on another one', () => {
  const start = Date.UTC(2026, 10, 30, 22, 30) / 1000
  const label = (zone: string) =>
    periodLabel({ startTimeStamp: start, endTimeStamp: start + 3600 }, zone, 'en').replace(/\s/gu, ' ')
  expect(label('UTC')).toMatch(/^Mon, 30 Nov 2026, 22:30 ?– ?23:30$/)
  expect(label('Europe/Berlin')).toMatch(/^Mon, 30 Nov 2026, 23:30 – Tue, 1 Dec 2026, 00:30$/)
})

it('every member of a detail that may change has a name, and what is one thing to people is named once', () => {
  for (const key of changedTexts(Object.keys(HWMConfDetail.shape)))
    if (key.startsWith('meeting.'))
      expect(
        key
          .split('.')
          .slice(1)
          .reduce<unknown>((part, name) => (part as never)[name], english),
      ).toEqual(expect.any(String))
  expect(changedTexts(['endTimeStamp', 'isAutoRecord', 'recordType', 'ofALaterVersion'])).toEqual([
    ...['meeting.fields.endTimeStamp', 'dialog.fieldNames.isRecordOn', 'dialog.fieldNames.meeting'],
  ])
})
