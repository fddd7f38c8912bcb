import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sameDn, unitsOf } from '../../../../../src/main/adapters/ldap/dn'
import { markOf, stampAfter, stateOf, stateOfStamp } from '../../../../../src/main/adapters/ldap/mark'
import { furtherParts, memberPart } from '../../../../../src/main/adapters/ldap/member-range'
import { cpuTime } from '../../../../support/cpu-time'

/** As RFC 4514 writes a value, each character that may be escaped in one of its ways. */
const spelling = fc.constantFrom('plain', 'backslash', 'hex')
const spelt = (value: string, ways: readonly string[]) =>
  Array.from(value)
    .map((character, at) => {
      const way = ways[at % Math.max(1, ways.length)] ?? 'hex'
      const hex = [...Buffer.from(character)]
        .map((byte) => `\\${byte.toString(16).padStart(2, '0')}`)
        .join('')
      if (/[A-Za-z0-9]/.test(character)) return character
      return way === 'hex' ? hex : /[,+"\\<>;=# ]/.test(character) ? `\\${character}` : character
    })
    .join('')

describe('distinguished names', () => {
  it.each([
    ['CN=Ada,DC=Example,DC=com', 'cn=ada,dc=example,dc=com'],
    ['cn=Ada , dc=example,dc = com', 'cn=ada,dc=example,dc=com'],
    ['cn=a\\,b,dc=x', 'cn=a\\2cb,dc=x'],
    ['cn="a,b",dc=x', 'cn=a\\,b,dc=x'],
    ['cn=M\\C3\\BCller,dc=x', 'cn=müller,dc=x'],
    ['cn=a  b,dc=x', 'cn=a b,dc=x'],
  ])('%s is %s', (one, other) => {
    expect(sameDn(one)).toBe(sameDn(other))
  })

  it('are different where their values are', () => {
    expect(sameDn('cn=a\\,ou=b,dc=x')).not.toBe(sameDn('cn=a,ou=b,dc=x'))
    expect(sameDn('cn=a,ou=b')).not.toBe(sameDn('ou=a,cn=b'))
  })

  it('are the same however they are escaped', () => {
    const value = fc.string({
      minLength: 1,
      maxLength: 12,
      unit: fc.constantFrom(...Array.from('aZ9,+"\\<>;=# é张😀')),
    })
    fc.assert(
      fc.property(
        value,
        fc.array(spelling, { maxLength: 4 }),
        fc.array(spelling, { maxLength: 4 }),
        (text, one, two) => {
          expect(sameDn(`cn=${spelt(text, one)},dc=x`)).toBe(sameDn(`cn=${spelt(text, two)},dc=x`))
        },
      ),
    )
  })

  it('give the units below a base, the outermost first', () => {
    expect(unitsOf('uid=a,OU=Team\\, 1,ou=R\\26D,cn=c,ou=People,dc=x', 'ou=people,dc=x')).toEqual([
      'R&D',
      'Team, 1',
    ])
    expect(unitsOf('dc=x', 'dc=x')).toEqual([])
    expect(unitsOf('no name', 'dc=x')).toEqual([])
  })

  it('take no time to speak of, whatever they are', () => {
    const begin = cpuTime()
    for (const part of [' ', '\\', '"', 'cn=', ',', '\\2c', '"\\'])
      expect(sameDn(`cn=${part.repeat(4000 / part.length)}x"`)).not.toBe('')
    expect(cpuTime() - begin).toBeLessThan(500)
  })
})

describe('marks', () => {
  const server = { flavour: 'plain', identity: 'a'.repeat(32) } as const

  it('mean something to the server that they are of, and to no other', () => {
    const mark = markOf(server, '20260301120000')
    expect(stateOf(mark, server)).toBe('20260301120000')
    expect(stateOf(mark, { ...server, identity: 'b' })).toBeNull()
    expect(stateOf(mark, { ...server, flavour: 'activeDirectory' })).toBeNull()
    for (const other of [null, '', 'time', `${mark}0`, mark.replace(/0$/, '*')])
      expect(stateOf(other, server)).toBeNull()
  })

  it('are followed by the next second or the next number', () => {
    expect(stampAfter('20261231235959', 'plain')).toBe('20270101000000Z')
    expect(stampAfter('9223372036854775806', 'activeDirectory')).toBe('9223372036854775807')
  })

  it.each([
    ['20260301120000Z', 'plain', '20260301120000'],
    ['20260301120000.123Z', 'plain', '20260301120000'],
    ['2026', 'plain', null],
    ['', 'plain', null],
    ['4711', 'activeDirectory', '4711'],
  ] as const)('are made of stamps: %s', (stamp, flavour, state) => {
    expect(stateOfStamp(stamp, flavour)).toBe(state)
  })
})

describe('members that come in parts', () => {
  const values = Array.from({ length: 7 }, (_, at) => Buffer.from(`cn=${String(at)}`))
  /** Three at a time, as Active Directory gives 1,500. */
  const from = (start: number) => {
    const end = start + 3 >= values.length ? '*' : String(start + 2)
    return new Map([[`member;range=${String(start)}-${end}`, values.slice(start, start + 3)]])
  }
  const all = async (read: (attribute: string) => Promise<Map<string, Buffer[]> | null>) => {
    const first = memberPart(new Map([['member', []], ...from(0)]))
    const found = [...first.values]
    for await (const part of furtherParts(first, read)) found.push(...part.values)
    return found.map(String)
  }

  it('come to an end with the last', async () => {
    const asked: string[] = []
    const read = (attribute: string) => {
      asked.push(attribute)
      return Promise.resolve(from(Number(/=(\d+)-\*$/.exec(attribute)?.[1])))
    }
    expect(await all(read)).toEqual(values.map(String))
    expect(asked).toEqual(['member;range=3-*', 'member;range=6-*'])
  })

  it('come to an end where the group goes or has no more, and are refused where they go in a circle', async () => {
    expect(await all(() => Promise.resolve(null))).toHaveLength(3)
    expect(await all(() => Promise.resolve(new Map()))).toHaveLength(3)
    await expect(all(() => Promise.resolve(from(0)))).rejects.toThrow('broken')
  })
})
