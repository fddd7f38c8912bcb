/** A folder from an earlier version of the program is brought up to date, and nothing in it is lost. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../src/main/adapters/sqlite/database'
import { MIGRATIONS } from '../../src/main/adapters/sqlite/schema'
import type { HWMConfBaseInfo, HWMConfDetail } from '../../src/shared/sdk/conf-detail'
import type { Occurrence } from '../../src/shared/app/meetings'
import { aMeeting } from '../support/a-meeting'
import { createTestHost } from '../support/test-host'
import { NOW, refused } from './sdk-calls'
import { done } from './sibling-calls'

it('meetings of the first version are listed, found, shown and changed', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'bookconf-old-'))
  const old = await openDatabase(join(dataDir, 'bookconf.db'), MIGRATIONS.slice(0, 1), 'FULL')
  const start = NOW + 3600
  const times = { startTimeStamp: start, startTime: start, endTimeStamp: start + 1800, endTime: start + 1800 }
  const { uid, detail } = aMeeting({ confSubject: 'Kept \u0000 \ud800 会议', customInfo: '\u0000', ...times })
  old
    .prepare(
      `INSERT INTO meeting (conf_id, uid, vmr_id, starts_at, ends_at, sequence, created_at, stamped_at, detail)
       VALUES (?, ?, '', ?, ?, 0, ?, ?, ?)`,
    )
    .run(detail.confId, uid, start, start + 1800, NOW, NOW, JSON.stringify(detail))
  old.exec(`INSERT INTO calendar_entry (conf_id, sequence, state) SELECT conf_id, 0, 'written' FROM meeting`)
  old.close()

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
