/** People and queries for properties of the search: few different letters, so that much is alike. */
import fc from 'fast-check'
import type { PersonRecord } from '../../src/main/directory/person-record'
import { aRecord } from './a-record'

const HAN = ['张', '伟', '强', '吕', '单', '欧阳']
const LATIN = [
  'Anna',
  'Ann',
  'Berg',
  'Müller',
  'Mueller',
  'Weiß',
  "O'Brien",
  'Jean-Pierre',
  'Zhang',
  'Wei',
  'José',
]
const hanName = fc.array(fc.constantFrom(...HAN), { minLength: 1, maxLength: 3 }).map((all) => all.join(''))
const latinName = fc
  .array(fc.constantFrom(...LATIN), { minLength: 1, maxLength: 3 })
  .map((all) => all.join(' '))
const department = fc.constantFrom('', 'Finance', '研发部 / Berg', 'Zhang Team')

/** Each with an address of their own, so that none is taken for another. */
export const somePeople: fc.Arbitrary<PersonRecord[]> = fc
  .array(
    fc.record({
      name: fc.oneof(hanName, latinName, fc.string({ unit: 'binary', minLength: 1, maxLength: 8 })),
      local: fc.constantFrom('anna.berg', 'zhang.wei', 'w', 'lü'),
      number: fc.constantFrom('', '+49 30 5550', '+86 (10) 5550-0101', '113'),
      department,
      title: fc.constantFrom('', 'Engineer', '工程师'),
      accountId: fc.constantFrom('', 'a.berg', 'zw1'),
    }),
    { minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ local, name, ...others }, at) =>
      aRecord({ ...others, name: name.trim() || 'x', email: `${local}${String(at)}@example.com` }),
    ),
  )

const piece = fc.constantFrom(
  ...['a', 'ann', 'anna', 'ber', 'm', 'mul', 'mueller', 'Mül', 'weiss', 'z', 'zw', 'zh', 'zhang', 'zhangw'],
  ...[
    'wei',
    'weizhang',
    'lv',
    'lu',
    'lyu',
    'oy',
    'ouyang',
    '张',
    '张伟',
    '伟',
    '单',
    'shan',
    '研',
    '部',
    'fin',
  ],
  ...[
    'eng',
    '@example',
    '@example.com',
    'anna.berg1',
    '555',
    '+49 30',
    '0305',
    '1',
    "o'b",
    'ＡＮＮ',
    'jose',
    'x',
  ],
  ...['mulelr', 'zhamg', 'ouyng', 'ngwei', 'rie', '"', '*', 'OR', 'a.b'],
)
/** What somebody may type, sense and nonsense. */
export const aQuery: fc.Arbitrary<string> = fc.oneof(
  piece,
  fc.tuple(piece, piece).map((two) => two.join(' ')),
  fc.tuple(piece, piece).map((two) => two.join('')),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
