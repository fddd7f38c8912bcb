/** Text that means harm or is merely odd, as it comes in files, from servers and from the clipboard. */
import fc from 'fast-check'

const REPEATED = [
  'x'.repeat(300),
  '\u{1f600}'.repeat(140),
  'a\u0301'.repeat(150),
  ','.repeat(600),
  '"'.repeat(99),
]

/** Addresses that look like `person1@example.com` and are not. None of them is one that the tests give to anybody. */
export const IMPOSTORS: readonly string[] = [
  'per\u200bson1@example.com',
  'person\u00ad1@example.com',
  'per\u200fson1@example.com',
  'p\u0435rson1@example.com',
  'person\uff11@example.com',
  'person1@ex\u0430mple.com',
  'person1@example.com\u0000.evil.example',
  'person1@example.com evil',
  'eve@evil.example\r\nBcc: person1@example.com',
  'eve@evil.example%0aperson1@example.com',
  '"person1@example.com" <eve@evil.example>',
  'person1@example.com <eve@evil.example>',
  '=person1@example.com',
  "+1'@evil.example",
  '"=1+1"@evil.example',
]

const ODD: readonly string[] = [
  ...[
    "=cmd|' /C calc'!A0",
    '+1+1',
    '-2+3',
    '@SUM(A1:A9)',
    '\t=1',
    '\r=1',
    '\uff1d1+1',
    '=HYPERLINK("http://e")',
  ],
  ...['"', '""', '"a', 'a"b', '"a" b', "'", '\\', '\\"', ';', ',', '\t', '|', '\n', '\r', '\r\n', ' '],
  ...['\u0000', 'Eve\u0000Person', '\u0007\u001b[2J', '\u0085', '\u2028', '\ufeff', '\ufffe', '\ufffd'],
  ...['\u202egnp.exe', '\u2066a\u2069', '\u200f', '\u061c', '\u200b', '\u200d', '\u{e0041}'],
  ...['\ud800', '\udfff', '\ud83d', 'e\u0301', '\uff21\uff2e\uff2e\uff21'],
  ...[
    'Eve\r\nFN:Person',
    'Eve\nEMAIL:eve@evil.example',
    'Eve\r\nEND:VCARD\r\nBEGIN:VCARD',
    'BEGIN:VCARD',
    'END:VCARD',
  ],
  ...['=0D=0AEMAIL:eve@evil.example', '=E5=BC', '=', '=\r\n', 'QUOTED-PRINTABLE', ':', 'KIND:group'],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '"><b>', '&lt;', "javascript:alert('1')"],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '{"__proto__":1}', '${x}', '{name}'],
  ...[
    "'; DROP TABLE person;--",
    '%',
    '_',
    '*',
    'NEAR(a b)',
    'name:x',
    '^',
    '-- ',
    'NULL',
    'undefined',
    'NaN',
  ],
  ...[
    '../../etc/passwd',
    'sip:eve@evil.example',
    'tel:+1;ext=5',
    '\uff11\uff12\uff13\uff14\uff15',
    '+86 10',
    '1e309',
  ],
]

const odd = fc.constantFrom(...ODD)

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: odd },
  { weight: 2, arbitrary: fc.array(odd, { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.constantFrom(...IMPOSTORS) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  { weight: 1, arbitrary: fc.constantFrom(...REPEATED) },
)

/** The bytes of each character that GB18030 writes as two. */
const gbTable = new Map<string, readonly [number, number]>()
const gb = new TextDecoder('gb18030')
for (let lead = 0x81; lead <= 0xfe; lead++)
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    const character = gb.decode(Uint8Array.of(lead, trail))
    if (trail !== 0x7f && !character.includes('\ufffd')) gbTable.set(character, [lead, trail])
  }

const gbBytes = (text: string): Buffer =>
  Buffer.from(
    Array.from(text).flatMap((character) =>
      character < '\u0080' ? [character.charCodeAt(0)] : [...(gbTable.get(character) ?? [0x3f])],
    ),
  )

/** A text as a file in an encoding, `?` where the encoding has no such character. */
export const ENCODERS: Readonly<Record<string, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text) => Buffer.from(text, 'utf16le'),
  'utf-16le with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be with a mark': (text) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  gb18030: gbBytes,
}
