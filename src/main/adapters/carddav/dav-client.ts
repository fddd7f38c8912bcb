/** HTTP as DAV uses it: the password for one server alone, answers of a bounded size, nobody who keeps us waiting. */
import { setTimeout as later, clearTimeout } from 'node:timers'
import { connectionFault, davFault, TooMuch } from './dav-fault'

export interface DavRequest {
  readonly method: 'GET' | 'PUT' | 'DELETE' | 'PROPFIND' | 'REPORT'
  readonly url: URL
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface DavAnswer {
  readonly status: number
  readonly headers: Headers
  /** Where it came from in the end. */
  readonly url: URL
  readonly text: string
}

export interface DavClient {
  /** Whatever the status is. @throws SourceError where there is no answer, TooMuch where it is too long */
  request(request: DavRequest): Promise<DavAnswer>
}

interface Deps {
  /** The one server that gets the password. */
  readonly origin: string
  /** Empty where the server asks nobody's name. */
  readonly user: string
  readonly password: string
  readonly signal: AbortSignal
  /** Silence after which we hang up. */
  readonly patienceMs?: number
  readonly longestAnswer?: number
}

const MOST_REDIRECTS = 5
const MOVED = [301, 302, 307, 308]

const isLoopback = (name: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(name)

/** https everywhere, http on this computer alone. */
export const isSafeAddress = ({ protocol, hostname }: URL): boolean =>
  protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))

async function readText(response: Response, url: URL, longest: number, heard: () => void): Promise<string> {
  const decoder = new TextDecoder()
  const parts: string[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    heard()
    const bytes = chunk as Uint8Array
    size += bytes.length
    if (size > longest) throw new TooMuch(url)
    parts.push(decoder.decode(bytes, { stream: true }))
  }
  return parts.join('') + decoder.decode()
}

export function createDavClient(deps: Deps): DavClient {
  const { origin, user, patienceMs = 30_000, longestAnswer = 32 * 1024 * 1024 } = deps
  const basic = Buffer.from(`${user}:${deps.password}`, 'utf8').toString('base64')
  const identity: Record<string, string> = user === '' ? {} : { authorization: `Basic ${basic}` }

  const once = async ({ method, url, headers, body }: DavRequest): Promise<DavAnswer> => {
    // Nobody else learns the password, and nobody else decides which computer we talk to.
    if (url.origin !== origin) throw davFault('refused', `→ ${url.href}`)
    const hangUp = new AbortController()
    const timer = later(() => {
      hangUp.abort(new Error('no answer'))
    }, patienceMs)
    try {
      const response = await fetch(url, {
        ...{ method, redirect: 'manual', body: body ?? null },
        headers: { ...identity, ...headers },
        signal: AbortSignal.any([deps.signal, hangUp.signal]),
      })
      const text = await readText(response, url, longestAnswer, () => timer.refresh())
      return { status: response.status, headers: response.headers, url, text }
    } catch (error) {
      throw connectionFault(error, url, deps.signal)
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    request: async (request) => {
      let { url } = request
      for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
        const answer = await once({ ...request, url })
        const location = MOVED.includes(answer.status) ? answer.headers.get('location') : null
        if (location === null) return answer
        if (!URL.canParse(location, url.href)) throw davFault('broken', `${url.pathname}: ${location}`)
        url = new URL(location, url)
      }
      throw davFault('broken', `${request.url.pathname}: it is moved again and again`)
    },
  }
}
