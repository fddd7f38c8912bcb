/** An authority of a test's own, and a certificate for one host that it has signed. */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0

export interface Certificates {
  /** Paths of PEM files. */
  readonly authority: string
  readonly certificate: string
  readonly key: string
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes']

/** @param names as a certificate has them: `DNS:localhost` */
export function makeCertificates(folder: string, names: readonly string[]): Certificates {
  const file = (name: string) => join(folder, name)
  const openssl = (...args: string[]) =>
    execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const [authority, authorityKey] = [file('authority.pem'), file('authority.key')]
  const [certificate, key] = [file('server.pem'), file('server.key')]
  const life = ['-days', '2']
  openssl(
    'req',
    '-x509',
    ...NEW_KEY,
    '-keyout',
    authorityKey,
    '-out',
    authority,
    ...life,
    '-subj',
    '/CN=Test',
  )
  openssl('req', '-new', ...NEW_KEY, '-keyout', key, '-out', file('server.csr'), '-subj', '/CN=server')
  writeFileSync(file('server.ext'), `subjectAltName=${names.join(',')}\n`)
  const signed = ['-CA', authority, '-CAkey', authorityKey, '-CAcreateserial', '-extfile', file('server.ext')]
  openssl('x509', '-req', '-in', file('server.csr'), '-out', certificate, ...life, ...signed)
  return { authority, certificate, key }
}
