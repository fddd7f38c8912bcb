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

/** The file a request names, or null where it names nothing of ours. Symbolic links may not lead out. */
async function fileFor(root: string, request: Request): Promise<string | null> {
  const { host, pathname } = new URL(request.url)
  if (request.method !== 'GET' || host !== HOST) return null
  try {
    const [base, file] = await Promise.all([
      realpath(root),
      realpath(join(root, decodeURIComponent(pathname))),
    ])
    const inside = relative(base, file)
    const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside)
    return isInside && Object.hasOwn(TYPES, extname(file)) ? file : null
  } catch {
    // Nothing there, or a path that is none: both are answered alike.
    return null
  }
}

/** @param root folder of the built renderer */
export function serveRenderer(root: string): void {
  session.defaultSession.protocol.handle(SCHEME, async (request) => {
    const file = await fileFor(root, request)
    if (file === null) return new Response(null, { status: 404, headers: HEADERS })
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    return new Response(await readFile(file), { headers: { ...HEADERS, 'Content-Type': type } })
  })
}
