/** Which cards of an address book have changed: by sync-collection (RFC 6578), else by comparing every ETag. */
import { keyIn } from './card-path'
import type { DavAnswer, DavClient } from './dav-client'
import { DAV, ETAGS, syncCollection } from './dav-bodies'
import { answerFault, davFault } from './dav-fault'
import { strongTag } from './etag'
import type { AddressBook } from './find-books'
import { parseMultistatus, type DavResponse } from './multistatus'

/** What is remembered of a book between two syncs. */
export type BookState =
  { readonly token: string } | { readonly ctag: string | null; readonly etags: ReadonlyMap<string, string> }

export interface Listing {
  /** ETags by key. */
  readonly changed: ReadonlyMap<string, string>
  readonly removed: readonly string[]
  readonly state: BookState
  /** Whether it holds everything, although a change was asked for. */
  readonly startedOver: boolean
}

const XML = { 'content-type': 'application/xml; charset=utf-8' }
/** A server hands out its changes in parts; so many, and it goes round in circles. */
const MOST_PARTS = 10_000

const etagOf = ({ values }: DavResponse): string => strongTag(values.get(DAV.etag)?.text.trim() ?? '')

/** The ETag of every card there is. */
export async function listEtags(client: DavClient, { url }: AddressBook): Promise<Map<string, string>> {
  const answer = await client.request({
    ...{ method: 'PROPFIND', url, body: ETAGS },
    headers: { ...XML, depth: '1' },
  })
  if (answer.status !== 207) throw answerFault(answer.status, url, answer.headers.get('www-authenticate'))
  const etags = new Map<string, string>()
  for (const response of parseMultistatus(answer.text, answer.url).responses) {
    const key = keyIn(url, response.href)
    const isFolder = response.values.get(DAV.resourceType)?.elements.includes(DAV.collection)
    if (key !== null && !isFolder) etags.set(key, etagOf(response))
  }
  return etags
}

/** Null where the server does not know the token any more. */
async function sinceToken(client: DavClient, { url }: AddressBook, first: string): Promise<Listing | null> {
  const changed = new Map<string, string>()
  const removed = new Set<string>()
  let token = first
  for (let part = 0; part < MOST_PARTS; part++) {
    const answer: DavAnswer = await client.request({
      ...{ method: 'REPORT', url, body: syncCollection(token) },
      headers: { ...XML, depth: '0' },
    })
    if (first !== '' && [400, 403, 409, 410, 412].includes(answer.status)) return null
    if (answer.status !== 207) throw answerFault(answer.status, url, answer.headers.get('www-authenticate'))
    const { responses, syncToken } = parseMultistatus(answer.text, answer.url)
    if (syncToken === null) throw davFault('broken', `${url.pathname}: no sync-token`)
    for (const response of responses) {
      const key = keyIn(url, response.href)
      if (key === null) continue
      const isGone = response.status === 404
      if (isGone) removed.add(key)
      else removed.delete(key)
      if (isGone) changed.delete(key)
      else changed.set(key, etagOf(response))
    }
    const isPart = responses.some(({ status }) => status === 507)
    if (!isPart || syncToken === token)
      return { changed, removed: [...removed], state: { token: syncToken }, startedOver: false }
    token = syncToken
  }
  throw davFault('broken', `${url.pathname}: sync-collection does not end`)
}

async function byEtags(client: DavClient, book: AddressBook, known: BookState | null): Promise<Listing> {
  const before = known && 'etags' in known ? known : null
  if (before && book.ctag !== null && before.ctag === book.ctag)
    return { changed: new Map(), removed: [], state: before, startedOver: false }
  const etags = await listEtags(client, book)
  const isNew = ([key, etag]: [string, string]) => etag === '' || before?.etags.get(key) !== etag
  return {
    changed: new Map([...etags].filter(isNew)),
    removed: [...(before?.etags.keys() ?? [])].filter((key) => !etags.has(key)),
    state: { ctag: book.ctag, etags },
    startedOver: known !== null && before === null,
  }
}

export async function listChanges(
  client: DavClient,
  book: AddressBook,
  known: BookState | null,
): Promise<Listing> {
  if (!book.canSync) return byEtags(client, book, known)
  const token = known && 'token' in known ? known.token : ''
  const changes = await sinceToken(client, book, token)
  if (changes && (known === null || token !== '')) return changes
  const all = changes ?? (await sinceToken(client, book, ''))
  if (!all) throw davFault('broken', `${book.url.pathname}: no sync-token`)
  return { ...all, startedOver: true }
}
