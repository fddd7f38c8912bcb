/** In which encoding a file is written, told from its bytes: a mark, else what most of them can only be. */
import type { TextEncoding } from './app/directory'

export interface EncodingGuess {
  /** Takes the next bytes of the file. */
  take(bytes: Uint8Array): void
  encoding(): TextEncoding
}

const MARKS: readonly (readonly [TextEncoding, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

const markOf = (bytes: Uint8Array): TextEncoding | undefined =>
  MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0]

/** How often `wanted` stands at even and at odd places: every other byte of UTF-16 in which Latin is written is 0. */
function zeros(bytes: Uint8Array): readonly [even: number, odd: number] {
  const counts: [number, number] = [0, 0]
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) counts[at % 2 === 0 ? 0 : 1]++
  return counts
}

/** Separators and line ends are Latin in every table, so that a tenth of its characters at least has a zero byte. */
function utf16Of(bytes: Uint8Array): TextEncoding | undefined {
  const [even, odd] = zeros(bytes)
  if (Math.max(even, odd) * 20 < bytes.length || bytes.length < 4) return undefined
  if (even * 4 < odd) return 'utf-16le'
  return odd * 4 < even ? 'utf-16be' : undefined
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** How long the runs of bytes above 127 are. */
function* runsOf(bytes: Uint8Array): Generator<number> {
  let length = 0
  for (const byte of bytes) {
    if (byte > 127) length++
    else if (length > 0) {
      yield length
      length = 0
    }
  }
  if (length > 0) yield length
}

/**
 * A mark and UTF-16 are told from the first bytes, all else from all of them. What is strictly UTF-8 is nothing else, and
 * with a few broken bytes it still is: names of another encoding would be names of nobody. Of what is left, bytes above
 * 127 stand in pairs in GB18030 and mostly alone in Windows-1252.
 */
export function createEncodingGuess(): EncodingGuess {
  const utf8 = new TextDecoder('utf-8')
  const strict = new TextDecoder('utf-8', { fatal: true })
  let certain: TextEncoding | undefined
  let isFirst = true
  let isStrict = true
  const seen = { whole: 0, broken: 0, alone: 0, together: 0 }

  const checkStrictly = (bytes: Uint8Array) => {
    try {
      if (isStrict) strict.decode(bytes, { stream: true })
    } catch {
      isStrict = false
    }
  }
  return {
    take: (bytes) => {
      if (isFirst) certain = markOf(bytes) ?? utf16Of(bytes)
      isFirst = false
      if (certain !== undefined) return
      checkStrictly(bytes)
      const text = utf8.decode(bytes, { stream: true })
      seen.whole += count(text, /[^\0-\x7f\ufffd]/gu)
      if (isStrict) return
      seen.broken += count(text, /\ufffd/g)
      for (const length of runsOf(bytes)) seen[length === 1 ? 'alone' : 'together']++
    },
    encoding: () => {
      if (certain !== undefined) return certain
      if (isStrict || seen.broken <= seen.whole) return 'utf-8'
      return seen.alone > seen.together ? 'windows-1252' : 'gb18030'
    },
  }
}

/** The text of a whole file. */
export function decodedText(bytes: Uint8Array): string {
  const guess = createEncodingGuess()
  guess.take(bytes)
  return new TextDecoder(guess.encoding()).decode(bytes)
}
