import { describe, expect, it } from 'vitest'
import type { Group } from '../../../../src/shared/app/directory'
import type { Person } from '../../../../src/shared/app/person'
import {
  everybody,
  groupOf,
  NOTHING_PICKED,
  togglePerson,
  withGroup,
  withoutGroup,
} from '../../../../src/shared/attendees/picked'

const person = (personId: string) => ({ personId, name: personId }) as Person
const group = (groupId: string) => ({ groupId, name: groupId }) as Group
const ids = (people: readonly Person[]) => people.map(({ personId }) => personId)
const board = { group: group('board'), people: [person('a'), person('b')] }

describe('whoever is chosen in the directory', () => {
  it('is taken in and out again', () => {
    const one = togglePerson(NOTHING_PICKED, person('a'))
    expect(ids(everybody(one))).toEqual(['a'])
    expect(togglePerson(one, person('a'))).toEqual(NOTHING_PICKED)
  })

  it('counts once, whatever brought them', () => {
    const both = withGroup(togglePerson(NOTHING_PICKED, person('a')), board)
    expect(ids(everybody(both))).toEqual(['a', 'b'])
  })

  it('stays while their group does', () => {
    const chosen = withGroup(NOTHING_PICKED, board)
    expect(togglePerson(chosen, person('a'))).toBe(chosen)
    expect(groupOf(chosen, 'a')?.group.name).toBe('board')
    expect(withoutGroup(chosen, 'board')).toEqual(NOTHING_PICKED)
  })

  it('comes with the group as it was read last', () => {
    const again = withGroup(withGroup(NOTHING_PICKED, board), { ...board, people: [person('c')] })
    expect(ids(everybody(again))).toEqual(['c'])
  })
})
