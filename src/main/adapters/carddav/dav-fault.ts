/** What went wrong between us and a DAV server, as a fault with a remedy. */
import { SourceError } from '../../directory/source'
import type { SourceFault } from '../../../shared/app/directory'

export const davFault = (kind: SourceFault['kind'], detail: string, cause?: unknown): SourceError =>
  new SourceError({ kind, detail: detail.slice(0, 500) }, { cause })

/** More than is read of one answer; asked for in parts it may be enough. */
export class TooMuch extends SourceError {
  constructor(url: URL) {
    super({ kind: 'broken', detail: `${url.pathname}: the answer is too long` })
  }
}

/** OpenSSL's words for a certificate that is not to be trusted, and Node's for one of another name. */
const CERTIFICATE = /CERT|ISSUER|SIGNATURE|ERR_TLS|SELF_SIGNED/

export const cancelled = (cause?: unknown): SourceError => davFault('cancelled', '', cause)

/** A request that got no answer. */
export function connectionFault(error: unknown, url: URL, signal: AbortSignal): SourceError {
  if (signal.aborted) return cancelled(error)
  if (error instanceof SourceError) return error
  const cause = error instanceof Error ? (error.cause ?? error) : error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  const said = cause instanceof Error ? cause.message : String(cause)
  return davFault(CERTIFICATE.test(code) ? 'certificate' : 'unreachable', `${url.host}: ${said}`, error)
}

/** An answer that is none of those that were hoped for. */
export function answerFault(status: number, url: URL, offers: string | null): SourceError {
  const detail = `${url.pathname}: HTTP ${String(status)}`
  if (status === 401)
    return offers !== null && !/\bbasic\b/i.test(offers)
      ? davFault('refused', `${detail}, ${offers}`)
      : davFault('password', detail)
  if (status === 404 || status === 410) return davFault('notFound', detail)
  if ([408, 429, 502, 503, 504].includes(status)) return davFault('unreachable', detail)
  return davFault('refused', detail)
}
