/** Own changes on their way to an address book, each made from the state that it names. */
import { isDeepStrictEqual } from 'node:util'
import type { Sent } from '../../directory/source'
import type { PersonRecord } from '../../directory/person-record'
import { factsOf } from './card-facts'
import { keyIn } from './card-path'
import type { DavAnswer, DavClient } from './dav-client'
import { answerFault, davFault } from './dav-fault'
import { editCard, newCard } from './edit-card'
import { strongTag } from './etag'
import { getCard } from './fetch-cards'
import type { AddressBook } from './find-books'

interface Deps {
  readonly client: DavClient
  readonly books: readonly AddressBook[]
  /** Seconds. */
  readonly clock: () => number
}

export interface CardWriter {
  put(key: string | null, version: string, record: PersonRecord, id: string): Promise<Sent>
  remove(key: string, version: string): Promise<'removed' | 'conflict'>
}

/** What a server says of this change alone: it is in the way of somebody else's, not allowed, or not to its taste. */
const isRefusal = (status: number): boolean =>
  status >= 400 && status < 500 && ![401, 407, 408, 423, 429].includes(status)

/** Whether a card says of its person what ours would. */
const saysSame = (card: string, ours: string): boolean =>
  isDeepStrictEqual(factsOf(card).record, factsOf(ours).record)

export function createCardWriter({ client, books, clock }: Deps): CardWriter {
  const bookOf = (key: string): AddressBook => {
    const book = books.find(({ url }) => keyIn(url, key) !== null)
    if (!book) throw davFault('notFound', key)
    return book
  }
  const send = async (url: URL, text: string, condition: Record<string, string>): Promise<DavAnswer> => {
    const answer = await client.request({
      ...{ method: 'PUT', url, body: text },
      headers: { 'content-type': 'text/vcard; charset=utf-8', ...condition },
    })
    const isDone = answer.status >= 200 && answer.status < 300
    if (isDone || isRefusal(answer.status)) return answer
    throw answerFault(answer.status, url, answer.headers.get('www-authenticate'))
  }
  /** A server that has changed the card on its way in names no ETag: then the card itself does. */
  const versionAfter = async (url: URL, answer: DavAnswer): Promise<string> =>
    strongTag(answer.headers.get('etag') ?? '') || ((await getCard(client, url))?.etag ?? '')
  /** What is there already is either ours, whose answer was lost, or somebody else's. */
  const compare = async (key: string, url: URL, ours: string): Promise<Sent> => {
    const card = await getCard(client, url)
    return card && saysSame(card.text, ours) ? { key, version: card.etag } : 'conflict'
  }

  const add = async (record: PersonRecord, id: string): Promise<Sent> => {
    const book = books.find(({ canWrite }) => canWrite)
    if (!book) return 'conflict'
    const url = new URL(`${id}.vcf`, book.url)
    const key = keyIn(book.url, url.pathname) ?? url.pathname
    const card = newCard(id, record, clock())
    const answer = await send(url, card, { 'if-none-match': '*' })
    if (isRefusal(answer.status)) return compare(key, url, card)
    return { key, version: await versionAfter(url, answer) }
  }
  const change = async (key: string, version: string, record: PersonRecord): Promise<Sent> => {
    const url = new URL(key, bookOf(key).url)
    const before = await getCard(client, url)
    if (!before || !factsOf(before.text).record) return 'conflict'
    const after = editCard(before.text, record, clock())
    if (saysSame(before.text, after)) return { key, version: before.etag }
    if (before.etag !== version) return 'conflict'
    const answer = await send(url, after, { 'if-match': version })
    if (isRefusal(answer.status)) return compare(key, url, after)
    return { key, version: await versionAfter(url, answer) }
  }

  return {
    put: (key, version, record, id) => (key === null ? add(record, id) : change(key, version, record)),
    remove: async (key, version) => {
      const url = new URL(key, bookOf(key).url)
      const answer = await client.request({ method: 'DELETE', url, headers: { 'if-match': version } })
      const isGone = (answer.status >= 200 && answer.status < 300) || [404, 410].includes(answer.status)
      if (isGone) return 'removed'
      if (isRefusal(answer.status)) return 'conflict'
      throw answerFault(answer.status, url, answer.headers.get('www-authenticate'))
    },
  }
}
