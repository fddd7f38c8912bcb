/** The cards of a vCard text that arrives piece by piece, each with the line at which it begins. */

/** Longer than any card without its pictures. */
const MAX_CARD = 1024 * 1024

export interface Card {
  /** From 1. */
  readonly line: number
  /** From one BEGIN to its END, or to the next BEGIN where the END is missing; null where it is too long to be a card. */
  readonly text: string | null
}

export interface CardReader {
  read(piece: string, isLast: boolean): Generator<Card>
}

/** Pictures, sounds and keys are most of a file and nothing of a person. */
const LEFT_OUT = /^(?:[\w-]+\.)?(?:PHOTO|LOGO|SOUND|KEY)[;:]/i
const BEGIN = /^BEGIN:VCARD\s*$/i
const END = /^END:VCARD\s*$/i

interface OpenCard {
  readonly line: number
  lines: string[]
  length: number
}

const closed = ({ line, lines, length }: OpenCard): Card => ({
  line,
  text: length > MAX_CARD ? null : lines.join('\r\n'),
})

export function createCardReader(): CardReader {
  let rest = ''
  let at = 0
  let card: OpenCard | null = null
  let isLeftOut = false

  function keep(line: string): void {
    // Base64 has no colon; a line that goes on with what is left out begins with a space or has none either.
    isLeftOut = LEFT_OUT.test(line) || (isLeftOut && (/^[ \t]/.test(line) || !line.includes(':')))
    if (!card || isLeftOut) return
    card.length += line.length + 2
    if (card.length > MAX_CARD) card.lines = []
    else card.lines.push(line)
  }
  function* take(line: string): Generator<Card> {
    at++
    const begins = BEGIN.test(line)
    if (begins && card) yield closed(card)
    if (begins) card = { line: at, lines: [], length: 0 }
    keep(line)
    if (!card || !END.test(line)) return
    yield closed(card)
    card = null
  }
  return {
    *read(piece, isLast) {
      const lines = (rest + piece).split('\n')
      rest = isLast ? '' : (lines.pop() ?? '')
      for (const line of lines) yield* take(line)
      // What is left of a line that no card has room for: its beginning tells what it is.
      if (rest.length > MAX_CARD) rest = rest.slice(0, MAX_CARD)
      if (isLast && card) yield closed(card)
    },
  }
}
