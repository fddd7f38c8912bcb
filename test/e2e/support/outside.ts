/** A server on loopback that stands for the outside, and counts whoever reaches it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Outside {
  /** http://127.0.0.1:PORT */
  readonly origin: string
  /** Every request and every WebSocket that arrived. */
  readonly visits: string[]
  close(): Promise<void>
}

export async function openOutside(): Promise<Outside> {
  const visits: string[] = []
  const server = createServer((request, response) => {
    visits.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('reached')
  })
  server.on('upgrade', ({ url }, socket) => {
    visits.push(`UPGRADE ${url ?? ''}`)
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    visits,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      }),
  }
}
