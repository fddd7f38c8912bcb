/** From the address a person typed to the address books behind it (RFC 6764, RFC 6352 section 7.1). */
import type { DavClient } from './dav-client'
import { DAV, PLACE } from './dav-bodies'
import { answerFault, davFault } from './dav-fault'
import { parseMultistatus, type DavResponse } from './multistatus'

export interface AddressBook {
  /** Ends with a slash. */
  readonly url: URL
  /** Whether it answers sync-collection. */
  readonly canSync: boolean
  readonly canWrite: boolean
  /** Its state as a word; null where it has none. */
  readonly ctag: string | null
}

const MOST_BOOKS = 50
const WELL_KNOWN = '/.well-known/carddav'
const WRITING = ['DAV: write', 'DAV: write-content', 'DAV: bind', 'DAV: all']

interface Place {
  readonly url: URL
  readonly responses: readonly DavResponse[]
}

const hrefsOf = ({ url, responses }: Place, name: string): URL[] =>
  responses
    .flatMap(({ values }) => values.get(name)?.hrefs ?? [])
    .filter((href) => href !== '' && URL.canParse(href, url.href))
    .map((href) => new URL(href, url))

function bookOf(place: URL, { href, values }: DavResponse): AddressBook[] {
  const isBook = values.get(DAV.resourceType)?.elements.includes(DAV.addressBook)
  if (!isBook || !URL.canParse(href, place.href)) return []
  const url = new URL(href, place)
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  // Where a server says nothing of rights, trying will tell.
  const rights = values.get(DAV.privileges)?.elements
  return [
    {
      url,
      canSync: values.get(DAV.reports)?.elements.includes(DAV.syncReport) ?? false,
      canWrite: !rights || WRITING.some((right) => rights.includes(right)),
      ctag: values.get(DAV.ctag)?.text.trim() ?? null,
    },
  ]
}

export async function findBooks(client: DavClient, start: URL): Promise<AddressBook[]> {
  /** Null where there is nothing. */
  const look = async (url: URL, depth: '0' | '1'): Promise<Place | null> => {
    const answer = await client.request({
      ...{ method: 'PROPFIND', url, body: PLACE },
      headers: { depth, 'content-type': 'application/xml; charset=utf-8' },
    })
    if ([404, 405, 410, 501].includes(answer.status)) return null
    if (answer.status !== 207)
      throw answerFault(answer.status, answer.url, answer.headers.get('www-authenticate'))
    return { url: answer.url, ...parseMultistatus(answer.text, answer.url) }
  }
  const booksBelow = async (homes: readonly URL[]): Promise<AddressBook[]> => {
    const books: AddressBook[] = []
    for (const home of homes) {
      const place = await look(home, '1')
      books.push(...(place?.responses ?? []).flatMap((response) => bookOf(home, response)))
    }
    return books.slice(0, MOST_BOOKS)
  }
  const booksFrom = async (url: URL): Promise<AddressBook[]> => {
    const place = await look(url, '0')
    if (!place) return []
    const itself = place.responses.flatMap((response) => bookOf(place.url, response))
    if (itself.length > 0) return itself
    const homes = hrefsOf(place, DAV.homeSet)
    if (homes.length > 0) return booksBelow(homes)
    const principal = hrefsOf(place, DAV.principal)[0]
    const known = principal ? await look(principal, '0') : null
    return known ? booksBelow(hrefsOf(known, DAV.homeSet)) : []
  }
  const isBare = start.pathname === '/'
  const wellKnown = new URL(WELL_KNOWN, start)
  for (const url of isBare ? [wellKnown, start] : [start, wellKnown]) {
    const books = await booksFrom(url)
    if (books.length > 0) return books
  }
  throw davFault('notFound', start.href)
}
