import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createEncodingGuess, decodedText } from '../../../src/shared/text-encoding'

const TEXT = '姓名,邮箱\n张伟,zw@example.com\n'
const utf16 = (text: string) => Buffer.from(text, 'utf16le')
const LATIN = 'name,email\nJürgen Müller,jm@example.com\nZoë Weiß,zw@example.com\n'

function guess(...pieces: readonly Uint8Array[]) {
  const guessing = createEncodingGuess()
  for (const piece of pieces) guessing.take(piece)
  return guessing.encoding()
}

it.each([
  ['utf-8', Buffer.from(TEXT)],
  ['utf-8', Buffer.from(LATIN)],
  ['utf-8', Buffer.from(`\ufeff${TEXT}`)],
  ['utf-16le', utf16(`\ufeff${TEXT}`)],
  ['utf-16be', utf16(`\ufeff${TEXT}`).swap16()],
  ['utf-16le', utf16(TEXT)],
  ['utf-16be', utf16(TEXT).swap16()],
  ['utf-16be', utf16(LATIN).swap16()],
  // 张伟,单 and 欧阳娜,a: as a spreadsheet in China saves them.
  ['gb18030', Buffer.from('d5c5ceb02cb5a5', 'hex')],
  ['gb18030', Buffer.from('c5b7d1f4c4c82c61', 'hex')],
  ['windows-1252', Buffer.from(LATIN, 'latin1')],
  ['utf-8', Buffer.from('name,email\n')],
  ['utf-8', Buffer.alloc(0)],
])('%s is recognised in %o', (encoding, bytes) => {
  expect(guess(bytes)).toBe(encoding)
})

it('a character that is cut in two by the end of a piece is no broken one', () => {
  const bytes = Buffer.from(TEXT)
  expect(guess(bytes.subarray(0, 1), bytes.subarray(1, 5), bytes.subarray(5))).toBe('utf-8')
})

it('a few broken bytes do not make another encoding of a text, or all its names would be others', () => {
  expect(guess(Buffer.concat([Buffer.from(TEXT), Buffer.from([0xff, 0x0a])]))).toBe('utf-8')
})

it('what comes late decides too', () => {
  expect(guess(Buffer.from('name,email\n'), Buffer.from('d5c5ceb0b5a5d0db', 'hex'))).toBe('gb18030')
})

it('any bytes have an encoding', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 64 })), (pieces) => {
      expect(() => new TextDecoder(guess(...pieces))).not.toThrow()
    }),
  )
})

it.each([
  ['UTF-8', Buffer.from(`\ufeff${TEXT}`), TEXT],
  ['UTF-16', utf16(`\ufeff${TEXT}`), TEXT],
  ['GB18030', Buffer.from('d5c5ceb02cb5a5', 'hex'), '张伟,单'],
])('the text of a file in %s is read without its mark', (_, bytes, text) => {
  expect(decodedText(bytes)).toBe(text)
})
