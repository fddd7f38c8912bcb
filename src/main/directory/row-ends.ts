/** Where the rows of a table end: with a line, outside quotes. The text arrives piece by piece. */

/** Longer than any row of people: the file is no table, or a quote was left open. */
const MAX_ROW = 1024 * 1024

export interface Row {
  /** Null where it is longer than a row can be; nothing of it is kept. */
  readonly text: string | null
  /** How many lines of the file it takes. */
  readonly lines: number
}

export interface RowEnds {
  /** The rows that end in this piece; with the last one also what stands after the last line's end. */
  take(piece: string, isLast: boolean): Generator<Row>
}

/** The next place of a character in a text. Each place is searched once, however often it is asked for. */
function placesOf(char: string, text: string): (from: number) => number {
  let found = text.indexOf(char)
  return (from) => {
    if (found >= 0 && found < from) found = text.indexOf(char, from)
    return found
  }
}

const linesIn = (text: string): number => {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}

/** A quote opens a cell at its beginning, and closes it before a delimiter or a line's end; two are one of its text. */
export function createRowEnds(delimiter: string): RowEnds {
  const space = delimiter === '\t' ? '[^\\S\\n\\t]' : '[^\\S\\n]'
  const closing = new RegExp(`"${space}{0,99}(?:[\\n${delimiter}]|(?<open>$))`, 'y')
  let text = ''
  let nextQuote = placesOf('"', text)
  let nextLineEnd = placesOf('\n', text)
  /** Where the row begins, and up to where it was looked at. */
  let from = 0
  let at = 0
  let isQuoted = false
  /** Line ends of an overlong row that is no longer kept. */
  let dropped: number | null = null

  /** Moves on to the row's end, or as far as can be told. */
  function reachesEnd(isLast: boolean): boolean {
    for (;;) {
      const quote = nextQuote(at)
      if (isQuoted) {
        closing.lastIndex = quote
        const found = quote < 0 ? null : closing.exec(text)
        const isUndecided = found?.groups?.open !== undefined && !isLast
        if (quote < 0 || isUndecided) {
          at = quote < 0 ? text.length : quote
          return false
        }
        const isDoubled = text[quote + 1] === '"'
        isQuoted = isDoubled || found === null
        at = quote + (isDoubled ? 2 : 1)
      } else {
        const lineEnd = nextLineEnd(at)
        const isEnd = lineEnd >= 0 && (quote < 0 || lineEnd < quote)
        if (isEnd || quote < 0) {
          at = isEnd ? lineEnd : text.length
          return isEnd
        }
        isQuoted = quote === from || text[quote - 1] === delimiter
        at = quote + 1
      }
    }
  }
  function row(): Row {
    const own = text.slice(from, at)
    const lines = linesIn(own) + 1
    const isKept = dropped === null && own.length <= MAX_ROW
    const result = { text: isKept ? own : null, lines: lines + (dropped ?? 0) }
    dropped = null
    isQuoted = false
    at++
    from = at
    return result
  }
  return {
    *take(piece, isLast) {
      text = text.slice(from) + piece
      nextQuote = placesOf('"', text)
      nextLineEnd = placesOf('\n', text)
      at -= from
      from = 0
      while (reachesEnd(isLast)) yield row()
      if (isLast && (from < text.length || dropped !== null)) {
        at = text.length
        yield row()
      }
      if (at - from <= MAX_ROW) return
      // The last character stays: it tells whether a quote after it opens a cell.
      dropped = (dropped ?? 0) + linesIn(text.slice(from, at - 1))
      from = at - 1
    },
  }
}
