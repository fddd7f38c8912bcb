import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyOf } from '../../../../../src/main/adapters/ldap/entry'
import { PERSON_ATTRIBUTES, personOf } from '../../../../../src/main/adapters/ldap/person-entry'
import { isMailAddress } from '../../../../../src/shared/sdk/addresses'
import { cleanCell, PersonRecord } from '../../../../../src/main/directory/person-record'

const BASE = 'dc=example,dc=com'
const entryOf = (dn: string, attributes: Record<string, readonly (string | Buffer)[]>) => ({
  dn,
  attributes: new Map(
    Object.entries(attributes).map(([name, values]) => [
      name.toLowerCase(),
      values.map((value) => Buffer.from(value as Buffer)),
    ]),
  ),
})
const personIn = (attributes: Record<string, readonly (string | Buffer)[]>, language = 'en') =>
  personOf(entryOf(`cn=x,${BASE}`, attributes), { base: BASE, language })

describe('a person of a directory', () => {
  it('is nobody without a name', () => {
    expect(personIn({ mail: ['a@example.com'] })).toBeNull()
    expect(personIn({ cn: ['\u202e'], displayName: [] })).toBeNull()
  })

  it('has the name of a language or of a region of it, else the one of none', () => {
    const names = { displayName: ['Li Wei'], 'displayName;lang-zh-CN': ['李伟'], cn: ['liwei'] }
    expect(personIn(names, 'zh')?.name).toBe('李伟')
    expect(personIn(names, 'en')?.name).toBe('Li Wei')
  })

  it('has the primary address where there is no plain one', () => {
    const proxies = ['smtp:b@example.com', 'SMTP:a@example.com', 'X400:c=de', 'sip:a@example.com']
    expect(personIn({ cn: ['A'], proxyAddresses: proxies })).toMatchObject({
      ...{ email: 'a@example.com', otherEmails: ['b@example.com'] },
    })
  })

  it('loses a value that is no text, and keeps the others', () => {
    const gbk = Buffer.from([0xd5, 0xc5, 0xce, 0xb0])
    expect(personIn({ displayName: [gbk], cn: ['Zhang Wei'], title: ['x'.repeat(5000)] })).toMatchObject({
      ...{ name: 'Zhang Wei', title: '' },
    })
  })

  it('of 10,000 odd ones is clean, within bounds and never somebody else', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        '=1+1',
        '\u0000',
        '\u202eabc\u2066',
        'smtp:',
        'SMTP:a@b.example',
        '*)(uid=*',
        '7',
        '-2147481850',
        '\ud800',
      ),
      fc.string({ minLength: 250, maxLength: 260 }),
      fc.uint8Array({ maxLength: 30 }).map((bytes) => Buffer.from(bytes)),
    )
    const names = fc.constantFrom(...PERSON_ATTRIBUTES, 'cn;lang-en', 'cn;lang-', 'constructor', '__proto__')
    const any = fc.dictionary(names, fc.array(odd, { maxLength: 3 }), { maxKeys: 8 })
    const dn = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((ou) => `cn=x,ou=${ou},${BASE}`),
    )
    fc.assert(
      fc.property(any, dn, (attributes, name) => {
        const entry = entryOf(name, attributes)
        keyOf(entry)
        const person = personOf(entry, { base: BASE, language: 'en' })
        if (person === null) return
        const { otherEmails, kind: _, ...texts } = PersonRecord.parse(person)
        const all = [...otherEmails, ...Object.values(texts)]
        const addresses = [person.email, ...otherEmails].filter((address) => address !== '')
        expect(person.name).not.toBe('')
        expect(all.filter((text) => cleanCell(text) !== text || text.length > 256)).toEqual([])
        expect(addresses.filter((address) => !isMailAddress(address))).toEqual([])
        // Without a first address there are no others.
        expect(addresses.length === 0 || person.email !== '').toBe(true)
      }),
      { numRuns: 10_000 },
    )
  }, 60_000)
})
