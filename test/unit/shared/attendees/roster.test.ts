import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Person } from '../../../../src/shared/app/person'
import { attendeeKey } from '../../../../src/shared/attendees/attendee-key'
import {
  groupDifference,
  isDifferent,
  withDifference,
} from '../../../../src/shared/attendees/group-difference'
import {
  groupsOf,
  personCandidate,
  withChange,
  withGroup,
  without,
  withoutGroup,
  withPeople,
  type Roster,
} from '../../../../src/shared/attendees/roster'

const person = (letter: string): Person => ({
  ...{ personId: letter, kind: 'person', name: letter.toUpperCase(), email: `${letter}@example.com` },
  ...{ otherEmails: [`${letter}@second.example`], number: '', mobile: '', department: '', title: '' },
  ...{ accountId: '', zone: '', isExternal: false, isFavourite: false },
})
const candidates = (letters: string) => Array.from(letters, (letter) => personCandidate(person(letter)))
const key = (letter: string) => `mail:${letter}@example.com`
const group = (name: string) => ({ groupId: name, name })
const EMPTY: Roster = { attendees: [], groups: [] }
const names = ({ attendees }: Roster) => attendees.map(({ name }) => name).join('')

describe('people and the groups through which they came', () => {
  it('removes a group as a set, but not who was there before or came through another as well', () => {
    const byHand = withPeople(EMPTY, candidates('a'))
    const both = withGroup(withGroup(byHand, group('F'), candidates('abc')), group('G'), candidates('cd'))
    expect(names(both)).toBe('ABCD')
    expect(groupsOf(both, key('c'))).toEqual(['F', 'G'])
    expect(names(withoutGroup(both, 'F'))).toBe('ACD')
    expect(names(withoutGroup(withoutGroup(both, 'F'), 'G'))).toBe('A')
  })

  it('knows somebody again by any of their addresses', () => {
    const roster = withPeople(EMPTY, [personCandidate(person('a'), 'a@second.example')])
    expect(withPeople(roster, candidates('a'))).toEqual(roster)
  })

  it('follows a member to another address', () => {
    const roster = withGroup(EMPTY, group('F'), candidates('ab'))
    const moved = withChange(roster, new Set([key('a')]), (one) => ({ ...one, email: 'a@second.example' }))
    expect(groupsOf(moved, 'mail:a@second.example')).toEqual(['F'])
    expect(groupDifference(moved, group('F'), candidates('ab'))).toMatchObject({ joined: [], left: [] })
    expect(names(withoutGroup(moved, 'F'))).toBe('')
  })
})

describe('a group that has changed', () => {
  it('says who joined and who left, and becomes what it is now', () => {
    const roster = withGroup(EMPTY, group('F'), candidates('abc'))
    const difference = groupDifference(roster, group('F'), candidates('bcde'))
    expect(difference.joined.map(({ attendee }) => attendee.name)).toEqual(['D', 'E'])
    expect(difference.left.map(({ name }) => name)).toEqual(['A'])
    const now = withDifference(roster, difference)
    expect(names(now)).toBe('BCDE')
    expect(isDifferent(groupDifference(now, group('F'), candidates('bcde')))).toBe(false)
  })

  it('does not bring back who was taken out by hand', () => {
    const roster = without(withGroup(EMPTY, group('F'), candidates('abc')), new Set([key('b')]))
    expect(isDifferent(groupDifference(roster, group('F'), candidates('abc')))).toBe(false)
  })
})

/** The rule in its plainest form: who is invited, by hand or through which groups. */
class Model {
  readonly invited = new Map<string, { byHand: boolean; groups: Set<string> }>()
  add(letter: string) {
    if (!this.invited.has(letter)) this.invited.set(letter, { byHand: true, groups: new Set() })
  }
  addGroup(name: string, letters: string) {
    for (const letter of letters) {
      const known = this.invited.get(letter)
      if (!known) this.invited.set(letter, { byHand: false, groups: new Set([name]) })
      else if (!known.byHand) known.groups.add(name)
    }
  }
  remove(letter: string) {
    this.invited.delete(letter)
  }
  removeGroup(name: string) {
    for (const [letter, { byHand, groups }] of this.invited)
      if (groups.delete(name) && groups.size === 0 && !byHand) this.invited.delete(letter)
  }
}

const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const letters = fc.uniqueArray(letter).map((list) => list.join(''))
const name = fc.constantFrom('F', 'G', 'H')
const step = fc.oneof(
  fc.record({ kind: fc.constant('add' as const), letter }),
  fc.record({ kind: fc.constant('addGroup' as const), name, letters }),
  fc.record({ kind: fc.constant('remove' as const), letter }),
  fc.record({ kind: fc.constant('removeGroup' as const), name }),
)

it('adds and removes as the model does, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const model = new Model()
      let roster = EMPTY
      for (const one of steps) {
        if (one.kind === 'add') {
          model.add(one.letter)
          roster = withPeople(roster, candidates(one.letter))
        } else if (one.kind === 'remove') {
          model.remove(one.letter)
          roster = without(roster, new Set([key(one.letter)]))
        } else if (one.kind === 'removeGroup') {
          model.removeGroup(one.name)
          roster = withoutGroup(roster, one.name)
        } else {
          model.addGroup(one.name, one.letters)
          roster = withGroup(roster, group(one.name), candidates(one.letters))
        }
        const actual = roster.attendees.map((attendee) => {
          const via = groupsOf(roster, attendeeKey(attendee)).sort()
          return `${String(attendee.name)}:${via.join('')}`
        })
        const expected = [...model.invited].map(
          ([letter, { groups }]) => `${letter.toUpperCase()}:${[...groups].sort().join('')}`,
        )
        expect(actual).toEqual(expected)
        expect(roster.groups.every(({ members }) => members.length > 0)).toBe(true)
      }
    }),
  )
})
