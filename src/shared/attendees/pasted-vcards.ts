/** People from vCards 2.1, 3.0 and 4.0. */
import ICAL from 'ical.js'
import { modernised } from '../vcard-21'
import { withPlainSemicolons } from '../vcard-semicolons'
import type { PastedEntry } from './pasted-entry'

export const areVcards = (text: string): boolean => /^\s*BEGIN:VCARD/i.test(text)

/** From one BEGIN to the next; what stands before the first is no card. */
const cardsOf = (text: string): string[] =>
  text
    .split(/^(?=BEGIN:VCARD\s*$)/im)
    .filter(areVcards)
    .map((card) => card.replace(/^END:VCARD\s*$[^]*/im, 'END:VCARD'))

const oneLine = (text: string) => text.replace(/[\p{Cc}\s]+/gu, ' ').trim()

function read(card: string): Omit<PastedEntry, 'source'> {
  const component = new ICAL.Component(
    ICAL.parse(withPlainSemicolons(modernised(card.trim()))) as ConstructorParameters<
      typeof ICAL.Component
    >[0],
  )
  const values = (name: string) =>
    component
      .getAllProperties()
      .filter((property) => property.name === name || property.name.endsWith(`.${name}`))
      .map((property) =>
        property
          .getValues()
          .flat()
          .map((part: unknown) => oneLine(String(part))),
      )
  const first = (name: string) => values(name)[0]?.filter(Boolean).join(' ') ?? ''
  const [family = '', given = ''] = values('n')[0] ?? []
  const parts = /\p{Script=Han}/u.test(family) ? family + given : [given, family].filter(Boolean).join(' ')
  return {
    name: first('fn') || parts,
    email: first('email').replace(/^mailto:/i, ''),
    number: first('tel').replace(/^tel:/i, ''),
  }
}

/** A card that cannot be read is an entry without an address, so that it is said. */
export function vcardEntries(text: string): PastedEntry[] {
  return cardsOf(text).map((card) => {
    try {
      const entry = read(card)
      return {
        ...entry,
        source: [entry.name, entry.email || entry.number].filter(Boolean).join(' ') || 'vCard',
      }
    } catch {
      const name = oneLine(/^FN[^:\n]*:(?<name>.*)$/im.exec(card)?.groups?.name ?? '')
      return { source: name || 'vCard', name: '', email: '', number: '' }
    }
  })
}
