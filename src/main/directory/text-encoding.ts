/** In which encoding a file is written, told from its bytes: a mark, else what most of them can only be. */
import type { TextEncoding } from '../../shared/app/directory'

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

/**
 * A mark and UTF-16 are told from the first bytes; UTF-8 from all of them, where a few broken ones do not make it
 * another encoding. In GB18030 bytes above 127 stand in pairs, in Windows-1252 mostly alone.
 */
export function createEncodingGuess(): EncodingGuess {
  const utf8 = new TextDecoder('utf-8')
  let certain: TextEncoding | undefined
  let isFirst = true
  const seen = { whole: 0, broken: 0, alone: 0, together: 0 }
  return {
    take: (bytes) => {
      if (isFirst) certain = markOf(bytes) ?? utf16Of(bytes)
      isFirst = false
      if (certain !== undefined) return
      const text = utf8.decode(bytes, { stream: true })
      const broken = count(text, /\ufffd/g)
      seen.whole += count(text, /[^\0-\x7f\ufffd]/gu)
      seen.broken += broken
      if (broken === 0) return
      const runs =
        Buffer.from(bytes)
          .toString('latin1')
          .match(/[\x80-\xff]+/g) ?? []
      for (const run of runs) seen[run.length === 1 ? 'alone' : 'together']++
    },
    encoding: () => {
      if (certain !== undefined) return certain
      if (seen.broken === 0 || seen.broken < seen.whole) return 'utf-8'
      return seen.alone > seen.together ? 'windows-1252' : 'gb18030'
    },
  }
}
