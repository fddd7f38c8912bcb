/** Reads the index by which people are found: its words in order, and who has several of them. */
import type { AskedWord } from '../../directory/asks'
import type { Database } from './database'

/** Somebody, by the word that was found of them. */
export interface WordOf {
  readonly id: number
  readonly word: string
}

export interface WordList {
  /**
   * Whoever has a word of this kind with this beginning, in the order of the words: so many, and all those that share
   * the last one's word, or a great many of them. Or whoever has this whole word.
   */
  words(kind: string, begin: string, isWhole: boolean, count: number): WordOf[]
  /** As `words`, of whole names, and of whole addresses. */
  names(begin: string, isWhole: boolean, count: number): WordOf[]
  emails(begin: string, isWhole: boolean, count: number): WordOf[]
  /** Whoever has each of these; in no order. */
  havingAll(parts: readonly AskedWord[]): number[]
  /** Whoever has one of these words, each behind the sign of its kind, and for each beginning a word of this kind; in no order. */
  havingOne(words: readonly string[], kind: string, begins: readonly string[]): number[]
}

/** Of people who share a word so many are put in the order of their names; more than that, and a person types on. */
const TIES = 200
const MANY = 1000
/** Follows every word that begins like this, as SQLite orders texts. */
const last = (begin: string): string => `${begin}\u{10ffff}`
/** Follows this word alone. */
const next = (word: string): string => `${word}\u0001`

type Fetch = (from: string, to: string, count: number) => unknown[]

function inOrder(fetch: Fetch, begin: string, isWhole: boolean, count: number): WordOf[] {
  const rows = (from: string, to: string, limit: number) => fetch(from, to, limit) as WordOf[]
  if (isWhole) return rows(begin, next(begin), Math.max(TIES, count))
  const first = rows(begin, last(begin), count)
  const end = first.at(-1)?.word
  if (first.length < count || end === undefined) return first
  return [...first.filter(({ word }) => word !== end), ...rows(end, next(end), Math.max(TIES, count))]
}

/** Words are letters and digits alone, so that no query syntax is among them. */
const quoted = (kind: string, word: string): string => `"${kind}${word}"`

export function createWordList(db: Database): WordList {
  const sql = {
    words: db.prepare(
      'SELECT doc AS id, term AS word FROM person_word_list WHERE term >= ? AND term < ? LIMIT ?',
    ),
    names: db.prepare(
      'SELECT id, name AS word FROM person WHERE name >= ? AND name < ? AND is_shown ORDER BY name LIMIT ?',
    ),
    emails: db.prepare(
      `SELECT id, substr(identity, 6) AS word FROM person
        WHERE identity >= 'mail:' || ? AND identity < 'mail:' || ? AND is_shown ORDER BY identity LIMIT ?`,
    ),
    otherEmails: db.prepare(
      `SELECT p.id, o.email AS word FROM other_email AS o JOIN person AS p ON p.id = o.person_id
        WHERE o.email >= ? AND o.email < ? AND p.is_shown ORDER BY o.email LIMIT ?`,
    ),
    all: db.prepare('SELECT rowid AS id FROM person_word WHERE person_word MATCH ? LIMIT ?'),
  }
  const matching = (expressions: readonly string[]): number[] =>
    (sql.all.all(expressions.join(' AND '), MANY) as { id: number }[]).map(({ id }) => id)
  return {
    words: (kind, begin, isWhole, count) =>
      inOrder((...range) => sql.words.all(...range), kind + begin, isWhole, count).map(({ id, word }) => ({
        id,
        word: word.slice(kind.length),
      })),
    names: (begin, isWhole, count) => inOrder((...range) => sql.names.all(...range), begin, isWhole, count),
    emails: (begin, isWhole, count) =>
      [sql.emails, sql.otherEmails].flatMap((emails) =>
        inOrder((...range) => emails.all(...range), begin, isWhole, count),
      ),
    havingAll: (parts) =>
      matching(
        parts.map(({ begin, kinds }) => `(${kinds.map((kind) => `${quoted(kind, begin)}*`).join(' OR ')})`),
      ),
    havingOne: (words, kind, begins) =>
      matching([
        `(${words.map((word) => quoted('', word)).join(' OR ')})`,
        ...begins.map((begin) => `${quoted(kind, begin)}*`),
      ]),
  }
}
