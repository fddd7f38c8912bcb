/** An encrypted connection to a server that is who it says, and on it the right to read. */
import { BindRequest, ExtendedRequest, UnbindRequest } from 'ldapts'
import type { LdapSettings } from '../../../shared/app/directory'
import { authorities } from './authorities'
import { createConnection, type LdapConnection } from './connection'
import { faultOfResult, sourceFault } from './faults'
import { openSocket, secureSocket } from './sockets'

const START_TLS = '1.3.6.1.4.1.1466.20037'

/** Milliseconds. */
export interface Times {
  /** For the connection, and again for TLS on it. */
  readonly connect: number
  /** So long the server may stay silent within an operation. */
  readonly answer: number
  /** A second of the server's clock, and a little for clocks that do not run alike. */
  readonly second: number
}

export function unbind(connection: LdapConnection): void {
  connection.close((messageId) => new UnbindRequest({ messageId }).write())
}

/** @throws SourceError where no encrypted connection comes about */
export async function connect(
  { host: written, port, encryption, caFile }: LdapSettings,
  times: Times,
  signal: AbortSignal,
): Promise<LdapConnection> {
  const ca = await authorities(caFile)
  // An IPv6 address as it stands in an address line.
  const host = written.replace(/^\[(?<address>[\da-f:.]+)\]$/i, '$<address>')
  const patience = { connectMs: times.connect, signal }
  const options = { answerMs: times.answer, signal }
  let socket = await openSocket(host, port, patience)
  if (encryption === 'startTls') {
    // A reader of its own: nothing that came in the clear is left over for what follows.
    const plain = createConnection(socket, options)
    const { result } = await plain.ask((messageId) =>
      new ExtendedRequest({ messageId, oid: START_TLS }).write(),
    )
    if (result.code !== 0) {
      unbind(plain)
      throw faultOfResult(result)
    }
    socket = plain.release()
  }
  return createConnection(await secureSocket(socket, host, ca, patience), options)
}

/** Names that a server does not know are as wrong as a password. */
const NO_SUCH_OBJECT = 32
const INVALID_NAME = 34

/**
 * @param dn empty for an anonymous bind, to which no password belongs
 * @throws SourceError where the server refuses
 */
export async function bind(connection: LdapConnection, dn: string, password: string): Promise<void> {
  const { result } = await connection.ask((messageId) =>
    new BindRequest({ messageId, dn, password: dn === '' ? '' : password }).write(),
  )
  if (result.code === 0) return
  // A server may say again what it was told.
  const detail = password === '' ? result.detail : result.detail.replaceAll(password, '…')
  const { fault } = faultOfResult({ ...result, detail })
  const isName = [NO_SUCH_OBJECT, INVALID_NAME].includes(result.code)
  throw sourceFault(isName ? 'password' : fault.kind, fault.detail)
}
