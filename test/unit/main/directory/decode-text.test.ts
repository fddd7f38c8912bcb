import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decodeText } from '../../../../src/main/directory/decode-text'

const TEXT = '姓名,邮箱\n张伟,zw@example.com'
const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')

it.each([
  ['UTF-8', Buffer.from(TEXT)],
  ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
  ['UTF-16, little end first', utf16(TEXT)],
  ['UTF-16, big end first', utf16(TEXT).swap16()],
])('%s is recognised', (_, bytes) => {
  expect(decodeText(bytes)).toBe(TEXT)
})

it('what is not UTF-8 is read as GB18030', () => {
  // 张伟 and 单, as a spreadsheet in China saves them.
  expect(decodeText(Uint8Array.of(0xd5, 0xc5, 0xce, 0xb0, 0x2c, 0xb5, 0xa5))).toBe('张伟,单')
})

it('any bytes give a text', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(typeof decodeText(bytes)).toBe('string')
    }),
  )
})
