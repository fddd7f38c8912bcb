/** app://bookconf: the built renderer, file by file, under a strict content security policy. */
import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { protocol, session, type ProtocolRequest, type ProtocolResponse } from 'electron'
import { HOST, SCHEME } from './own-page'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  ...["base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'", "object-src 'none'"],
  // Text becomes markup or code nowhere but in Vue, which makes markup of what was compiled into its templates.
  ...["require-trusted-types-for 'script'", 'trusted-types vue'],
].join('; ')

const HEADERS = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

/** Before the app is ready, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

interface Served {
  readonly content: Buffer
  readonly type: string
}

/** What a request names, or null where it names nothing of ours. Symbolic links may not lead out. */
async function fileFor(root: string, { url, method }: ProtocolRequest): Promise<Served | null> {
  const { host, pathname } = new URL(url)
  if (method !== 'GET' || host !== HOST) return null
  try {
    const [base, file] = await Promise.all([
      realpath(root),
      realpath(join(root, decodeURIComponent(pathname))),
    ])
    const inside = relative(base, file)
    const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
    const type = Object.hasOwn(TYPES, extname(file)) ? TYPES[extname(file)] : undefined
    return isInside && type !== undefined ? { content: await readFile(file), type } : null
  } catch {
    // Nothing there, a folder, or a path that is none: all are answered alike.
    return null
  }
}

const answerTo = (file: Served | null): ProtocolResponse =>
  file === null
    ? { statusCode: 404, headers: HEADERS, data: Buffer.alloc(0) }
    : { headers: { ...HEADERS, 'Content-Type': file.type }, data: file.content }

/**
 * By the older of Electron's two ways: the newer one reads Node's whole fetch before it answers the first request, for
 * which every start would wait (docs/adr/0007).
 * @param root folder of the built renderer
 */
export function serveRenderer(root: string): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  session.defaultSession.protocol.registerBufferProtocol(SCHEME, (request, answer) => {
    void fileFor(root, request).then((file) => {
      answer(answerTo(file))
    })
  })
}
