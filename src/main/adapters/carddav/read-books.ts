/** The changes of all address books of one account, batch by batch, and the mark after them. */
import type { SourceBatch, SourceEntry } from '../../directory/source'
import { NO_MARK, readMark, writeMark } from './book-mark'
import { factsOf } from './card-facts'
import { createCardIndex } from './card-index'
import type { DavClient } from './dav-client'
import { cancelled } from './dav-fault'
import { fetchCards, type FetchedCard } from './fetch-cards'
import type { AddressBook } from './find-books'
import { listChanges, listEtags, type BookState } from './list-changes'

export interface BookReading {
  changes(): AsyncGenerator<SourceBatch>
  /** Known once `changes` has ended. */
  mark(): string | null
  startedOver(): boolean
  keys(): AsyncGenerator<readonly string[]>
}

export interface Account {
  readonly client: DavClient
  readonly books: readonly AddressBook[]
  readonly signal: AbortSignal
}

export function createBookReading({ client, books, signal }: Account, since: string | null): BookReading {
  const known = since === null ? NO_MARK : readMark(since)
  const before = known ?? NO_MARK
  const index = createCardIndex(before)
  const states = new Map<string, BookState>()
  const paths = books.map(({ url }) => url.pathname)
  // The cards of a book that is gone have nobody to name them.
  let startedOver = known === null || [...before.books.keys()].some((path) => !paths.includes(path))
  let isRead = false

  function batchOf(cards: readonly FetchedCard[], listed: ReadonlyMap<string, string>): SourceBatch {
    const people: SourceEntry[] = []
    const noPeople: string[] = []
    let refused = 0
    index.forget(cards.map(({ key }) => key))
    for (const { key, etag, text } of cards) {
      const facts = text === null ? null : factsOf(text)
      if (facts) index.note(key, facts)
      if (facts?.record) people.push({ key, version: etag || (listed.get(key) ?? ''), record: facts.record })
      else if (!facts?.group) noPeople.push(key)
      if (!facts?.record && !facts?.group) refused++
    }
    return { people, groups: [], refused, removed: noPeople }
  }
  async function* changesOf(book: AddressBook): AsyncGenerator<SourceBatch> {
    const path = book.url.pathname
    const { changed, removed, ...listing } = await listChanges(client, book, before.books.get(path) ?? null)
    startedOver ||= listing.startedOver
    index.forget(removed)
    if (removed.length > 0) yield { people: [], groups: [], refused: 0, removed }
    for await (const cards of fetchCards(client, book, [...changed.keys()])) yield batchOf(cards, changed)
    states.set(path, listing.state)
  }

  return {
    changes: async function* () {
      for (const book of books) yield* changesOf(book)
      const { groups, removed } = index.changedGroups()
      if (signal.aborted) throw cancelled()
      if (groups.length + removed.length > 0) yield { people: [], groups, refused: 0, removed }
      isRead = true
    },
    mark: () => (isRead ? writeMark({ books: states, ...index.memory() }) : null),
    startedOver: () => since !== null && startedOver,
    keys: async function* () {
      for (const book of books) yield [...(await listEtags(client, book)).keys()]
      yield index.groupKeys()
    },
  }
}
