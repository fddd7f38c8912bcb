import { expect, it } from 'vitest'
import { icsFileName } from '../../../../src/main/calendar/file-name'

it.each([
  ['Weekly planning', 'Weekly planning.ics'],
  ['项目评审：第一次', '项目评审 第一次.ics'],
  ['../../etc/passwd', 'etc passwd.ics'],
  ['a<b>:"c"|d?*\u0000', 'a b c d.ics'],
  ['CON', 'meeting.ics'],
  ['…', 'meeting.ics'],
  ['𠮷'.repeat(80), `${'𠮷'.repeat(60)}.ics`],
])('%j is saved as %s', (subject, name) => {
  expect(icsFileName(subject)).toBe(name)
})
