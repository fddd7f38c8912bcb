/** Every row of the parameter's table: what is taken, and what is refused with which code (docs/sdk.md, D0). */
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestHost, type TestHost } from '../support/test-host'
import { book, faults, NOW, ORDER } from './sdk-calls'

const YEAR = 366 * 86_400
const long = (count: number) => 'x'.repeat(count)
const emoji = (count: number) => '😀'.repeat(count)

interface Row {
  readonly field: string
  readonly taken: readonly unknown[]
  readonly refused: readonly (readonly [value: unknown, code: number])[]
}

const flag = (field: string): Row => ({
  field,
  taken: [true, false],
  refused: [0, 1, 'true', 'false', {}, []].map((value) => [value, 40002] as const),
})
const member = (field: string, members: readonly number[]): Row => ({
  field,
  taken: members,
  refused: [...new Set([-1, 1, 4, 0.5, NaN])]
    .filter((value) => !members.includes(value))
    .map((value): [unknown, number] => [value, 40002])
    .concat([
      ['0', 40002],
      [true, 40002],
      [[0], 40002],
      [{}, 40002],
    ]),
})
/** Values that are no text, and no number either. */
const NO_SCALAR = [true, {}, [], ['x']] as const
const none = (code: number, values: readonly unknown[]) => values.map((value) => [value, code] as const)

/** In the order of the table; a stamp is named as the caller named it. */
const ROWS: readonly Row[] = [
  {
    field: 'confSubject',
    taken: ['x', long(128), emoji(128), `  ${long(128)}\u3000`, '会议', '"quoted", \\ and \u2028', "'; --"],
    refused: [
      ...none(40002, [
        null,
        '',
        '   ',
        '\u3000',
        'a\nb',
        'a\0',
        'a\tb',
        '\u007f',
        'a\u0085b',
        5,
        ...NO_SCALAR,
      ]),
      ...none(40011, [long(129), emoji(129), ` ${long(129)} `, long(100_000)]),
    ],
  },
  {
    field: 'startTimeStamp',
    taken: [NOW + 1, NOW + YEAR],
    refused: [
      ...none(40115, [NOW, NOW - 1, 0, -1, 1_598_759_580]),
      ...none(111071014, [NOW + YEAR + 1, NOW * 1000]),
      ...none(40002, [NOW + 60.5, String(NOW + 60), NaN, Infinity, new Date(), ...NO_SCALAR]),
    ],
  },
  {
    field: 'duration',
    taken: [null, 15, 16, 30, 1439, 1440],
    refused: [
      ...none(111071015, [14, 1441, 0, -30, 1e9]),
      ...none(40002, ['30', 30.5, NaN, Infinity, ...NO_SCALAR]),
    ],
  },
  {
    field: 'confType',
    taken: [0, 1],
    refused: none(40002, [null, 2, -1, 0.5, '1', 'HWMConfTypeVideo', ...NO_SCALAR]),
  },
  flag('isNeedConfPwd'),
  {
    field: 'guestPwd',
    taken: [null, '', '0000', '1234567890123456'],
    refused: [
      ...none(111071080, ['123', '12345678901234567', 'abcd', '12 34', '1234\n', '１２３４', '-123', '12.4']),
      ...none(40002, [1234, ...NO_SCALAR]),
    ],
  },
  flag('isRecordOn'),
  { ...flag('isAutoRecord'), taken: [false, null] },
  {
    field: 'timeZone',
    taken: [null, 1, 56, 73],
    refused: none(40002, [0, 74, 77, -1, 1.5, '56', 'Asia/Shanghai', ...NO_SCALAR]),
  },
  {
    field: 'vmrId',
    taken: [null, ''],
    refused: [
      ...none(40006, [long(129), emoji(129)]),
      ...none(111070006, [long(128), emoji(128), 'nowhere', '__proto__', "' OR '1'='1", ' ']),
      ...none(40002, ['a\0', 'a\nb', 5, ...NO_SCALAR]),
    ],
  },
  member('vmrIdType', [0, 1]),
  member('callInRestrictionType', [0, 2, 3]),
  {
    field: 'attendee',
    taken: [null, []],
    refused: none(40002, [{}, 'ann@example.com', 5, true, { length: 0 }]),
  },
  flag('isSmsOn'),
  flag('isMailOn'),
  flag('isEmailCalenderOn'),
  flag('allowGuestStartConf'),
  {
    field: 'allowGuestStartConfTime',
    taken: [null, 0, 1, 1440],
    refused: none(40002, [-1, 1441, 0.5, '10', NaN, ...NO_SCALAR]),
  },
  flag('isOpenWaitingRoom'),
  {
    field: 'customInfo',
    taken: [null, '', long(4096), emoji(4096), 'a\0b', '\ud800', '\n\t\u0007'],
    refused: [...none(40006, [long(4097), emoji(4097)]), ...none(40002, [5, ...NO_SCALAR])],
  },
  {
    field: 'concurrentParticipants',
    taken: [null, 0, 1, 500],
    refused: none(40002, [-1, 1.5, '10', Infinity, ...NO_SCALAR]),
  },
  member('autoMuteMode', [0, 1, 2]),
  member('hardTerminalAutoMuteMode', [0, 1, 2]),
  {
    field: 'requestId',
    taken: [null, 'r', long(64), emoji(64), '\ud800', '\ud801'],
    refused: [...none(40002, ['', 5, ...NO_SCALAR]), ...none(40006, [long(65), emoji(65)])],
  },
]

