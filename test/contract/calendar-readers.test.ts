/** What other programs make of our entries: three independent readers, and khal's agenda. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createIcsFolder } from '../../src/main/adapters/ics-folder/ics-folder'
import { cleanText } from '../../src/main/calendar/clean-text'
import { publishedIcs, storedIcs } from '../../src/main/calendar/ics-codec'
import { aMeeting } from '../support/a-meeting'
import { hasKhal, khalAgenda } from '../support/khal'

// The system's own Python sees the system's own modules.
const PYTHON = '/usr/bin/python3'
const SCRIPT = join(import.meta.dirname, '../support/validate-ics.py')
const hasReaders =
  spawnSync(PYTHON, ['-c', 'import icalendar, vobject, gi; gi.require_version("ICalGLib", "3.0")']).status ===
  0

interface Reading {
  faults: string[]
  summaries: Record<'icalendar' | 'vobject' | 'libical', string>
  people: Record<'icalendar' | 'vobject' | 'libical', string[]>
}
const read = (texts: string[]) =>
  JSON.parse(
    execFileSync(PYTHON, [SCRIPT], { input: JSON.stringify(texts), encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Reading[]
const faultsOf = (ics: string, reader = '') =>
  read([ics])[0]?.faults.filter((fault) => fault.startsWith(reader))

describe.skipIf(!hasReaders)('python3-icalendar, python3-vobject and libical', () => {
  it('accept what we write', () => {
    const meeting = aMeeting({ confSubject: '项目评审 😀; "x", y\\z' })
    for (const language of ['en', 'zh'] as const) {
      expect(faultsOf(storedIcs(meeting, language))).toEqual([])
      expect(faultsOf(publishedIcs(meeting, language))).toEqual([])
    }
  })

  it('read any topic and any name as they were', () => {
    const part = fc.constantFrom(
      '😀',
      '张伟',
      '\u2028',
      '\0',
      '\ud800',
      '"',
      '^',
      ';',
      ',',
      ':',
      '\\',
      '=',
      ' ',
      'a',
      'é',
    )
    const samples = fc.sample(fc.tuple(fc.string({ unit: part, maxLength: 60 }), fc.string({ unit: part })), {
      numRuns: 150,
      seed: 7,
    })
    const texts = samples.map(([topic, name]) => {
      const meeting = aMeeting({ confSubject: `t${topic}t` })
      const [host] = meeting.detail.attendee
      if (host) host.name = `n${name}n`
      return storedIcs(meeting)
    })
    read(texts).forEach(({ faults, summaries, people }, at) => {
      const [topic = '', name = ''] = samples[at] ?? []
      const summary = cleanText(`t${topic}t`)
      expect(faults).toEqual([])
      expect(summaries).toMatchObject({ vobject: summary, libical: summary })
      // This reader undoes a doubled backslash last, so that a backslash before an escaped character is lost on it.
      if (!topic.includes('\\')) expect(summaries.icalendar).toBe(summary)
      // RFC 6868's circumflex is beyond these versions, so names with one are compared in length of list only.
      for (const names of Object.values(people)) expect(names).toHaveLength(3)
      if (name.includes('^')) return
      const cn = cleanText(`n${name}n`).replace(/\s+/g, ' ').replaceAll('"', "'").replaceAll('\\', '/')
      expect(people.libical[0]).toBe(cn)
    })
  })
})

describe.skipIf(!hasReaders)('the readers refuse what is broken', () => {
  const stored = storedIcs(aMeeting())
  const published = publishedIcs(aMeeting())
  const add = (line: string, ics = stored) => ics.replace('END:VEVENT', `${line}\r\nEND:VEVENT`)
  const without = (name: string, ics = published) =>
    ics.replace(new RegExp(`^${name}[:;].*\r\n(?: .*\r\n)*`, 'm'), '')

  it.each([
    ['PUBLISH without ORGANIZER', without('ORGANIZER')],
    ['PUBLISH without UID', without('UID')],
    ['PUBLISH without DTSTAMP', without('DTSTAMP')],
    ['PUBLISH without DTSTART', without('DTSTART')],
    ['PUBLISH with ATTENDEE', add('ATTENDEE:mailto:a@example.com', published)],
    ['two UIDs', add('UID:other', published)],
    ['two SUMMARYs', add('SUMMARY:other', published)],
    ['REQUEST without ATTENDEE', published.replace('METHOD:PUBLISH', 'METHOD:REQUEST')],
    ['CANCEL without SEQUENCE', without('SEQUENCE', published.replace('METHOD:PUBLISH', 'METHOD:CANCEL'))],
    ['DTEND beside DURATION', add('DURATION:PT1H', published)],
  ])('libical: %s', (_, ics) => {
    expect(faultsOf(ics, 'libical')).not.toEqual([])
  })

  it.each([
    ['vobject', 'no UID', without('UID', stored)],
    ['vobject', 'DTEND beside DURATION', add('DURATION:PT1H')],
    ['icalendar', 'a badly quoted parameter', add('CONTACT;ALTREP=a"b:c')],
  ])('%s: %s', (reader, _, ics) => {
    expect(faultsOf(ics, reader)).not.toEqual([])
  })
})

it.skipIf(!hasKhal)('khal lists what the folder holds at the local time', async () => {
  const root = mkdtempSync(join(tmpdir(), 'bookconf-khal-'))
  const path = join(root, 'calendar')
  const meeting = aMeeting({ confSubject: '项目评审' })
  await createIcsFolder({ path, pid: process.pid, random: () => 'ab' }).write(meeting.uid, storedIcs(meeting))
  const agendaIn = (zone: string) => khalAgenda(root, path, '2026-09-21', 2, zone)
  // 1790000000 is 2026-09-21 14:13:20 UTC.
  expect(agendaIn('Asia/Shanghai')).toEqual(['2026-09-21 22:13|2026-09-21 22:43|项目评审'])
  expect(agendaIn('Europe/Berlin')).toEqual(['2026-09-21 16:13|2026-09-21 16:43|项目评审'])
  rmSync(root, { recursive: true, force: true })
})
