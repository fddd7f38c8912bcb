/** A DAV server's 207 answer (RFC 4918, section 13) as plain data. No entity is resolved that is not XML's own. */
import { SaxesParser } from 'saxes'
import { davFault } from './dav-fault'

export interface DavValue {
  readonly text: string
  /** Of every element inside, in the form `namespace name`. */
  readonly elements: readonly string[]
  readonly hrefs: readonly string[]
}

export interface DavResponse {
  readonly href: string
  /** Of the resource as a whole; null where each property has its own. */
  readonly status: number | null
  /** Those that there are, by `namespace name`. */
  readonly values: ReadonlyMap<string, DavValue>
}

export interface Multistatus {
  readonly responses: readonly DavResponse[]
  readonly syncToken: string | null
}

/** Deeper than any answer is. */
const DEEPEST = 40

interface Open<Of> {
  value: Of
  depth: number
}
interface Draft {
  href: string
  status: number | null
  values: Map<string, DavValue>
}

const statusOf = (line: string): number =>
  Number(/^HTTP\/\S+\s+(?<code>\d{3})/.exec(line.trim())?.groups?.code ?? 0)

/** @throws SourceError `broken` where this is no such answer */
export function parseMultistatus(xml: string, from: URL): Multistatus {
  const parser = new SaxesParser({ xmlns: true })
  const path: string[] = []
  const responses: DavResponse[] = []
  let syncToken: string | null = null
  let response: Draft | null = null
  let block: { status: number; values: [string, DavValue][] } | null = null
  let value: Open<{ text: string; elements: string[]; hrefs: string[] }> | null = null
  let text = ''

  parser.on('opentag', ({ uri, local }) => {
    const name = `${uri} ${local}`
    if (path.length >= DEEPEST) throw new Error('nested too deeply')
    if (value) value.value.elements.push(name)
    else if (path.at(-1) === 'DAV: prop' && block)
      value = { value: { text: '', elements: [], hrefs: [] }, depth: path.length }
    else if (name === 'DAV: response') response = { href: '', status: null, values: new Map() }
    else if (name === 'DAV: propstat') block = { status: 0, values: [] }
    path.push(name)
    text = ''
  })
  const take = (piece: string) => {
    text += piece
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', () => {
    const name = path.pop() ?? ''
    if (value) {
      if (name === 'DAV: href') value.value.hrefs.push(text.trim())
      if (path.length === value.depth) {
        block?.values.push([name, { ...value.value, text }])
        value = null
      }
    } else if (name === 'DAV: href' && response) response.href = text.trim()
    else if (name === 'DAV: status' && block) block.status = statusOf(text)
    else if (name === 'DAV: status' && response) response.status = statusOf(text)
    else if (name === 'DAV: sync-token') syncToken = text.trim()
    else if (name === 'DAV: propstat' && block) {
      const isThere = block.status >= 200 && block.status < 300
      if (isThere) for (const [key, one] of block.values) response?.values.set(key, one)
      block = null
    } else if (name === 'DAV: response' && response) {
      responses.push(response)
      response = null
    }
    text = ''
  })
  try {
    parser.write(xml).close()
  } catch (error) {
    throw davFault(
      'broken',
      `${from.pathname}: ${error instanceof Error ? error.message : String(error)}`,
      error,
    )
  }
  return { responses, syncToken }
}
