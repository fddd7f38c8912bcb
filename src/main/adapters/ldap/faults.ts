/** What goes wrong with a server, in the closed list of faults; the detail is the other side's own word. */
import type { SourceFault } from '../../../shared/app/directory'
import { cleanCell } from '../../directory/person-record'
import { SourceError } from '../../directory/source'
import type { LdapResult } from './answers'

const MOST_CHARACTERS = 500

/** @param words as they came; what they hold of control characters and their length is no matter */
export function sourceFault(kind: SourceFault['kind'], words: string, cause?: unknown): SourceError {
  const detail = cleanCell(words.slice(0, MOST_CHARACTERS))
  return new SourceError({ kind, detail }, { cause })
}

export const cancelled = (): SourceError => sourceFault('cancelled', '')

/** Result codes of RFC 4511, appendix A; all others are `broken`. */
const KINDS: Readonly<Record<number, SourceFault['kind']>> = {
  // An operation that asks for a bind before it; stronger authentication; confidentiality; an authentication not allowed.
  ...{ 1: 'refused', 7: 'refused', 8: 'refused', 13: 'refused', 48: 'refused' },
  // Limits of the server: time, size, administration.
  ...{ 3: 'refused', 4: 'refused', 11: 'refused' },
  // A referral, which is not followed: the base is on another server. No such object; a name that is none.
  ...{ 10: 'notFound', 32: 'notFound', 34: 'notFound' },
  49: 'password',
  // Access rights; unwilling to perform.
  ...{ 50: 'refused', 53: 'refused' },
  // Busy; unavailable.
  ...{ 51: 'unreachable', 52: 'unreachable' },
}

export function faultOfResult({ code, detail }: LdapResult): SourceError {
  return sourceFault(KINDS[code] ?? 'broken', `LDAP ${String(code)}${detail === '' ? '' : `: ${detail}`}`)
}

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '')

export const faultOfSocket = (error: Error): SourceError => sourceFault('unreachable', error.message, error)

/** Of the handshake: the network, the other side's idea of TLS, or the certificate and the name in it. */
export function faultOfHandshake(error: Error): SourceError {
  const code = codeOf(error)
  if (/^E[A-Z]+$/.test(code)) return faultOfSocket(error)
  if (/^ERR_SSL_|^EPROTO$/.test(code)) return sourceFault('broken', error.message, error)
  return sourceFault('certificate', error.message, error)
}
