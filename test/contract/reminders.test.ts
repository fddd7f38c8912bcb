/** Each meeting's own reminder, and the settings' for all others, over the real host. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'

let host: TestHost
beforeEach(async () => {
  host = await createTestHost()
})
afterEach(() => host.close())

const minutesOf = async (confId: string) => (await host.call('getReminder', { confId })).result

it('a meeting follows the settings until it has a time of its own, which outlives the program', async () => {
  expect((await host.call('getSettings')).result).toMatchObject({ reminder: 10, keepInTray: true })
  expect(await minutesOf('1')).toEqual({ minutes: null })
  for (const minutes of [0, 45, 'off', null]) {
    expect(await host.call('setReminder', { confId: '1', minutes })).toEqual({ error: null, result: null })
    const second = await createTestHost({ dataDir: host.dataDir })
    expect((await second.call('getReminder', { confId: '1' })).result).toEqual({ minutes })
    await second.close()
  }
})

it.each([
  ['setReminder', { confId: '1', minutes: -1 }],
  ['setReminder', { confId: '1', minutes: 0.5 }],
  ['setReminder', { confId: '1' }],
  ['snoozeReminder', { confId: '1', subConfID: null, minutes: 0 }],
  ['dismissReminder', { confId: '1' }],
  ['changeSettings', { reminder: 7 }],
  ['setLastView', { view: '../week' }],
])('%s refuses what is out of range', async (method, input) => {
  expect((await host.call(method, input)).error?.code).toBe(40002)
})

it('the last view is remembered', async () => {
  expect((await host.call('getLastView')).result).toBeNull()
  await host.call('setLastView', { view: 'week' })
  expect((await host.call('getLastView')).result).toBe('week')
})