let host: TestHost
beforeAll(async () => {
  host = await createTestHost({ now: NOW })
})
afterAll(async () => {
  expect(host.logged).toEqual([])
  await host.close()
})

const shown = (value: unknown) => {
  const text = typeof value === 'string' || Array.isArray(value) ? JSON.stringify(value) : String(value)
  return text.length > 40 ? `${text.slice(0, 30)}… (${String(text.length)})` : text
}

describe.each(ROWS)('$field', ({ field, taken, refused }) => {
  // An id that makes calls equal would otherwise meet the same id with another parameter.
  it.each(taken.map((value) => [shown(value), value]))('takes %s', async (_, value) => {
    await book(host, { ...ORDER, [field]: value })
  })

  it.each(refused.map(([value, code]) => [shown(value), code, value] as const))(
    '= %s answers %d, on this field alone',
    async (_, code, value) => {
      expect(await faults(host, { ...ORDER, [field]: value })).toEqual([[field, code]])
    },
  )
})

describe('the two stamps', () => {
  const { startTimeStamp, ...order } = ORDER

  it('either will do, and the result carries both', async () => {
    const old = await book(host, { ...order, startTime: startTimeStamp })
    expect(old).toMatchObject({ startTimeStamp, startTime: startTimeStamp })
  })

  it.each([
    [NOW, 40115],
    [NOW - 86_400, 40115],
    [-1, 40115],
    [NOW + YEAR + 1, 111071014],
    [NOW + 1.5, 40002],
    ['soon', 40002],
  ])('startTime = %j answers %d and is named as it was given', async (startTime, code) => {
    expect(await faults(host, { ...order, startTime })).toEqual([['startTime', code]])
  })

  it.each([[NOW - 5], [NOW + 2 * YEAR], [1.5], ['soon'], [{}]])(
    'only startTimeStamp is looked at where both are given: startTime = %j',
    async (startTime) => {
      expect(await book(host, { ...ORDER, startTime })).toMatchObject({
        startTimeStamp,
        startTime: startTimeStamp,
      })
    },
  )

  it.each([
    [NOW, 40115],
    ['soon', 40002],
  ])('startTimeStamp = %j answers %d although startTime is right', async (stamp, code) => {
    const param = { ...order, startTime: startTimeStamp, startTimeStamp: stamp }
    expect(await faults(host, param)).toEqual([['startTimeStamp', code]])
  })

  it('is absent where it is null', async () => {
    await book(host, { ...order, startTime: startTimeStamp, startTimeStamp: null })
    expect(await faults(host, { ...order, startTime: null })).toEqual([['startTime', 40002]])
    expect(await faults(host, order)).toEqual([['startTime', 40002]])
  })
})

describe('automatic recording', () => {
  it('needs recording', async () => {
    const automatic = { ...ORDER, isAutoRecord: true }
    expect(await faults(host, automatic)).toEqual([['isAutoRecord', 40002]])
    expect(await faults(host, { ...automatic, isRecordOn: false })).toEqual([['isAutoRecord', 40002]])
    expect(await book(host, { ...automatic, isRecordOn: true })).toMatchObject({ isAutoRecord: true })
  })
})

it('reports any choice of faults together, in the order of the table', async () => {
  const broken = ROWS.filter(({ field }) => !['isAutoRecord', 'vmrId'].includes(field)).map(
    ({ field, refused }) =>
      fc.option(fc.constantFrom(...refused.map(([value, code]) => ({ field, value, code })))),
  )
  await fc.assert(
    fc.asyncProperty(fc.tuple(...broken), async (chosen) => {
      const all = chosen.filter((one) => one !== null)
      fc.pre(all.length > 0)
      const param = {
        ...ORDER,
        ...Object.fromEntries(all.toReversed().map(({ field, value }) => [field, value])),
      }
      expect(await faults(host, param)).toEqual(all.map(({ field, code }) => [field, code]))
    }),
    { numRuns: 150 },
  )
})
