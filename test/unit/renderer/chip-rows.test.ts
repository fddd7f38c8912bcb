import { expect, it } from 'vitest'
import { effectScope, ref } from 'vue'
import { chipRows, keysOfRows } from '../../../src/renderer/components/picker/chip-rows'
import { useChipSelection } from '../../../src/renderer/composables/use-chip-selection'

const attendees = ['a', 'b', 'c', 'd'].map((letter) => ({ name: letter, email: `${letter}@x.example` }))
const key = (letter: string) => `mail:${letter}@x.example`
const set = (groupId: string, letters: string) => ({
  ...{ groupId, name: groupId, members: Array.from(letters, key), leftOut: [] },
})

it('stands each group before its members, and each person once', () => {
  const roster = { attendees, groups: [set('F', 'bc'), set('G', 'c')] }
  const ids = (open: string[]) => chipRows(roster, new Set(open)).map(({ id }) => id)
  expect(ids([])).toEqual([key('a'), 'group:F', key('d'), 'group:G'])
  expect(ids(['F'])).toEqual([key('a'), 'group:F', key('b'), key('c'), key('d'), 'group:G'])
  const rows = chipRows(roster, new Set())
  expect(keysOfRows(rows.filter(({ id }) => id === 'group:F'))).toEqual(new Set([key('b'), key('c')]))
})

const press = (name: string, part: Partial<KeyboardEvent> = {}) =>
  ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...part }) as KeyboardEvent

it('walks, selects a range, and finds the neighbour of what goes', () => {
  const ids = ref(['a', 'b', 'c', 'd'])
  const selection = effectScope().run(() => useChipSelection(() => ids.value))
  if (!selection) throw new Error('no scope')
  expect(selection.current.value).toBe('a')
  expect(selection.pressed(press('End'))).toBe('d')
  expect(selection.pressed(press('ArrowRight'))).toBe('d')
  expect(selection.pressed(press('ArrowLeft'))).toBe('c')
  expect(selection.pressed(press('ArrowLeft', { shiftKey: true }))).toBe('b')
  expect(selection.target()).toEqual(['b', 'c'])
  expect(selection.neighbour(new Set(['b', 'c']))).toBe('d')
  expect(selection.neighbour(new Set(['c', 'd']))).toBe('b')
  expect(selection.pressed(press('a', { ctrlKey: true }))).toBe('b')
  expect(selection.target()).toEqual(['a', 'b', 'c', 'd'])
  expect(selection.neighbour(new Set(ids.value))).toBeNull()
  expect(selection.pressed(press('ArrowRight'))).toBe('c')
  expect(selection.target()).toEqual(['c'])
  expect(selection.pressed(press('x'))).toBeNull()
})
