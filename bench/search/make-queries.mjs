/**
 * Writes the queries of the benchmark, always the same ones: `node bench/search/make-queries.mjs > bench/search/queries.json`.
 * Each is drawn from somebody among the 100,000, who must be found: by their name, which others may have too, or, where
 * that is what is typed, by their address. Initials and single letters are typed for people one knows: they are drawn
 * from a hundred whom the user has invited.
 */
import { fileURLToPath } from 'node:url'
import { format, resolveConfig } from 'prettier'
import { people, plain, syllables } from './people.mjs'

const KNOWN = 100
const COUNTS = {
  name: 60,
  pinyin: 60,
  initials: 30,
  twoCharacters: 50,
  misspelt: 50,
  email: 40,
  oneLetter: 10,
}

/** A repeatable source of chance (mulberry32). */
function chance(seed) {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
const pick = chance(4)
const from = (list) => list[pick(list.length)]
const cut = (text, atMost) => text.slice(0, text.length - pick(atMost + 1))

const everyone = people().filter(({ kind }) => kind === 'person')
const chinese = everyone.filter(({ reading }) => reading !== '')
const european = everyone.filter(({ reading }) => reading === '')
const known = Array.from({ length: KNOWN }, () => from(everyone))

/** One letter too many, too few, another, or two that changed places; never the first. */
function mistaken(word) {
  const at = 1 + pick(word.length - 2)
  const letter = 'abcdefghijklmnopqrstuvwxyz'[pick(26)]
  const [before, here, next, after] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)]
  const wrong = from([
    before + letter + here + next + after,
    before + next + after,
    before + letter + next + after,
    before + next + here + after,
  ])
  return wrong === word ? mistaken(word) : wrong
}

const asTyped = (name) => (pick(2) === 0 ? name : plain(name))

/** Whether the given name has two syllables; one of a single syllable is typed whole, for it could be of any. */
const isLong = (name, read) => read.length > (/^(?:欧阳|司马)/.test(name) ? 3 : 2)
/** Every name or reading from each of its words on. */
const begun = everyone.flatMap(({ name, plain: written }) => {
  const read = syllables(name)
  const words = read.length > 0 ? read : written.split(' ')
  return words.map((_, at) => words.slice(at).join(read.length > 0 ? '' : ' '))
})
const isBeginning = (typed) => begun.some((text) => text.startsWith(typed))

function drawMisspelt() {
  const isChinese = pick(2) === 0
  const { name } = from(isChinese ? chinese : european)
  if (isChinese) {
    const read = syllables(name)
    const wrong = mistaken(read.join(''))
    return { query: isLong(name, read) ? cut(wrong, 1) : wrong, name }
  }
  const [given, family] = plain(name).split(' ')
  return family.length < 5 ? drawMisspelt() : { query: `${given} ${cut(mistaken(family), 1)}`, name }
}

const KINDS = {
  /** Both names in either order, the second one begun. */
  name: () => {
    const { name } = from(european)
    const words = pick(2) === 0 ? name.split(' ') : name.split(' ').reverse()
    const second = words[1].slice(0, 3 + pick(Math.max(words[1].length - 2, 1)))
    return { query: asTyped(`${words[0]} ${second}`), name }
  },
  /** With or without spaces; of a given name of two syllables the last may only be begun. */
  pinyin: () => {
    const { name } = from(chinese)
    const read = syllables(name)
    const last = isLong(name, read) ? cut(read.at(-1), read.at(-1).length - 1) : read.at(-1)
    return { query: [...read.slice(0, -1), last].join(pick(2) === 0 ? '' : ' '), name }
  },
  initials: () => {
    const { initials, email } = from(known.filter((one) => one.initials.length > 1))
    return { query: initials, email }
  },
  /** A whole name, or the given one. */
  twoCharacters: () => {
    const { name } = from(chinese)
    return { query: Array.from(name).slice(-2).join(''), name }
  },
  /**
   * The family name or the reading with one mistake, the last letter perhaps not typed yet. What is by chance the
   * beginning of another name is no mistake that anyone could see, and one in a short word may be of any.
   */
  misspelt: () => {
    const drawn = drawMisspelt()
    return drawn.query.length < 6 || isBeginning(drawn.query) ? KINDS.misspelt() : drawn
  },
  email: () => {
    const { email } = from(everyone)
    return { query: pick(2) === 0 ? cut(email.split('@')[0], 1) : cut(email, 8), email }
  },
  oneLetter: () => {
    const { initials, email } = from(known)
    return { query: initials.charAt(0), email }
  },
}

const queries = Object.entries(COUNTS).flatMap(([kind, count]) =>
  Array.from({ length: count }, () => {
    const { query, ...expected } = KINDS[kind]()
    return { kind, query, expected }
  }),
)
const text = JSON.stringify({ known: known.map(({ email }) => email), queries })
const file = fileURLToPath(new URL('queries.json', import.meta.url))
process.stdout.write(await format(text, { ...(await resolveConfig(file)), parser: 'json' }))
