/** What other programs make of our entries: three independent readers, and khal's agenda. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { publishedIcs, storedIcs } from '../../src/main/calendar/ics-codec'
import { aMeeting } from '../support/a-meeting'

// The system's own Python sees the system's own modules.
const PYTHON = '/usr/bin/python3'
const SCRIPT = join(import.meta.dirname, '../support/validate-ics.py')
const hasReaders =
  spawnSync(PYTHON, ['-c', 'import icalendar, vobject, gi; gi.require_version("ICalGLib", "3.0")']).status ===
  0
const hasKhal = spawnSync('khal', ['--version']).status === 0

const faultsOf = (ics: string) => execFileSync(PYTHON, [SCRIPT], { input: ics, encoding: 'utf8' }).trim()

it.skipIf(!hasReaders)('python3-icalendar, python3-vobject and libical accept what we write', () => {
  const meeting = aMeeting({ confSubject: '项目评审 😀; "x", y\\z' })
  expect(faultsOf(storedIcs(meeting))).toBe('')
  expect(faultsOf(publishedIcs(meeting))).toBe('')
})

it.skipIf(!hasReaders)('and they refuse what is broken', () => {
  const ics = storedIcs(aMeeting())
  expect(faultsOf(ics.replace(/^UID:.*\r\n/m, ''))).not.toBe('')
  expect(faultsOf(ics.replace('SUMMARY', 'DURATION:PT1H\r\nSUMMARY'))).not.toBe('')
})

it.skipIf(!hasKhal)('khal lists it at the local time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bookconf-khal-'))
  const meeting = aMeeting()
  writeFileSync(join(folder, `${meeting.uid}.ics`), storedIcs(meeting))
  const config = join(folder, 'khal.conf')
  writeFileSync(
    config,
    `[calendars]\n[[ours]]\npath = ${folder}\n[locale]\nlocal_timezone = Asia/Shanghai\ndefault_timezone = Asia/Shanghai\n` +
      `timeformat = %H:%M\ndateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n` +
      `longdatetimeformat = %Y-%m-%d %H:%M\n[sqlite]\npath = ${join(folder, 'khal.db')}\n`,
  )
  const env = { ...process.env, LC_ALL: 'C.UTF-8' }
  const agenda = execFileSync('khal', ['-c', config, 'list', '2026-09-21', '2d'], { encoding: 'utf8', env })
  // 1790000000 is 2026-09-21 14:13:20 UTC.
  expect(agenda).toContain('22:13-22:43 Planning')
  rmSync(folder, { recursive: true, force: true })
})
