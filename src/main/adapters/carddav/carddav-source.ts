/** Address books on a CardDAV server (RFC 6352), read and written, as a source of the directory. */
import type { CardDavSettings } from '../../../shared/app/directory'
import type { DirectorySource, WritableSession } from '../../directory/source'
import { createCardWriter } from './card-writer'
import { createDavClient, isSafeAddress } from './dav-client'
import { davFault } from './dav-fault'
import { findBooks } from './find-books'
import { createBookReading } from './read-books'

interface Options {
  /** Seconds. */
  readonly clock: () => number
  /** Silence after which a server counts as gone. */
  readonly patienceMs?: number
}

export function createCardDavSource(
  { url, user }: Pick<CardDavSettings, 'url' | 'user'>,
  { clock, patienceMs }: Options,
): DirectorySource {
  return {
    open: async (password, signal): Promise<WritableSession> => {
      const start = new URL(url)
      start.username = start.password = start.hash = ''
      if (!isSafeAddress(start)) throw davFault('refused', start.origin)
      if (user !== '' && password === '') throw davFault('passwordNeeded', start.host)
      const client = createDavClient({
        ...{ origin: start.origin, user, password, signal },
        ...(patienceMs === undefined ? {} : { patienceMs }),
      })
      const account = { client, books: await findBooks(client, start), signal }
      let reading = createBookReading(account, null)
      return {
        changes: (since) => {
          reading = createBookReading(account, since)
          return reading.changes()
        },
        mark: () => reading.mark(),
        startedOver: () => reading.startedOver(),
        keys: () => reading.keys(),
        ...createCardWriter({ ...account, clock }),
        close: () => Promise.resolve(),
      }
    },
  }
}
