/** People from vCards 2.1, 3.0 and 4.0, several in one file; a broken card is one refused record. */
import ICAL from 'ical.js'
import type { ReadRecord } from './import-people'
import { cleanCell, type PersonRecord } from './person-record'
import { modernised } from '../../shared/vcard-21'

interface Card {
  readonly line: number
  readonly text: string
}

/** From one BEGIN to its END, or to the next BEGIN where the END is missing. */
function* cardsOf(text: string): Generator<Card> {
  let card: { line: number; lines: string[] } | null = null
  for (const [at, line] of text.split(/\r\n?|\n/).entries()) {
    const begins = /^BEGIN:VCARD\s*$/i.test(line)
    if (begins && card) yield { line: card.line, text: card.lines.join('\r\n') }
    if (begins) card = { line: at + 1, lines: [] }
    card?.lines.push(line)
    if (card && /^END:VCARD\s*$/i.test(line)) {
      yield { line: card.line, text: card.lines.join('\r\n') }
      card = null
    }
  }
  if (card) yield { line: card.line, text: card.lines.join('\r\n') }
}

/** The shown name, else the parts of the structured one: together where a Chinese name is written, else given name first. */
function nameOf(shown: string, parts: readonly string[]): string {
  const [family = '', given = '', middle = ''] = parts
  if (shown !== '') return shown
  return /\p{Script=Han}/u.test(family) ? family + given : cleanCell([given, middle, family].join(' '))
}

function recordOf(card: string): PersonRecord {
  const component = new ICAL.Component(
    ICAL.parse(modernised(card)) as ConstructorParameters<typeof ICAL.Component>[0],
  )
  const all = component.getAllProperties()
  const named = (name: string) =>
    all.filter((property) => property.name === name || property.name.endsWith(`.${name}`))
  const parts = (name: string) =>
    (named(name)[0]?.getValues() ?? []).flat().map((part: unknown) => cleanCell(String(part)))
  const first = (name: string) => cleanCell(parts(name).join(' '))
  const phones = named('tel').map((property) => ({
    isMobile: /cell|mobile/i.test(String(property.getParameter('type'))),
    number: cleanCell(String(property.getFirstValue())).replace(/^tel:/i, ''),
  }))
  return {
    name: nameOf(first('fn'), parts('n')),
    email: first('email').replace(/^mailto:/i, ''),
    number: phones.find(({ isMobile }) => !isMobile)?.number ?? '',
    mobile: phones.find(({ isMobile }) => isMobile)?.number ?? '',
    department: first('org'),
    title: first('title'),
    accountId: '',
    ...{ kind: 'person', otherEmails: [], zone: '' },
  }
}

function readable(card: string): PersonRecord | null {
  try {
    return recordOf(card)
  } catch {
    return null
  }
}

export function* parsePeopleVcards(text: string): Generator<ReadRecord> {
  for (const { line, text: card } of cardsOf(text)) yield { line, record: readable(card) }
}
