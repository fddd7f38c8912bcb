/** Text as it is compared: lower case, plain letters and digits, one space between words; and where each letter came from. */

/** How some letters are written where a keyboard has none of them; all others lose their marks. */
export type Spelling = ReadonlyMap<string, string>

export const PLAIN: Spelling = new Map()
export const WRITTEN_OUT: Spelling = new Map(Object.entries({ ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' }))

/** Letters that are one character and no letter with a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', þ: 'th', ł: 'l', ħ: 'h', ı: 'i', ŋ: 'n', ŧ: 't' },
  ς: 'σ',
}

/** A character with the marks that follow it; marks that follow nothing. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu
const APOSTROPHES = /['’‘`´ʼʻ′＇]/gu
const HAN = /\p{Script=Han}/u
const ASCII = /^[\u0001-\u007f]*$/

interface Piece {
  /** A space where the cluster separates words; empty where it vanishes. */
  readonly text: string
  readonly isHan: boolean
}

function foldCluster(cluster: string, spelling: Spelling): Piece {
  const spelled = spelling.get(cluster.normalize('NFC').toLowerCase())
  if (spelled !== undefined) return { text: spelled, isHan: false }
  const bare = cluster.replace(APOSTROPHES, '').normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const text = Array.from(bare.normalize('NFKD').replace(/\p{M}/gu, ''), (one) => LETTERS[one] ?? one)
    .join('')
    .replace(APOSTROPHES, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
  return { text, isHan: HAN.test(text) }
}

/** Names are of few different characters, and each costs several expressions. */
const MAX_REMEMBERED = 50_000
const remembered = new Map<Spelling, Map<string, Piece>>()

function pieceOf(cluster: string, spelling: Spelling): Piece {
  let pieces = remembered.get(spelling)
  if (!pieces || pieces.size > MAX_REMEMBERED) remembered.set(spelling, (pieces = new Map<string, Piece>()))
  let piece = pieces.get(cluster)
  if (!piece) pieces.set(cluster, (piece = foldCluster(cluster, spelling)))
  return piece
}

/** The text is compared by `text`; its unit at `i` came from the stretch `from[i]` to `to[i]` of the original. */
export interface Folded {
  readonly text: string
  readonly from: readonly number[]
  readonly to: readonly number[]
}

/** Hears each letter of the folded text, and each space, with the stretch it came from. */
function eachUnit(
  original: string,
  spelling: Spelling,
  hear: (unit: string, start: number, end: number) => void,
): void {
  let isFirst = true
  let isApart = false
  let wasHan = false
  for (const { 0: cluster, index } of original.matchAll(CLUSTERS)) {
    const piece = pieceOf(cluster, spelling)
    for (const unit of piece.text) {
      if (unit === ' ') {
        isApart = true
        continue
      }
      // Han characters are words of their own beside other letters: 研发Team部 is three.
      if (!isFirst && (isApart || wasHan !== piece.isHan)) hear(' ', index, index)
      hear(unit, index, index + cluster.length)
      isFirst = isApart = false
      wasHan = piece.isHan
    }
  }
}

export function fold(original: string, spelling: Spelling = PLAIN): Folded {
  let text = ''
  const from: number[] = []
  const to: number[] = []
  eachUnit(original, spelling, (unit, start, end) => {
    text += unit
    from.push(...Array<number>(unit.length).fill(start))
    to.push(...Array<number>(unit.length).fill(end))
  })
  return { text, from, to }
}

/** As `fold`, the text alone. */
export function foldText(original: string, spelling: Spelling = PLAIN): string {
  if (ASCII.test(original))
    return original
      .toLowerCase()
      .replace(/['`]/g, '')
      .replace(/[^a-z\d]+/g, ' ')
      .trim()
  let text = ''
  eachUnit(original, spelling, (unit) => {
    text += unit
  })
  return text
}
