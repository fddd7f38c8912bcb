/** The texts inside which a query is looked for, not only at the beginnings of words. */
import { foldText } from './fold'
import type { PersonRecord } from './person-record'
import type { PeopleQuery } from './search-query'
import { spellings, typedReadings } from './search-words'
import type { SearchKeys } from './search-keys'

/** So many letters are needed: fewer are inside of almost everyone. */
const MIN_INSIDE = 3

/** What stands before the domain; what is no address stays as it is. */
const localPart = (email: string): string => email.replace(/@[^@]*$/, '')
const digitsOf = (number: string): string => number.replace(/\D/g, '')

/** What is looked at of a person. */
export interface Insides {
  /** The texts one to a line, each in the form in which it is compared. Addresses are without their domains. */
  readonly text: string
  /** Lower case. */
  readonly emails: readonly string[]
}

/** The index has no domains: they are of everyone, and cost more than they tell. */
export function insidesOf(record: PersonRecord, { pinyin }: SearchKeys): Insides {
  const { name, email, otherEmails, number, mobile, accountId } = record
  const readings = typedReadings(pinyin).map((reading) => reading.replaceAll(' ', ''))
  const emails = [email, ...otherEmails].map((one) => one.toLowerCase())
  const texts = [
    ...spellings(name),
    ...readings,
    ...emails.map(localPart),
    digitsOf(number),
    digitsOf(mobile),
  ]
  return { text: [...texts, foldText(accountId)].filter((text) => text !== '').join('\n'), emails }
}

/** Stretches of three letters, which the index knows, of all that must be inside. */
export const trigrams = (needles: readonly string[]): string[] => [
  ...new Set(
    needles.flatMap((needle) => {
      const letters = Array.from(localPart(needle))
      return letters.slice(MIN_INSIDE - 1).map((_, at) => letters.slice(at, at + MIN_INSIDE).join(''))
    }),
  ),
]

/** The texts of which each alternative must be inside; none where too little is typed. */
export function needlesOf({ raw, forms, digits }: PeopleQuery): string[][] {
  const alternatives = [...forms.map(({ words }) => [...words]), ...digits.map((one) => [one])]
  return (raw.includes('@') ? [[raw]] : [[raw], ...alternatives]).filter(
    (needles) => trigrams(needles).length > 0,
  )
}

/** Whether all of one alternative is inside; an address inside an address. */
export const isInside = ({ text, emails }: Insides, alternatives: readonly (readonly string[])[]): boolean =>
  alternatives.some((needles) =>
    needles.every((needle) =>
      needle.includes('@') ? emails.some((email) => email.includes(needle)) : text.includes(needle),
    ),
  )
