/** Six thousand files that mean harm or are merely odd: no crash, nobody under a name or an address they do not have. */
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { PersonRecord } from '../../src/main/directory/person-record'
import { aRecord } from '../support/a-record'
import { openHostileStore, type Outcome } from '../support/hostile-store'
import { ENCODERS, hostileText, IMPOSTORS } from '../support/hostile-text'

const SEED = 20260404
const TABLES = 3000
const CARDS = 2500
const BROKEN = 500

let hostile: Awaited<ReturnType<typeof openHostileStore>>
/** Everybody who must be in the directory in the end, by address. */
const expected = new Map<string, PersonRecord>()
let lastId = 1

beforeAll(async () => {
  hostile = await openHostileStore()
})
afterAll(() => hostile.close())

const NAMES = ['Anna Berg', '张伟', 'Jürgen Weiß', '欧阳娜娜', "Zoë O'Hara"]
/** Somebody in an odd neighbourhood, who must come out as they went in. */
function sentinel(names = NAMES): PersonRecord {
  const id = ++lastId
  const name = `${names[id % names.length] ?? ''} ${String(id)}`
  return aRecord({ name, email: `person${String(id)}@example.com`, title: `T${String(id)}` })
}

const check = (property: fc.IAsyncProperty<unknown>, numRuns: number) =>
  fc.assert(property, { seed: SEED, numRuns })

/** Nobody of the odd neighbours took the name of a sentinel's address, and those who must be stored are. */
function expectPeople({ stored }: Outcome, sentinels: readonly PersonRecord[], areAllStored: boolean): void {
  const byEmail = new Map(stored.map((record) => [record.email.toLowerCase(), record]))
  for (const one of sentinels) {
    const found = byEmail.get(one.email)
    if (areAllStored || found) {
      expect(found).toEqual(one)
      expected.set(one.email, one)
    }
  }
  expect(byEmail.has('person1@example.com')).toBe(false)
}

type Row = { readonly kind: 'sentinel' } | { readonly kind: 'odd'; readonly cells: readonly string[] }
const row: fc.Arbitrary<Row> = fc.oneof(
  fc.constant<Row>({ kind: 'sentinel' }),
  fc.array(hostileText, { maxLength: 5 }).map<Row>((cells) => ({ kind: 'odd', cells })),
)

it(`tables of which some rows are odd (${String(TABLES)})`, async () => {
  const inputs = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 6 }),
    delimiter: fc.constantFrom(',', ';', '\t', '|'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    quotes: fc.boolean(),
    encoding: fc.constantFrom('utf-8', 'utf-8 with a mark', 'utf-16le with a mark', 'utf-16be with a mark'),
    /** Stands as it is between the rows, whatever its quotes do to the rest. */
    raw: fc.option(hostileText, { nil: null, freq: 3 }),
  })
  await check(
    fc.asyncProperty(inputs, async ({ rows, delimiter, newline, quotes, encoding, raw }) => {
      const people = rows.map(() => sentinel())
      const cells = rows.map((one, at) =>
        one.kind === 'odd'
          ? one.cells
          : [people[at]?.email ?? '', people[at]?.name ?? '', people[at]?.title ?? ''],
      )
      const table = Papa.unparse([['email', 'name', 'title', 'phone', 'groups'], ...cells], {
        delimiter,
        newline,
        quotes,
      })
      const text = raw === null ? table : table.replace(newline, () => `${newline}${raw}${newline}`)
      const outcome = await hostile.take(ENCODERS[encoding]?.(text) ?? Buffer.alloc(0))
      const sentinels = people.filter((_, at) => rows[at]?.kind === 'sentinel')
      expectPeople(outcome, sentinels, raw === null)
    }),
    TABLES,
  )
})

