/** Sockets that are open, or secure, or a fault within a time. */
import net from 'node:net'
import tls from 'node:tls'
import type { SourceError } from '../../directory/source'
import { cancelled, faultOfHandshake, faultOfSocket, sourceFault } from './faults'

export interface Patience {
  readonly connectMs: number
  readonly signal: AbortSignal
}

/** Waits for `event`; whatever comes instead of it ends the socket. */
function ready<S extends net.Socket>(
  socket: S,
  event: 'connect' | 'secureConnect',
  faultOf: (error: Error) => SourceError,
  { connectMs, signal }: Patience,
): Promise<S> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: () => void) => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
      socket.off(event, onReady).off('error', onError).off('close', onClose)
      outcome()
    }
    const fail = (error: SourceError) => {
      settle(() => {
        // What it still says in dying is no news.
        socket.on('error', () => undefined).destroy()
        reject(error)
      })
    }
    const onReady = () => {
      settle(() => {
        resolve(socket)
      })
    }
    const onError = (error: Error) => {
      fail(faultOf(error))
    }
    const onClose = () => {
      fail(sourceFault('unreachable', 'closed by the server'))
    }
    const onAbort = () => {
      fail(cancelled())
    }
    const timer = setTimeout(() => {
      fail(sourceFault('unreachable', `no answer within ${String(connectMs / 1000)} s`))
    }, connectMs)
    socket.on(event, onReady).on('error', onError).on('close', onClose)
    signal.addEventListener('abort', onAbort)
    if (signal.aborted) onAbort()
  })
}

export const openSocket = (host: string, port: number, patience: Patience): Promise<net.Socket> =>
  ready(net.connect({ host, port }), 'connect', faultOfSocket, patience)

/** TLS over an open socket, with the server's certificate checked for trust and for this host's name. */
export function secureSocket(
  socket: net.Socket,
  host: string,
  ca: string[] | undefined,
  patience: Patience,
): Promise<tls.TLSSocket> {
  const secure = tls.connect({
    socket,
    // An address has no place in the handshake's field for names.
    ...(net.isIP(host) === 0 && { servername: host }),
    ...(ca && { ca }),
    minVersion: 'TLSv1.2',
    rejectUnauthorized: true,
    checkServerIdentity: (_name, certificate) => tls.checkServerIdentity(host, certificate),
  })
  return ready(secure, 'secureConnect', faultOfHandshake, patience)
}
