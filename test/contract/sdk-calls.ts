/** What the contract suites share: a valid order, and short ways to book and to read a refusal. */
import { expect } from 'vitest'
import type { HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import type { NSError } from '../../src/shared/sdk/ns-error'
import type { HWMVmrInfo } from '../../src/shared/sdk/vmr'
import type { TestHost } from '../support/test-host'

/** Seconds; what the test host's clock shows at the start. */
export const NOW = 1_790_000_000

/** The least that books: a video meeting an hour from now. */
export const ORDER = { confSubject: 'Planning', startTimeStamp: NOW + 3600, confType: 1 } as const

/** Books and expects success. */
export async function book(host: TestHost, param: unknown = ORDER): Promise<HWMConfDetail> {
  const { error, result } = await host.call('bookConf', param)
  expect(error).toBeNull()
  return result as HWMConfDetail
}

/** Calls and expects a refusal. */
export async function refused(host: TestHost, method: string, param?: unknown): Promise<NSError> {
  const { error, result } = await host.call(method, param)
  if (error === null) throw new Error(`${method} answered ${JSON.stringify(result)}, a refusal was expected`)
  expect(result).toBeNull()
  return error
}

/** `[field, code]` of every fault of an order, in the order reported. */
export async function faults(host: TestHost, param: unknown): Promise<[field: string, code: number][]> {
  const { userInfo } = await refused(host, 'bookConf', param)
  return userInfo.issues.map(({ field, code }) => [field, code])
}

/** The first personal room (type 0) and the first cloud room (type 1). */
export async function rooms(host: TestHost): Promise<{ personal: HWMVmrInfo; cloud: HWMVmrInfo }> {
  const list = (await host.call('getVmrList')).result as HWMVmrInfo[]
  const [personal] = list.filter(({ type }) => type === 0)
  const [cloud] = list.filter(({ type }) => type === 1)
  if (!personal || !cloud) throw new Error('a personal room and a cloud room exist from the first start')
  return { personal, cloud }
}

/** The fields that notices are about, sorted. */
export const noticed = ({ notices }: HWMConfDetail): string[] => notices.map(({ field }) => field).sort()
