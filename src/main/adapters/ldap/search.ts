/** Searches of a connection. What is asked is written by the library; referrals and aliases are not followed. */
import { PagedResultsControl, PresenceFilter, SearchRequest, type Filter } from 'ldapts'
import { SourceError } from '../../directory/source'
import type { LdapEntry } from './answers'
import type { LdapConnection } from './connection'
import { faultOfResult, sourceFault } from './faults'

export interface Search {
  readonly base: string
  readonly filter: Filter
  /** By name: what is not asked for is not sent. */
  readonly attributes: readonly string[]
  readonly pageSize?: number
}

const PAGE_SIZE = 500
/** Beyond this a server is going round in circles. */
const MOST_PAGES = 20_000
/** Of the server's time, for one page: less than we wait for an answer. */
const TIME_LIMIT_S = 50

/** Page after page, as the server has them; a page may be empty although others follow. */
export async function* pagesOf(
  connection: LdapConnection,
  { base, filter, attributes, pageSize: size = PAGE_SIZE }: Search,
): AsyncGenerator<readonly LdapEntry[]> {
  let cookie: Buffer = Buffer.alloc(0)
  for (let page = 0; page < MOST_PAGES; page++) {
    const control = new PagedResultsControl({ value: { size, cookie } })
    const { entries, result } = await connection.ask((messageId) =>
      new SearchRequest({
        ...{ messageId, baseDN: base, scope: 'sub', filter, attributes: [...attributes] },
        ...{ timeLimit: TIME_LIMIT_S, controls: [control] },
      }).write(),
    )
    if (result.code !== 0) throw faultOfResult(result)
    yield entries
    cookie = result.cookie
    if (cookie.length === 0) return
  }
  throw sourceFault('broken', 'pages without end')
}

/** One entry by its name; null where it is there and shows nothing. */
export async function readEntry(
  connection: LdapConnection,
  dn: string,
  attributes: readonly string[],
): Promise<LdapEntry | null> {
  const filter = new PresenceFilter({ attribute: 'objectClass' })
  // Without pages: Active Directory refuses them for what it shows before a bind.
  const { entries, result } = await connection.ask((messageId) =>
    new SearchRequest({
      ...{ messageId, baseDN: dn, scope: 'base', filter, attributes: [...attributes] },
      timeLimit: TIME_LIMIT_S,
    }).write(),
  )
  if (result.code !== 0) throw faultOfResult(result)
  return entries[0] ?? null
}

/** As `readEntry`, also of what a server may keep to itself, or has removed meanwhile. */
export async function readIfShown(
  connection: LdapConnection,
  dn: string,
  attributes: readonly string[],
): Promise<LdapEntry | null> {
  try {
    return await readEntry(connection, dn, attributes)
  } catch (error) {
    const isHidden = error instanceof SourceError && ['notFound', 'refused'].includes(error.fault.kind)
    if (isHidden) return null
    throw error
  }
}
