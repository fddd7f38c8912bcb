import { describe, expect, it } from 'vitest'
import {
  contactFaults,
  contactOf,
  contactText,
  NEW_CONTACT,
} from '../../../../src/renderer/components/directory/contact-form'
import {
  readSource,
  sourceText,
  type SourceText,
} from '../../../../src/renderer/components/directory/source-form'
import type { Source } from '../../../../src/shared/app/directory'
import type { Person } from '../../../../src/shared/app/person'

const faultsOf = (change: Partial<typeof NEW_CONTACT>) =>
  contactFaults(contactOf({ ...NEW_CONTACT, ...change }))

describe('a contact as it is typed', () => {
  it('needs a name, and something by which it can be invited', () => {
    expect(faultsOf({})).toEqual({ name: 'noName', email: 'noAddress' })
    expect(faultsOf({ name: 'Vera', mobile: '+49 151 5550100' })).toEqual({})
    expect(faultsOf({ name: ' ', email: 'vera@example.com' })).toEqual({ name: 'noName' })
  })

  it('names the field at fault', () => {
    const vera = { name: 'Vera', email: 'vera@example.com' }
    expect(faultsOf({ name: 'Vera', email: 'vera@' })).toEqual({ email: 'badEmail' })
    expect(faultsOf({ ...vera, otherEmails: 'a@example.com\nnobody' })).toEqual({ otherEmails: 'badEmail' })
    expect(faultsOf({ ...vera, number: 'ask her', mobile: '12' })).toEqual({
      ...{ number: 'badNumber', mobile: 'badNumber' },
    })
    expect(faultsOf({ ...vera, title: 'x'.repeat(257) })).toEqual({ title: 'tooLong' })
    const many = Array.from({ length: 21 }, (_, at) => `a${String(at)}@example.com`).join('\n')
    expect(faultsOf({ ...vera, otherEmails: many })).toEqual({ otherEmails: 'tooMany' })
  })

  it('takes further addresses on lines or after separators, each once and none twice', () => {
    const typed = {
      ...NEW_CONTACT,
      email: 'a@example.com ',
      otherEmails: 'b@example.com；a@example.com\n\n b@example.com',
    }
    expect(contactOf(typed)).toMatchObject({ email: 'a@example.com', otherEmails: ['b@example.com'] })
  })

  it('comes back as it was', () => {
    const contact = contactOf({ ...NEW_CONTACT, name: 'Vera', otherEmails: 'a@example.com\nb@example.com' })
    expect(contactOf(contactText(contact as Person))).toEqual(contact)
  })
})

describe('a source as it is typed', () => {
  const ldap: SourceText = {
    ...sourceText(null),
    ...{ name: 'Company', host: 'ldap.example.com', baseDn: 'dc=example,dc=com' },
  }
  const dav = (url: string): SourceText => ({ ...ldap, kind: 'cardDav', url })
  const faults = (text: SourceText) => {
    const read = readSource(text)
    return 'faults' in read ? Object.keys(read.faults) : []
  }

  it('is read where nothing is wrong', () => {
    expect(readSource(ldap)).toEqual({
      name: 'Company',
      settings: {
        ...{ kind: 'ldap', host: 'ldap.example.com', port: 389, encryption: 'startTls' },
        ...{ caFile: '', bindDn: '', baseDn: 'dc=example,dc=com' },
      },
    })
  })

  it('names every field at fault', () => {
    expect(faults(sourceText(null))).toEqual(['name', 'host', 'baseDn'])
    expect(faults({ ...ldap, port: 'ldap' })).toEqual(['port'])
    expect(faults({ ...ldap, port: '70000' })).toEqual(['port'])
    expect(faults(dav('dav.example.com'))).toEqual(['url'])
  })

  it('goes without encryption to this computer alone', () => {
    expect(faults(dav('http://dav.example.com/'))).toEqual(['url'])
    for (const url of [
      'https://dav.example.com/',
      'http://127.0.0.1:5232/me/',
      'http://[::1]/',
      'http://localhost/',
    ])
      expect(faults(dav(url))).toEqual([])
  })

  it('comes back as it is kept, without a password', () => {
    const read = readSource({ ...ldap, port: '636', encryption: 'ldaps' })
    if ('faults' in read) throw new Error('It is read.')
    const text = sourceText({ name: read.name, settings: read.settings } as Source)
    expect(readSource(text)).toEqual(read)
    expect(Object.keys(text)).not.toContain('password')
  })
})
