/** The cards themselves, many at a time; what one of them breaks, it breaks for itself alone. */
import type { DavClient } from './dav-client'
import { DAV, multiget } from './dav-bodies'
import { answerFault, TooMuch } from './dav-fault'
import { strongTag } from './etag'
import type { AddressBook } from './find-books'
import { keyIn } from './card-path'
import { parseMultistatus } from './multistatus'
import { SourceError } from '../../directory/source'

export interface FetchedCard {
  readonly key: string
  readonly etag: string
  /** Null where it cannot be read. */
  readonly text: string | null
}

const AT_ONCE = 50

/** Null where there is none any more. */
export async function getCard(client: DavClient, url: URL): Promise<{ etag: string; text: string } | null> {
  const answer = await client.request({ method: 'GET', url, headers: { accept: 'text/vcard' } })
  if (answer.status === 404 || answer.status === 410) return null
  if (answer.status !== 200) throw answerFault(answer.status, url, answer.headers.get('www-authenticate'))
  return { etag: strongTag(answer.headers.get('etag') ?? ''), text: answer.text }
}

/** Whether the trouble is with what was asked for, rather than with the way to the server. */
const isOfTheCards = (error: unknown): boolean =>
  error instanceof TooMuch || (error instanceof SourceError && error.fault.kind === 'broken')

async function getAlone(client: DavClient, book: AddressBook, key: string): Promise<FetchedCard[]> {
  try {
    const card = await getCard(client, new URL(key, book.url))
    return card ? [{ key, ...card }] : []
  } catch (error) {
    if (isOfTheCards(error)) return [{ key, etag: '', text: null }]
    throw error
  }
}

async function getMany(
  client: DavClient,
  { url }: AddressBook,
  keys: readonly string[],
): Promise<FetchedCard[]> {
  const answer = await client.request({
    ...{ method: 'REPORT', url, body: multiget(keys) },
    headers: { 'content-type': 'application/xml; charset=utf-8', depth: '1' },
  })
  if (answer.status !== 207) throw answerFault(answer.status, url, answer.headers.get('www-authenticate'))
  return parseMultistatus(answer.text, answer.url).responses.flatMap(({ href, values }) => {
    const key = keyIn(url, href)
    const text = values.get(DAV.card)?.text
    const etag = strongTag(values.get(DAV.etag)?.text ?? '')
    return key === null || text === undefined ? [] : [{ key, etag, text }]
  })
}

/** Those that have gone meanwhile are left out. */
async function get(client: DavClient, book: AddressBook, keys: readonly string[]): Promise<FetchedCard[]> {
  const [first] = keys
  if (first === undefined) return []
  if (keys.length === 1) return getAlone(client, book, first)
  try {
    return await getMany(client, book, keys)
  } catch (error) {
    if (!isOfTheCards(error)) throw error
    const half = Math.ceil(keys.length / 2)
    return [...(await get(client, book, keys.slice(0, half))), ...(await get(client, book, keys.slice(half)))]
  }
}

export async function* fetchCards(
  client: DavClient,
  book: AddressBook,
  keys: readonly string[],
): AsyncGenerator<FetchedCard[]> {
  for (let at = 0; at < keys.length; at += AT_ONCE)
    yield await get(client, book, keys.slice(at, at + AT_ONCE))
}
