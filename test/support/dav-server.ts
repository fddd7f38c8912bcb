/** A DAV server of a test's own making on loopback: it answers what the test says, whatever no real one would. */
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: string
}

/** Null leaves the one who asks waiting. */
export type Answering = (asked: Asked) => {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
} | null

export interface DavServer {
  readonly url: string
  readonly asked: Asked[]
  stop(): Promise<void>
}

const XML = '<?xml version="1.0"?>'
const NAMESPACES =
  'xmlns="DAV:" xmlns:C="urn:ietf:params:xml:ns:carddav" xmlns:S="http://calendarserver.org/ns/"'

export const multistatus = (...responses: readonly string[]) => ({
  status: 207,
  body: `${XML}<multistatus ${NAMESPACES}>${responses.join('')}</multistatus>`,
})
export const response = (href: string, props: string, status = '200 OK'): string =>
  `<response><href>${href}</href><propstat><prop>${props}</prop><status>HTTP/1.1 ${status}</status></propstat></response>`

export async function startDavServer(answer: Answering): Promise<DavServer> {
  const asked: Asked[] = []
  const server = createServer((request, reply) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const one: Asked = {
        ...{ method: request.method ?? '', path: request.url ?? '' },
        headers: request.headers as Record<string, string | undefined>,
        body: Buffer.concat(parts).toString('utf8'),
      }
      asked.push(one)
      const answered = answer(one)
      if (answered) reply.writeHead(answered.status, answered.headers).end(answered.body)
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`,
    asked,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
