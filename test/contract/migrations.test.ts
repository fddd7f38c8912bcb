/** A folder from an earlier version of the program is brought up to date, and nothing in it is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase, type Database } from '../../src/main/adapters/sqlite/database'
import { MIGRATIONS } from '../../src/main/adapters/sqlite/schema'
import { HWMConfBaseInfo, type HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import type { Occurrence } from '../../src/shared/app/meetings'
import { aMeeting } from '../support/a-meeting'
import { createTestHost } from '../support/test-host'
import { NOW, refused } from './sdk-calls'
import { done } from './sibling-calls'

const start = NOW + 3600
const times = { startTimeStamp: start, startTime: start, endTimeStamp: start + 1800, endTime: start + 1800 }
const odd = { confSubject: 'Kept \u0000 \ud800 会议', customInfo: '\u0000' }

/** A data folder as a program with the first `version` migrations left it. */
async function oldFolder(version: number, fill: (db: Database) => void): Promise<string> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bookconf-old-'))
  const db = await openDatabase(join(dataDir, 'bookconf.db'), MIGRATIONS.slice(0, version), 'FULL')
  fill(db)
  db.close()
  return dataDir
}

it('meetings of the first version are listed, found, shown and changed', async () => {
  const { uid, detail } = aMeeting({ ...odd, ...times })
  const dataDir = await oldFolder(1, (old) => {
    old
      .prepare(
        `INSERT INTO meeting (conf_id, uid, vmr_id, starts_at, ends_at, sequence, created_at, stamped_at, detail)
         VALUES (?, ?, '', ?, ?, 0, ?, ?, ?)`,
      )
      .run(detail.confId, uid, start, start + 1800, NOW, NOW, JSON.stringify(detail))
    old.exec(
      `INSERT INTO calendar_entry (conf_id, sequence, state) SELECT conf_id, 0, 'written' FROM meeting`,
    )
  })

  const host = await createTestHost({ now: NOW, dataDir })
  const { confId, confSubject } = detail
  const list = (await host.call('getConfList')).result as HWMConfBaseInfo[]
  expect(list).toMatchObject([{ confId, confSubject, startTimeStamp: start, isWebinar: false }])
  expect((await host.call('getConfDetail', { confId })).result as HWMConfDetail).toEqual(detail)
  const shown = (await host.call('listOccurrences', { from: NOW, to: NOW + 86_400 })).result as Occurrence[]
  expect(shown).toMatchObject([{ confId, confSubject, attendeeNames: 'Host, Ann, Phone' }])
  for (const query of ['kept', 'ann', confId])
    expect((await host.call('searchMeetings', { query, limit: 9 })).result).toHaveLength(1)
  expect((await host.call('getHistory', { confId })).result).toMatchObject([{ kind: 'booked', revision: 1 }])
  await done(host, 'cancelConf', { confId })
  expect((await refused(host, 'getConfDetail', { confId })).code).toBe(111070005)
  expect(host.logged).toEqual([])
  await host.close()
  await rm(dataDir, { recursive: true })
})

it('meetings of the third version keep their history, their calendar entries and their request', async () => {
  const requestId = 'once'
  const { uid, detail } = aMeeting({ ...odd, ...times, revision: 2, requestId })
  const { confId, confSubject, timeZone, vmrConferenceId } = detail
  const brief = { confSubject, timeZone, vmrConferenceId, revision: 2, attendeeNames: 'Ann' }
  const dataDir = await oldFolder(3, (old) => {
    old
      .prepare(
        `INSERT INTO meeting (conf_id, uid, request_id, request, sequence, created_at, stamped_at, detail, base, brief,
                              words)
         VALUES (?, ?, ?, '{}', 1, ?, ?, ?, ?, ?, 'kept')`,
      )
      .run(
        ...[confId, uid, JSON.stringify(requestId), NOW - 60, NOW, JSON.stringify(detail)],
        ...[JSON.stringify(HWMConfBaseInfo.parse(detail)), JSON.stringify(brief)],
      )
    old.prepare(`INSERT INTO occurrence VALUES (?, '', '', ?, ?, 1, 0)`).run(confId, start, start + 1800)
    const change = old.prepare(`INSERT INTO change VALUES (?, ?, ?, ?, ?, '""')`)
    change.run(confId, 1, NOW - 60, 'booked', '[]')
    change.run(confId, 2, NOW, 'edited', '["confSubject"]')
    old
      .prepare(
        `INSERT INTO calendar_entry (conf_id, revision, state, fault, attempts, next_attempt)
         VALUES (?, 2, 'failed', 'diskFull', 3, ?)`,
      )
      .run(confId, NOW + 600)
  })

  const host = await createTestHost({ now: NOW, dataDir })
  expect((await host.call('getConfDetail', { confId })).result).toEqual(detail)
  expect((await host.call('getHistory', { confId })).result).toMatchObject([
    { kind: 'booked', revision: 1, at: NOW - 60, fields: [] },
    { kind: 'edited', revision: 2, at: NOW, fields: ['confSubject'] },
  ])
  expect((await host.call('getCalendarState', { confId })).result).toMatchObject({
    ...{ state: 'failed', fault: 'diskFull', attempts: 3, nextAttempt: NOW + 600 },
  })
  const again = { ...{ confType: 1, confSubject: 'Another', requestId }, ...{ startTimeStamp: start } }
  expect((await refused(host, 'bookConf', again)).code).toBe(40003)
  expect(host.logged).toEqual([])
  await host.close()
  await rm(dataDir, { recursive: true })
})
