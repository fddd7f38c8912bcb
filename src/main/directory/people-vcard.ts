/** People from vCards, several in one file; a broken card is one refused record. */
import ICAL from 'ical.js'
import type { ReadRecord } from './import-people'
import { cleanCell, type PersonRecord } from './person-record'

const CARD = /^BEGIN:VCARD[\s\S]*?^END:VCARD\s*$/gim

/** Version 2.1 writes types without a name and text in quoted-printable, which the library does not read. */
function modernised(card: string): string {
  if (!/^VERSION:2\.1/im.test(card)) return card
  return card
    .replace(/=\r?\n/g, '')
    .replace(
      /^(?<head>[^:\r\n]*;ENCODING=QUOTED-PRINTABLE[^:\r\n]*):(?<text>.*)$/gim,
      (_, head: string, text: string) => {
        const bytes = Buffer.from(
          text.replace(/=([0-9A-F]{2})/gi, (__, hex: string) => String.fromCharCode(parseInt(hex, 16))),
          'latin1',
        )
        return `${head.replace(/;(?:ENCODING|CHARSET)=[^;:]*/gi, '')}:${bytes.toString('utf8')}`
      },
    )
    .replace(
      /^(?<name>TEL|EMAIL)(?<types>(?:;[A-Z]+)+):/gim,
      (_, name: string, types: string) => `${name};TYPE=${types.slice(1).split(';').join(',')}:`,
    )
    .replace(/^VERSION:2\.1/im, 'VERSION:3.0')
}

function recordOf(card: string): PersonRecord {
  const component = new ICAL.Component(
    ICAL.parse(modernised(card)) as ConstructorParameters<typeof ICAL.Component>[0],
  )
  const all = component.getAllProperties()
  const named = (name: string) =>
    all.filter((property) => property.name === name || property.name.endsWith(`.${name}`))
  const first = (name: string) => cleanCell(named(name)[0]?.getValues().flat().join(' ') ?? '')
  const phones = named('tel').map((property) => ({
    isMobile: /cell|mobile/i.test(String(property.getParameter('type'))),
    number: cleanCell(String(property.getFirstValue())).replace(/^tel:/i, ''),
  }))
  return {
    name: first('fn'),
    email: first('email'),
    number: phones.find(({ isMobile }) => !isMobile)?.number ?? '',
    mobile: phones.find(({ isMobile }) => isMobile)?.number ?? '',
    department: first('org'),
    title: first('title'),
    accountId: '',
  }
}

export function parsePeopleVcards(text: string): ReadRecord[] {
  return Array.from(text.matchAll(CARD), ({ 0: card, index }) => {
    const line = text.slice(0, index).split('\n').length
    try {
      return { line, record: recordOf(card) }
    } catch {
      return { line, record: null }
    }
  })
}
