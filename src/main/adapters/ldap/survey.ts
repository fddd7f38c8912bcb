/** What has changed since a state, and which state that leads to: taken before the changes themselves are read. */
import { census, type CensusEntry } from './census'
import type { LdapConnection } from './connection'
import { everythingFilter, sinceFilter } from './filters'
import { stampAfter, stateOfStamp } from './mark'
import { highestUsn, type LdapServer } from './server'

export interface Survey {
  /** What is read from now on holds everything up to it; null where the server's entries do not say. */
  readonly state: string | null
  readonly kinds: ReadonlySet<CensusEntry['kind']>
  /** Keys of what is not shown, or no longer. */
  readonly hidden: readonly string[]
}

/** @param since null for everything */
export async function survey(
  connection: LdapConnection,
  server: LdapServer,
  base: string,
  since: string | null,
): Promise<Survey> {
  const { flavour } = server
  const isNumbered = flavour === 'activeDirectory'
  const usn = isNumbered ? await highestUsn(connection) : null
  const [kinds, hidden] = [new Set<CensusEntry['kind']>(), [] as string[]]
  // A domain controller says by itself how far it is.
  if (isNumbered && since === null) return { state: usn, kinds, hidden }
  const everything = everythingFilter(flavour)
  const filter = since === null ? everything : sinceFilter(everything, flavour, stampAfter(since, flavour))
  let latest = since
  let isComplete = true
  for await (const entries of census(connection, server, base, filter)) {
    for (const { key, kind, isShown, stamp } of entries) {
      kinds.add(kind)
      if (!isShown) hidden.push(key)
      const state = stateOfStamp(stamp, flavour)
      if (state === null) isComplete = false
      // Digits of one length.
      else if (latest === null || state > latest) latest = state
    }
  }
  return { state: isNumbered ? usn : isComplete ? latest : null, kinds, hidden }
}
