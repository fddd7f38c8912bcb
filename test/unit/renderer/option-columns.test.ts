import { expect, it } from 'vitest'
import type { Person, PersonMatch } from '../../../src/shared/app/person'
import { optionColumns, type OptionColumns } from '../../../src/renderer/components/picker/option-columns'

const PERSON: Person = {
  ...{ personId: '1', kind: 'person', name: '张伟', email: 'zw@example.com', otherEmails: [], number: '' },
  ...{ mobile: '', department: 'Asia / Sales / North / Team 2', title: 'Analyst', accountId: '', zone: '' },
  ...{ isExternal: false, isFavourite: false },
}
const t = (key: string, named: Record<string, unknown> = {}) => [key, ...Object.values(named)].join(' ')

/** Texts of the columns, what matched in brackets. */
const shown = (columns: OptionColumns) =>
  Object.values(columns).map((texts: OptionColumns['name']) =>
    texts.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join(''),
  )
const person = (part: Partial<Person>, match: PersonMatch | null) =>
  shown(optionColumns({ kind: 'person', id: '1', person: { ...PERSON, ...part }, match }, 'q', t))

it('marks what matched where it stands', () => {
  const about = 'North / Team 2 · Analyst'
  expect(person({}, { field: 'name', text: '张伟', ranges: [[0, 1]] })).toEqual([
    ...['[张]伟', '', about, 'zw@example.com'],
  ])
  expect(person({}, { field: 'pinyin', text: 'zhang wei', ranges: [[0, 5]] })).toEqual([
    ...['张伟', '[zhang] wei', about, 'zw@example.com'],
  ])
  expect(person({ number: '4711' }, { field: 'number', text: '4711', ranges: [[0, 2]] })).toEqual([
    ...['张伟', '', about, '[47]11'],
  ])
})

it('begins a department that matched shortly before the match, so that it is seen', () => {
  const department = { field: 'department', text: PERSON.department } as const
  expect(person({}, { ...department, ranges: [[23, 27]] })[2]).toBe('North / [Team] 2 · Analyst')
  expect(person({}, { ...department, ranges: [[0, 4]] })[2]).toBe('[Asia] / Sales / North / Team 2 · Analyst')
})

it('tells kinds, groups and what was typed', () => {
  const room = { kind: 'room', department: '', title: '', email: '', mobile: '+49 30' } as const
  expect(person(room, null)).toEqual(['张伟', '', 'picker.kinds.room', '+49 30'])
  const group = { groupId: 'g', name: 'Team North', memberCount: 40, sourceId: 's', isOwn: false }
  expect(shown(optionColumns({ kind: 'group', id: 'g', group }, 'north', t))).toEqual([
    ...['Team [North]', '', 'picker.members 40', ''],
  ])
  const typed = { kind: 'typed', id: 'typed' } as const
  const address = { name: 'Ann', email: 'ann@example.com' }
  expect(shown(optionColumns({ ...typed, attendee: address }, 'ann', t))).toEqual([
    ...['Ann', '', 'picker.typedAddress', 'ann@example.com'],
  ])
  expect(shown(optionColumns({ ...typed, attendee: { name: '110', number: '110' } }, '110', t))).toEqual([
    ...['110', '', 'picker.typedNumber', ''],
  ])
})
