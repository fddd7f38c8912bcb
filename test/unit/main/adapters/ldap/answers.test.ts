import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../../../src/main/adapters/ldap/answers'
import { BerFault } from '../../../../../src/main/adapters/ldap/ber'
import { createFrames } from '../../../../../src/main/adapters/ldap/frames'
import { entry, message, page, result } from '../../../../support/ber-bytes'

const attributes = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 8 }),
  fc.array(fc.string(), { maxLength: 4 }),
  {
    maxKeys: 5,
  },
)
const anEntry = fc.record({ id: fc.nat(30_000), dn: fc.string(), attributes })
const written = anEntry.map(({ id, dn, attributes: all }) => message(id, entry(dn, all)))

/** What becomes of bytes: their answers, or a fault. */
function read(pieces: readonly Buffer[]) {
  const frames = createFrames(1_000_000)
  try {
    return pieces.flatMap((piece) => [...frames(piece)].map(answerOf))
  } catch (error) {
    expect(error).toBeInstanceOf(BerFault)
    return null
  }
}

describe('what a server answers', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(anEntry, ({ id, dn, attributes: all }) => {
        const answer = answerOf(message(id, entry(dn, all)))
        expect(answer).toMatchObject({ id, kind: 'entry', entry: { dn: Buffer.from(dn).toString() } })
        if (answer.kind !== 'entry') return
        const expected = Object.entries(all).map(([name, values]) => [
          Buffer.from(name).toString().toLowerCase(),
          values.map((value) => Buffer.from(value).toString()),
        ])
        const found = [...answer.entry.attributes].map(([name, values]) => [name, values.map(String)])
        expect(found).toEqual([...new Map(expected as [string, string[]][])])
      }),
    )
  })

  it('tells where the next page begins', () => {
    expect(answerOf(message(7, result(0x65, 0, 'fine'), page('next')))).toEqual({
      ...{ id: 7, kind: 'result' },
      result: { code: 0, detail: 'fine', cookie: Buffer.from('next') },
    })
    expect(answerOf(message(7, result(0x65, 4)))).toMatchObject({
      result: { code: 4, cookie: Buffer.alloc(0) },
    })
  })

  it('is the same however it is cut on its way', () => {
    fc.assert(
      fc.property(
        fc.array(written, { minLength: 1, maxLength: 5 }),
        fc.array(fc.nat(), { maxLength: 9 }),
        (all, cuts) => {
          const bytes = Buffer.concat(all)
          const places = [0, ...cuts.map((at) => at % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
          const pieces = places.slice(1).map((end, at) => bytes.subarray(places[at], end))
          expect(read(pieces)).toEqual(all.map(answerOf))
        },
      ),
    )
  })

  it('ends in an answer or in a fault, whatever has become of its bytes', () => {
    const change = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(written, fc.array(change, { minLength: 1, maxLength: 6 }), (bytes, changes) => {
        const broken = Buffer.from(bytes)
        for (const [at, byte] of changes) broken[at % broken.length] = byte
        read([broken])
      }),
      { numRuns: 5000 },
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        read([Buffer.from(bytes)])
      }),
      { numRuns: 5000 },
    )
  }, 60_000)
})
