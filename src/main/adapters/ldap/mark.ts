/** Marks: up to which state of which server everything has been read. */
import type { Flavour } from './entry'
import type { LdapServer } from './server'

const NAMES = { activeDirectory: 'usn', plain: 'time' } as const
const STATES = { activeDirectory: /^\d{1,19}$/, plain: /^\d{14}$/ } as const

/** @param state a number, or the digits of a time */
export const markOf = ({ flavour, identity }: LdapServer, state: string): string =>
  `${NAMES[flavour]} ${identity} ${state}`

/** Its state; null where the mark is none, or that of another server. */
export function stateOf(mark: string | null, { flavour, identity }: LdapServer): string | null {
  const [name, of, state = ''] = (mark ?? '').split(' ')
  return name === NAMES[flavour] && of === identity && STATES[flavour].test(state) ? state : null
}

/** The state of one stamp (`20260301120000Z`, with or without parts of a second); null where it is none. */
export const stateOfStamp = (stamp: string, flavour: Flavour): string | null =>
  /^(?<state>\d+)(?:[.,]\d+)?Z?$/.exec(stamp)?.groups?.state?.match(STATES[flavour])?.[0] ?? null

function secondAfter(digits: string): string {
  const [year, month, day, hour, minute, second] = [0, 4, 6, 8, 10, 12].map((at) =>
    Number(digits.slice(at, at === 0 ? 4 : at + 2)),
  ) as [number, number, number, number, number, number]
  const next = new Date(Date.UTC(year, month - 1, day, hour, minute, second + 1))
  return next.toISOString().replace(/\D/g, '').slice(0, 14)
}

/** The first stamp, as the server spells it, that is after everything of this state. */
export const stampAfter = (state: string, flavour: Flavour): string =>
  flavour === 'activeDirectory' ? String(BigInt(state) + 1n) : `${secondAfter(state)}Z`
