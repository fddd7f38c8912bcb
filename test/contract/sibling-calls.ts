/** What the suites of the sibling calls share: instants, ways to change a meeting, and a series as booked. */
import { expect } from 'vitest'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import type { TestHost } from '../support/test-host'
import { refused } from './sdk-calls'

/** Seconds of an ISO time that names its offset. */
export const instant = (iso: string): number => Date.parse(iso) / 1000

/** Seconds to ISO time in UTC, for lists that can be read. */
export const utc = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 16)

/** Calls and expects success; these calls answer nothing. */
export async function done(host: TestHost, method: string, param: unknown): Promise<void> {
  expect(await host.call(method, param)).toEqual({ error: null, result: null })
}

/** `[field, code]` of every fault of a call, in the order reported. */
export async function faultsOf(
  host: TestHost,
  method: string,
  param: unknown,
): Promise<[field: string, code: number][]> {
  const { userInfo } = await refused(host, method, param)
  return userInfo.issues.map(({ field, code }) => [field, code])
}

export async function detailOf(host: TestHost, confId: string): Promise<HWMConfDetail> {
  const { error, result } = await host.call('getConfDetail', { confId })
  expect(error).toBeNull()
  return result as HWMConfDetail
}

/** The meeting IDs of getConfList, in its order. */
export async function listed(host: TestHost): Promise<string[]> {
  const { error, result } = await host.call('getConfList')
  expect(error).toBeNull()
  return (result as HWMConfDetail[]).map(({ confId }) => confId)
}

export interface SubConf {
  subConfID: string
  startTimeStamp: number
  endTimeStamp: number
  confMediaType: number
  isAutoRecord: boolean
  recordAuthType: number
  callInRestriction: number
  allowGuestStartConf: boolean
  allowGuestStartConfTime: number
}
export type SeriesDetail = Omit<HWMConfDetail, 'cycleParam' | 'subConf'> & {
  cycleParam: Record<string, unknown> | null
  subConf: SubConf[]
}

/** Id of America/New_York in the SDK's table. */
export const NEW_YORK = 13

/** Four Mondays at 09:00 in New York, the last of them after the end of summer time on 1 November 2026. */
export const MONDAYS = {
  orderConfParam: {
    confSubject: 'Weekly',
    startTimeStamp: instant('2026-10-12T09:00:00-04:00'),
    confType: 1,
    timeZone: NEW_YORK,
  },
  cycleParam: {
    startDate: instant('2026-10-12T00:00:00-04:00'),
    endDate: instant('2026-11-02T23:59:59-05:00'),
    cycleType: 1,
    interval: 1,
    listPoints: '1',
  },
} as const

/** Books a series and expects success. */
export async function bookCycle(host: TestHost, param: unknown = MONDAYS): Promise<SeriesDetail> {
  const { error, result } = await host.call('bookCycleConf', param)
  expect(error).toBeNull()
  return result as SeriesDetail
}

export async function seriesOf(host: TestHost, confId: string): Promise<SeriesDetail> {
  const { error, result } = await host.call('getConfDetail', { confId })
  expect(error).toBeNull()
  return result as SeriesDetail
}

export const starts = ({ subConf }: Pick<SeriesDetail, 'subConf'>): string[] =>
  subConf.map(({ startTimeStamp }) => utc(startTimeStamp))

export const subConfIDs = ({ subConf }: Pick<SeriesDetail, 'subConf'>): string[] =>
  subConf.map(({ subConfID }) => subConfID)
