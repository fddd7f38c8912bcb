/** One vCard (2.1, 3.0, 4.0) as an entry of a directory. */
import ICAL from 'ical.js'
import type { EntryKind } from '../../shared/app/person'
import { cleanCell } from './person-record'
import type { RawEntry } from './raw-entry'
import { joinedName } from './row-entry'
import { modernised } from '../../shared/vcard-21'
import { withPlainSemicolons } from '../../shared/vcard-semicolons'

export interface CardEntry {
  /** A group holds members by their UIDs, addresses or telephones; the organisation of a card is no entry of its own. */
  readonly kind: EntryKind | 'group'
  readonly uid: string
  readonly entry: RawEntry
  /** Its categories. */
  readonly groups: readonly string[]
  /** In lower case, without `urn:uuid:`; an address as `mailto:` and the address. */
  readonly members: readonly string[]
}

type Property = InstanceType<typeof ICAL.Property>

/** A map, because a card may call its kind `__proto__`. */
const KINDS = new Map<string, CardEntry['kind']>([
  ['group', 'group'],
  ...(['location', 'room', 'x-room'] as const).map((word) => [word, 'room'] as const),
  ...(['device', 'x-device'] as const).map((word) => [word, 'device'] as const),
])
/** What a telephone's network adds to every card. */
const NO_GROUPS = /^(?:my ?contacts|starred(?: in android)?)$/i

const keyOf = (uri: string): string =>
  cleanCell(uri)
    .toLowerCase()
    .replace(/^urn:uuid:/, '')

const typesOf = (property: Property): string =>
  (property.getParameter('type') as string | string[] | undefined)?.toString().toLowerCase() ?? ''

/** 1 for the best of 4.0; what is preferred without a rank comes before what is not. */
function rankOf(property: Property): number {
  const rank = Number(property.getParameter('pref') as string | undefined)
  if (rank >= 1 && rank <= 100) return rank
  return /\bpref\b/.test(typesOf(property)) ? 1 : 101
}

/** The library takes every zone of 3.0 for an offset, and cuts off what is longer. */
const withZoneAsText = (card: string): string =>
  card.replace(/^(?<name>(?:[\w-]+\.)?TZ):(?=[A-Za-z])/gim, '$<name>;VALUE=text:')

/** @throws where it is no vCard */
export function entryOfCard(card: string): CardEntry {
  const readable = withZoneAsText(withPlainSemicolons(modernised(card)))
  const component = new ICAL.Component(
    ICAL.parse(readable) as ConstructorParameters<typeof ICAL.Component>[0],
  )
  const all = component.getAllProperties()
  const named = (...names: string[]) =>
    all.filter(({ name }) => names.some((one) => name === one || name.endsWith(`.${one}`)))
  const preferred = (name: string) => named(name).sort((a, b) => rankOf(a) - rankOf(b))
  const values = (property: Property | undefined): string[] =>
    (property?.getValues() ?? []).flat().map((part: unknown) => cleanCell(String(part)))
  const first = (...names: string[]) => values(named(...names)[0]).join(' ')
  const [family = '', given = '', middle = ''] = values(named('n')[0])
  const phones = preferred('tel')
    .filter((property) => !/fax|pager|textphone/.test(typesOf(property)))
    .map((property) => ({
      isMobile: /cell|mobile|iphone/.test(typesOf(property)),
      text: values(property).join(' '),
    }))
  const dialled = (text: string | undefined): string => (text ?? '').replace(/^tel:(?=[^;]*$)/i, '')
  const calls = named('impp', 'x-sip').map((property) => values(property).join(' '))
  const kind = KINDS.get(first('kind', 'x-addressbookserver-kind').toLowerCase()) ?? 'person'
  return {
    kind,
    uid: keyOf(first('uid')),
    entry: {
      kind: kind === 'group' ? 'person' : kind,
      name:
        first('fn') ||
        joinedName(
          family,
          [given, middle].filter((part) => part !== ''),
        ),
      emails: preferred('email').map((property) =>
        values(property)
          .join(' ')
          .replace(/^mailto:/i, ''),
      ),
      number:
        dialled(phones.find(({ isMobile }) => !isMobile)?.text) ||
        (calls.find((text) => /^sips?:/i.test(text)) ?? ''),
      mobile: dialled(phones.find(({ isMobile }) => isMobile)?.text),
      departments: values(named('org')[0]),
      title: first('title'),
      accountId: '',
      zone: first('tz'),
    },
    groups: named('categories')
      .flatMap(values)
      .filter((name) => name !== '' && !NO_GROUPS.test(name)),
    members: named('member', 'x-addressbookserver-member').flatMap(values).map(keyOf),
  }
}
