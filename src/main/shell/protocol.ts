/** app://bookconf: the built renderer, file by file, under a strict content security policy. */
import { readFile, realpath } from 'node:fs/promises'
import { extname, isAbsolute, join, relative } from 'node:path'
import { protocol, session } from 'electron'
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
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
}

/** Before the app is ready, once. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

interface Served {
  readonly content: Buffer<ArrayBuffer>
  readonly type: string
}

/** What a request names, or null where it names nothing of ours. Symbolic links may not lead out. */
async function fileFor(root: string, request: Request): Promise<Served | null> {
  const { host, pathname } = new URL(request.url)
  if (request.method !== 'GET' || host !== HOST) return null
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

/** @param root folder of the built renderer */
export function serveRenderer(root: string): void {
  session.defaultSession.protocol.handle(SCHEME, async (request) => {
    const file = await fileFor(root, request)
    if (file === null) return new Response(null, { status: 404, headers: HEADERS })
    return new Response(file.content, { headers: { ...HEADERS, 'Content-Type': file.type } })
  })
}
