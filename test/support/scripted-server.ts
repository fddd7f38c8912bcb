/** A server that says what it is told to, whatever is asked: for what no sane server says. */
import { once } from 'node:events'
import { createServer as createPlainServer, type AddressInfo, type Socket } from 'node:net'
import { readFileSync } from 'node:fs'
import { createServer as createTlsServer } from 'node:tls'
import type { Certificates } from './certificates'

export interface ScriptedServer {
  readonly port: number
  stop(): Promise<void>
}

/** @param answer what to send once a message has come; its number is that of the message, from 1 */
export async function startScripted(
  answer: (socket: Socket, number: number, message: Buffer) => void,
  certificates: Certificates | null = null,
): Promise<ScriptedServer> {
  const sockets = new Set<Socket>()
  const serve = (socket: Socket) => {
    let number = 0
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    // A client that has heard enough closes the connection.
    socket
      .on('error', () => undefined)
      .on('data', (message) => {
        answer(socket, ++number, message)
      })
  }
  const server =
    certificates === null
      ? createPlainServer(serve)
      : createTlsServer(
          { key: readFileSync(certificates.key), cert: readFileSync(certificates.certificate) },
          serve,
        )
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}
