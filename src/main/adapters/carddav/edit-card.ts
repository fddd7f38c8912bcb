/** A person's new state written into their card, line by line: every line that says nothing of it stays as it is. */
import { ICAL } from '../../calendar/ical-library'
import { cleanCell, type PersonRecord } from '../../directory/person-record'
import { recordOfCard } from './card-facts'
import { cardLines, cardText, escapedText, type CardLine } from './card-lines'

type Line = CardLine

function written(head: string, value: string): Line {
  // The library's own folding ends lines with CRLF.
  const raw = ICAL.helpers.foldline(`${head}:${value}`).replaceAll('\r\n', '\n')
  return { raw, name: head.replace(/;.*$/, '').replace(/^.*\./, '').toUpperCase(), head, value }
}

/** Family and given name as far as one text tells: a Chinese name begins with the family's, a European one ends with it. */
function structuredName(name: string): string {
  const han = /^(?<family>\p{Script=Han})(?<given>\p{Script=Han}*)$/u.exec(name)?.groups
  const words = name.split(' ')
  const family = han?.family ?? words.at(-1) ?? ''
  const given = han?.given ?? words.slice(0, -1).join(' ')
  return [family, given, '', '', ''].map(escapedText).join(';')
}

const textOf = ({ value }: Line): string =>
  cleanCell(value.replace(/\\([\\,;:])/g, '$1')).replace(/^(?:mailto|tel):/i, '')

/** Without a word of which address comes first: their order says it. */
const unranked = ({ head, raw, name, value }: Line): Line => {
  const plain = head
    .replace(/;PREF(?:=[^;]*)?(?=;|$)/gi, '')
    .replace(/;TYPE=PREF(?=;|$)/gi, '')
    .replace(/(?<=[=,])PREF,|,PREF(?=[,;]|$)/gi, '')
  return plain === head ? { head, raw, name, value } : written(plain, value)
}

/** The same line with another text. */
function withText({ head, value }: Line, text: string): Line {
  const scheme = /^(?:mailto|tel):/i.exec(value)?.[0] ?? ''
  const isUri = scheme !== ''
  return written(head, isUri ? scheme + text.replaceAll(' ', '') : escapedText(text))
}

/** Lines before END, the first of a kind where the kind stands already. */
function replaceAll(
  lines: readonly Line[],
  isOfKind: (line: Line) => boolean,
  next: readonly Line[],
): Line[] {
  const at = lines.findIndex(isOfKind)
  const others = lines.filter((line) => !isOfKind(line))
  const place = at < 0 ? others.length - 1 : lines.slice(0, at).filter((line) => !isOfKind(line)).length
  return [...others.slice(0, place), ...next, ...others.slice(place)]
}

/** The line that holds a text gets another one, or goes; where none holds it there is one more. */
function setText(
  lines: readonly Line[],
  names: readonly string[],
  before: string,
  head: string,
  after: string,
): Line[] {
  const at =
    before === '' ? -1 : lines.findIndex((line) => names.includes(line.name) && textOf(line) === before)
  const known = lines[at]
  if (known)
    return lines.flatMap((line, here) =>
      here !== at ? [line] : after === '' ? [] : [withText(known, after)],
    )
  return after === ''
    ? [...lines]
    : [...lines.slice(0, -1), written(head, escapedText(after)), ...lines.slice(-1)]
}

/** One line of a kind; the further ones of its kind stay. */
function setFirst(
  lines: readonly Line[],
  isOfKind: (line: Line) => boolean,
  head: string,
  text: string,
): Line[] {
  const known = lines.filter(isOfKind)
  const [first, ...rest] = known
  const next = text === '' ? [] : [first ? withText(first, text) : written(head, escapedText(text))]
  return replaceAll(lines, isOfKind, [...next, ...rest])
}

/** Addresses in their order. A line keeps what it says of its address; one of an address nobody knew here stays. */
function setMails(lines: readonly Line[], before: PersonRecord, after: PersonRecord): Line[] {
  const isMail = ({ name }: Line) => name === 'EMAIL'
  const known = [before.email, ...before.otherEmails]
  const wanted = [after.email, ...after.otherEmails].filter((mail) => mail !== '')
  const mails = lines.filter(isMail)
  const next = wanted.map((mail, at) => {
    const kept = mails.find((line) => textOf(line) === mail)
    const replaced = mails.find((line) => textOf(line) === known[at] && !wanted.includes(textOf(line)))
    return kept ?? (replaced ? withText(replaced, mail) : written('EMAIL;TYPE=INTERNET', escapedText(mail)))
  })
  const unknown = mails.filter((line) => !known.includes(textOf(line)) && !next.includes(line))
  const all = [...next, ...unknown]
  return replaceAll(lines, isMail, before.email === after.email ? all : all.map(unranked))
}

/** ISO 8601 in its short form. @param now seconds */
const stamp = (now: number): string => new Date(now * 1000).toISOString().replace(/[-:]|\.\d+/g, '')

const is =
  (...names: string[]) =>
  ({ name }: Line): boolean =>
    names.includes(name)

/** @param now seconds, for the card's own date of change */
export function editCard(text: string, record: PersonRecord, now: number): string {
  let lines = cardLines(text)
  const before = recordOfCard(lines)
  if (!before) throw new Error('This card cannot be read.')
  const differs = (field: keyof PersonRecord) =>
    JSON.stringify(before[field]) !== JSON.stringify(record[field])
  if (differs('name')) {
    lines = setFirst(lines, is('FN'), 'FN', record.name)
    lines = replaceAll(lines, is('N'), [written('N', structuredName(record.name))])
  }
  if (differs('email') || differs('otherEmails')) lines = setMails(lines, before, record)
  const phones = ['TEL', 'IMPP', 'X-SIP']
  if (differs('number')) lines = setText(lines, phones, before.number, 'TEL;TYPE=WORK,VOICE', record.number)
  if (differs('mobile')) lines = setText(lines, phones, before.mobile, 'TEL;TYPE=CELL', record.mobile)
  if (differs('department')) {
    const value = record.department.split(' / ').map(escapedText).join(';')
    lines = replaceAll(lines, is('ORG'), value === '' ? [] : [written('ORG', value)])
  }
  if (differs('title')) lines = setFirst(lines, is('TITLE'), 'TITLE', record.title)
  if (differs('zone')) lines = setFirst(lines, is('TZ'), 'TZ', record.zone)
  if (lines.some(is('REV'))) lines = setFirst(lines, is('REV'), 'REV', stamp(now))
  return cardText(lines)
}

/** A card of its own. Every server takes 3.0. */
export function newCard(uid: string, record: PersonRecord, now: number): string {
  const lines = ['BEGIN:VCARD', 'VERSION:3.0', `UID:${uid}`, 'FN:', `REV:${stamp(now)}`, 'END:VCARD']
  return editCard(cardText(lines.map((raw) => ({ raw }))), record, now)
}