it(`cards of which some are odd (${String(CARDS)})`, async () => {
  const property = fc.tuple(
    fc.constantFrom(
      'FN',
      'N',
      'EMAIL',
      'TEL',
      'ORG',
      'CATEGORIES',
      'NOTE',
      'TZ',
      'KIND',
      'UID',
      'MEMBER',
      'X-\u00e9',
      'PHOTO',
    ),
    fc.constantFrom(
      '',
      ';TYPE=WORK',
      ';ENCODING=QUOTED-PRINTABLE',
      ';ENCODING=BASE64',
      ';CHARSET=x',
      ';PREF=1',
      ';A="',
    ),
    hostileText,
  )
  const odd = fc.record({
    version: fc.constantFrom('2.1', '3.0', '4.0', ''),
    lines: fc.array(
      property.map(([name, parameters, value]) => `${name}${parameters}:${value}`),
      { maxLength: 6 },
    ),
    isEnded: fc.boolean(),
  })
  const inputs = fc.record({
    cards: fc.array(fc.option(odd, { nil: null }), { minLength: 1, maxLength: 5 }),
    newline: fc.constantFrom('\n', '\r\n'),
    version: fc.constantFrom('2.1', '3.0', '4.0'),
  })
  await check(
    fc.asyncProperty(inputs, async ({ cards, newline, version }) => {
      const sentinels: PersonRecord[] = []
      const card = (given: readonly string[]) => ['BEGIN:VCARD', ...given, 'END:VCARD'].join(newline)
      const texts = cards.map((one) => {
        if (one !== null)
          return [
            'BEGIN:VCARD',
            `VERSION:${one.version}`,
            ...one.lines,
            ...(one.isEnded ? ['END:VCARD'] : []),
          ].join(newline)
        const person = sentinel()
        sentinels.push(person)
        return card([
          `VERSION:${version}`,
          `FN:${person.name}`,
          `EMAIL:${person.email}`,
          `TITLE:${person.title}`,
        ])
      })
      const outcome = await hostile.take(Buffer.from(texts.join(newline)))
      expectPeople(outcome, sentinels, true)
    }),
    CARDS,
  )
})

it(`files with broken bytes (${String(BROKEN)})`, async () => {
  const inputs = fc.record({
    encoding: fc.constantFrom(...Object.keys(ENCODERS)),
    broken: fc.uint8Array({ minLength: 1, maxLength: 12 }),
    /** The place, as a part of the file. */
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    isCard: fc.boolean(),
  })
  await check(
    fc.asyncProperty(inputs, async ({ encoding, broken, place, isCard }) => {
      const writable = NAMES.filter((name) => encoding !== 'gb18030' || !/[ëüß]/.test(name))
      const people = Array.from({ length: 12 }, () => sentinel(writable))
      const text = isCard
        ? people
            .map(
              (one) =>
                `BEGIN:VCARD\nVERSION:3.0\nFN:${one.name}\nEMAIL:${one.email}\nTITLE:${one.title}\nEND:VCARD\n`,
            )
            .join('')
        : `name,email,title\n${people.map((one) => `${one.name},${one.email},${one.title}\n`).join('')}`
      const bytes = ENCODERS[encoding]?.(text) ?? Buffer.alloc(0)
      // Two bytes make a character of UTF-16: an odd number would move all that follow, which is another file.
      const width = encoding.startsWith('utf-16') ? 2 : 1
      const at = Math.floor((place * bytes.length) / width) * width
      const odd = broken.subarray(0, broken.length - (broken.length % width))
      const { stored } = await hostile.take(Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)]))
      const touched = stored.filter(
        (record) => !people.some((one) => one.email === record.email && one.name === record.name),
      )
      // One at most stands where the bytes are; what they did to it is in the file.
      expect(touched.length).toBeLessThanOrEqual(2)
    }),
    BROKEN,
  )
})

