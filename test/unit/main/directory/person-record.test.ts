import { describe, expect, it } from 'vitest'
import { identityOf, recordFault } from '../../../../src/main/directory/person-record'
import { aRecord } from '../../../support/a-record'

const NOBODY = aRecord()
const anna = { ...NOBODY, name: 'Anna', email: 'anna@example.com' }

describe('a record is refused', () => {
  it.each([
    ['noName', { name: '' }],
    ['badEmail', { email: 'anna@' }],
    ['badEmail', { email: 'Anna <anna@example.com>' }],
    ['noAddress', { email: '' }],
    ['noAddress', { email: '', number: 'extension' }],
    ['tooLong', { title: 'x'.repeat(257) }],
  ])('as %s with %j', (reason, change) => {
    expect(recordFault({ ...anna, ...change })).toBe(reason)
  })

  it.each([
    {},
    { email: '', number: '+49 30 5550' },
    { email: '', mobile: '138' },
    { email: '', accountId: 'a' },
  ])('not with %j', (change) => {
    expect(recordFault({ ...anna, ...change })).toBeNull()
  })
})

describe('two records are the same person', () => {
  it.each([
    ['the same address, in whatever case', { email: 'ANNA@example.com', name: 'A. Berg' }],
    ['the same address and another number', { number: '5550' }],
  ])('with %s', (_, change) => {
    expect(identityOf({ ...anna, ...change })).toBe(identityOf(anna))
  })

  it('with the same number, whatever its separators', () => {
    const one = { ...NOBODY, name: 'A', number: '+49 30-5550' }
    expect(identityOf({ ...one, name: 'B', number: '+49 (30) 5550' })).toBe(identityOf(one))
  })

  it('not with the same name alone', () => {
    expect(identityOf({ ...anna, email: 'other@example.com' })).not.toBe(identityOf(anna))
    const unreachable = { ...NOBODY, name: 'A', department: 'D' }
    expect(identityOf({ ...unreachable, department: 'E' })).not.toBe(identityOf(unreachable))
  })
})
