/** Stands between a client and a server on loopback: counts, cuts, or falls silent. */
import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

export interface TcpProxy {
  readonly port: number
  /** Connections that clients have opened. */
  connections(): number
  /** Ends of connections that have not been closed. */
  open(): number
  /** Bytes that clients have sent. */
  sent(): number
  /** After so many further bytes of the server's, `cut` ends the connection and `silence` lets nothing more through. */
  after(bytes: number, what: 'cut' | 'silence'): void
  stop(): Promise<void>
}

export async function startProxy(target: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let [connections, sent, left] = [0, 0, Infinity]
  let fate: 'cut' | 'silence' = 'cut'
  const keep = (socket: Socket) => {
    sockets.add(socket)
    // Either end may go at any time: that is what is tested.
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
  }
  const server = createServer((client) => {
    connections++
    const behind = connect(target, '127.0.0.1')
    keep(client)
    keep(behind)
    client
      .on('close', () => behind.destroy())
      .on('data', (piece) => {
        sent += piece.length
        behind.write(piece)
      })
    behind
      .on('close', () => client.end())
      .on('data', (piece) => {
        if (left > 0) client.write(piece.subarray(0, left))
        left -= piece.length
        if (left <= 0 && fate === 'cut') client.resetAndDestroy()
      })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    connections: () => connections,
    open: () => sockets.size,
    sent: () => sent,
    after: (bytes, what) => {
      left = bytes
      fate = what
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}