it.each([
  ['one line', () => 'x'.repeat(1_000_000)],
  ['one cell', () => `name,email\n${'x'.repeat(1_000_000)},a@b.example\n`],
  ['one cell of spaces', () => `name,email\n${' '.repeat(1_000_000)},a@b.example\n`],
  ['an open quote', () => `name,email\n"${'x,\n'.repeat(330_000)}`],
  ['quotes', () => `name,email\n${'"'.repeat(999_999)},a@b.example\n`],
  ['quotes and separators', () => `name,email\n${'"",'.repeat(330_000)}\n`],
  ['very many columns', () => `name,email${',c'.repeat(500_000)}\n`],
  ['very many cells in a row', () => `name,email\nA,a@b.example${',c'.repeat(500_000)}\n`],
  ['addresses', () => `name,email\nA,${'a@b.example;'.repeat(80_000)}\n`],
  ['levels of a department', () => `name,email,department\nA,a@b.example,${'a/'.repeat(400_000)}\n`],
  ['groups', () => `name,email,groups\nA,a@b.example,${'g;'.repeat(400_000)}\n`],
  ['combining marks', () => `name,email\na${'\u0301'.repeat(300_000)},a@b.example\n`],
  ['beginnings of cards', () => 'BEGIN:VCARD\n'.repeat(80_000)],
  ['a card without an end', () => `BEGIN:VCARD\nVERSION:3.0\nFN:A\n${'NOTE:x\n'.repeat(140_000)}`],
  [
    'a card with folded lines',
    () => `BEGIN:VCARD\nVERSION:3.0\nFN:A\nNOTE:${'x\n '.repeat(330_000)}\nEND:VCARD\n`,
  ],
  [
    'soft line breaks',
    () => `BEGIN:VCARD\nVERSION:2.1\nFN;QUOTED-PRINTABLE:${'=41=\n'.repeat(200_000)}\nEND:VCARD\n`,
  ],
  ['semicolons', () => `BEGIN:VCARD\nVERSION:2.1\nN${';'.repeat(900_000)}:A\nEND:VCARD\n`],
  ['parts of a name', () => `BEGIN:VCARD\nVERSION:3.0\nN:${';'.repeat(900_000)}\nEND:VCARD\n`],
  [
    'a picture',
    () => `BEGIN:VCARD\nVERSION:3.0\nFN:A\nPHOTO;ENCODING=b:${'QUFB'.repeat(250_000)}\nEND:VCARD\n`,
  ],
  ['escapes', () => `BEGIN:VCARD\nVERSION:4.0\nFN:${'\\\\'.repeat(450_000)}\nEND:VCARD\n`],
  [
    'members of a group',
    () => `BEGIN:VCARD\nVERSION:4.0\nKIND:group\nFN:G\n${'MEMBER:urn:uuid:1\n'.repeat(50_000)}END:VCARD\n`,
  ],
  ['zero bytes', () => '\u0000'.repeat(1_000_000)],
])('a megabyte of %s is read or refused in its time', async (_, text) => {
  const { stored } = await hostile.take(Buffer.from(text()))
  expect(stored.length).toBeLessThanOrEqual(1)
})

it('in the end everybody is found by their own name and address, and nobody else is', () => {
  expect(expected.size).toBeGreaterThan(1000)
  const people = [...expected.values()].filter((_, at) => at % 7 === 0)
  for (const { email, name } of people) {
    const [byMail, ...others] = hostile.store.lookUpPeople({ keys: [email] })
    expect(others).toEqual([])
    expect(byMail?.people.map((one) => [one.name, one.email])).toEqual([[name, email]])
    const { hits } = hostile.store.searchPeople({ query: email, limit: 30, invited: [] })
    expect(hits.map((one) => [one.name, one.email])).toEqual([[name, email]])
    const named = hostile.store.lookUpPeople({ keys: [name] })[0]?.people ?? []
    expect(named.map((one) => one.name)).toEqual(named.map(() => name))
  }
  expect(hostile.store.lookUpPeople({ keys: ['person1@example.com', ...IMPOSTORS.slice(0, 3)] })).toEqual([])
})
