/** What a line of the list shows in its three columns, each text cut where it is the reason for the match. */
import type { MatchField } from '../../../shared/app/person'
import { rangesOf, segments, type Segment } from '../../../shared/attendees/highlight'
import { fromMatch, innermost } from './department-label'
import type { PickerOption } from './picker-options'

export interface OptionColumns {
  readonly name: readonly Segment[]
  /** How the name is read, where that is what matched. */
  readonly reading: readonly Segment[]
  readonly about: readonly Segment[]
  readonly address: readonly Segment[]
}

/** Texts of the window's language. */
type Translate = (key: string, named?: Record<string, unknown>, plural?: number) => string
type PersonOption = Extract<PickerOption, { kind: 'person' }>

const plain = (text: string): Segment[] => segments(text, [])
const BETWEEN = plain(' · ')

function joined(parts: readonly (readonly Segment[])[]): Segment[] {
  return parts
    .filter((part) => part.length > 0)
    .flatMap((part, at) => (at === 0 ? [...part] : [...BETWEEN, ...part]))
}

function personColumns({ person, match }: PersonOption, t: Translate): OptionColumns {
  const { name, department, title, kind, email, number, mobile } = person
  const shown = match?.field === 'department' ? fromMatch(match) : match
  const matched = shown ? segments(shown.text, shown.ranges) : []
  const where = (field: MatchField, text: string) => (match?.field === field ? matched : plain(text))
  const isReading = match !== null && ['pinyin', 'initials'].includes(match.field) && match.ranges.length > 0
  return {
    name: where('name', name),
    reading: isReading ? matched : [],
    about: joined([
      kind === 'person' ? [] : plain(t(`picker.kinds.${kind}`)),
      where('department', innermost(department)),
      where('title', title),
    ]),
    address: match?.field === 'number' ? matched : where('email', email || number || mobile),
  }
}

/** @param query what the option answers */
export function optionColumns(option: PickerOption, query: string, t: Translate): OptionColumns {
  if (option.kind === 'person') return personColumns(option, t)
  if (option.kind === 'group') {
    const { name, memberCount: count } = option.group
    const about = plain(t('picker.members', { count }, count))
    return { name: segments(name, rangesOf(name, query)), reading: [], about, address: [] }
  }
  const { name = '', email, number } = option.attendee
  const address = email ?? number ?? ''
  return {
    ...{ name: plain(name), reading: [] },
    about: plain(t(email ? 'picker.typedAddress' : 'picker.typedNumber')),
    address: plain(address === name ? '' : address),
  }
}
