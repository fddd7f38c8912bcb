import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, foldText, WRITTEN_OUT } from '../../../../src/main/directory/fold'

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'aZ é ß Ü ü̈ İ ﬁ 张 伟 ’ - Ａ 한 が Σς 🙂'.split('')) }),
)

describe('a text as it is compared', () => {
  it.each([
    ['Max MÜLLER', 'max muller'],
    ['Straße', 'strasse'],
    ["O'Brien", 'obrien'],
    ['Jean-Pierre  d’Arc', 'jean pierre darc'],
    ['ＡＮＮＡ １', 'anna 1'],
    ['研发Team部', '研发 team 部'],
    ['Łukasz Øre', 'lukasz ore'],
    ['a\u0000b\ud800c', 'a b c'],
    ['İzmir', 'izmir'],
    ['🙂', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text)).toBe(folded)
  })

  it('has its umlauts written out where that is asked for, however they are encoded', () => {
    expect(foldText('Müller', WRITTEN_OUT)).toBe('mueller')
    expect(foldText('Mu\u0308ller', WRITTEN_OUT)).toBe('mueller')
  })

  it('is the same when it is done again, and the same with and without its places', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = foldText(text)
        expect(foldText(once)).toBe(once)
        expect(fold(text).text).toBe(once)
      }),
    )
  })

  it('holds letters and digits alone, with one space between words', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldText(text)).toMatch(/^(?:[\p{L}\p{N}]+(?: [\p{L}\p{N}]+)*)?$/u)
      }),
    )
  })

  it('knows where each of its units came from, in order and within the text', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const { text, from, to } = fold(original)
        expect([from.length, to.length]).toEqual([text.length, text.length])
        for (const [at, start] of from.entries()) {
          expect(start).toBeGreaterThanOrEqual(from[at - 1] ?? 0)
          expect(to[at]).toBeLessThanOrEqual(original.length)
          if (text[at] !== ' ') expect(foldText(original.slice(start, to[at]))).toContain(text[at])
        }
      }),
    )
  })
})
