/** A real slapd on loopback, with its files in a temporary folder and certificates of its own. */
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Client } from 'ldapts'
import type { LdapSettings } from '../../src/shared/app/directory'
import { hasOpenssl, makeCertificates } from './certificates'

const PROGRAM = '/usr/sbin/slapd'
const SCHEMAS = '/etc/ldap/schema'
export const hasSlapd = existsSync(PROGRAM) && existsSync(join(SCHEMAS, 'inetorgperson.schema')) && hasOpenssl

export const SUFFIX = 'dc=example,dc=com'
export const READER = `cn=reader,${SUFFIX}`
const LONGEST_START_MS = 30_000

/** Of the reader, and of `limited`, who may have 500 entries of a search and no more. */
export const PASSWORD = 'a secret of the reader'
const ROOT = `cn=root,${SUFFIX}`

export interface Slapd {
  readonly port: number
  readonly tlsPort: number
  readonly authority: string
  /** StartTLS with the reader's name. */
  settings(given?: Partial<LdapSettings>): LdapSettings
  /** As the administrator, whom no limit holds. */
  asRoot<T>(work: (client: Client) => Promise<T>): Promise<T>
  /** What the server has written of its operations. */
  log(): string
  /** At once, as a machine does that loses its power. */
  kill(): Promise<void>
  stop(): Promise<void>
}

interface Options {
  /** In LDIF, after the suffix and the two users. */
  readonly entries: Iterable<string>
  /** Beside core, cosine, inetorgperson and nis. */
  readonly schemas?: readonly string[]
  /** Further lines of the configuration, before the database. */
  readonly configuration?: readonly string[]
}

const user = (name: string) =>
  `dn: cn=${name},${SUFFIX}\nobjectClass: organizationalRole\nobjectClass: simpleSecurityObject\ncn: ${name}\nuserPassword: ${PASSWORD}\n`
const HEAD = `dn: ${SUFFIX}\nobjectClass: dcObject\nobjectClass: organization\no: Example\ndc: example\n`

async function freePorts(): Promise<[number, number]> {
  const servers = [createServer(), createServer()] as const
  for (const server of servers) await once(server.listen(0, '127.0.0.1'), 'listening')
  const ports = servers.map((server) => (server.address() as AddressInfo).port)
  for (const server of servers) await once(server.close(), 'close')
  return ports as [number, number]
}

async function untilItListens(port: number): Promise<void> {
  const until = Date.now() + LONGEST_START_MS
  while (Date.now() < until) {
    const socket = connect(port, '127.0.0.1')
    const isOpen = await Promise.race([
      once(socket, 'connect').then(() => true),
      once(socket, 'close').then(() => false),
    ]).catch(() => false)
    socket.destroy()
    if (isOpen) return
    await delay(25)
  }
  throw new Error('slapd does not listen')
}

function configurationOf(folder: string, options: Options): string {
  const schemas = ['core', 'cosine', 'inetorgperson', 'nis', ...(options.schemas ?? [])]
  const { authority, certificate, key } = makeCertificates(folder, ['DNS:localhost'])
  return [
    ...schemas.map((name) => `include ${name.startsWith('/') ? name : join(SCHEMAS, `${name}.schema`)}`),
    'modulepath /usr/lib/ldap',
    'moduleload back_mdb',
    `pidfile ${join(folder, 'slapd.pid')}`,
    `TLSCACertificateFile ${authority}`,
    `TLSCertificateFile ${certificate}`,
    `TLSCertificateKeyFile ${key}`,
    ...(options.configuration ?? []),
    'database mdb',
    'maxsize 268435456',
    `suffix "${SUFFIX}"`,
    `rootdn "${ROOT}"`,
    `rootpw "${PASSWORD}"`,
    `directory ${join(folder, 'data')}`,
    'index objectClass eq',
    'dbnosync',
    `limits dn.exact="${READER}" size.soft=500 size.hard=500 size.prtotal=unlimited`,
    'access to attrs=userPassword by anonymous auth by * none',
    `access to dn.subtree="ou=open,${SUFFIX}" by * read`,
    'access to * by users read by anonymous auth',
    '',
  ].join('\n')
}

export async function startSlapd(options: Options): Promise<Slapd> {
  const folder = mkdtempSync(join(tmpdir(), 'bookconf-slapd-'))
  const file = (name: string) => join(folder, name)
  mkdirSync(file('data'))
  // Some systems confine the program at its own place to its own folders.
  copyFileSync(PROGRAM, file('slapd'))
  writeFileSync(file('slapd.conf'), configurationOf(folder, options))
  writeFileSync(file('entries.ldif'), [HEAD, user('reader'), user('limited'), ...options.entries].join('\n'))
  const files = ['-f', file('slapd.conf')]
  execFileSync(file('slapd'), ['-Ta', '-q', ...files, '-l', file('entries.ldif')], { stdio: 'pipe' })
  const [port, tlsPort] = await freePorts()
  const urls = `ldap://127.0.0.1:${String(port)}/ ldaps://127.0.0.1:${String(tlsPort)}/`
  const child = spawn(file('slapd'), [...files, '-h', urls, '-d', 'stats'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const killAtExit = () => child.kill('SIGKILL')
  process.once('exit', killAtExit)
  const end = async (signal: NodeJS.Signals) => {
    process.off('exit', killAtExit)
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal)
      await once(child, 'exit')
    }
  }
  const authority = file('authority.pem')
  await untilItListens(port)
  return {
    ...{ port, tlsPort, authority },
    settings: (given = {}) => ({
      ...{ kind: 'ldap', host: 'localhost', port, encryption: 'startTls', caFile: authority },
      ...{ bindDn: READER, baseDn: SUFFIX },
      ...given,
    }),
    asRoot: async (work) => {
      const client = new Client({ url: `ldap://127.0.0.1:${String(port)}` })
      try {
        await client.bind(ROOT, PASSWORD)
        return await work(client)
      } finally {
        await client.unbind()
      }
    },
    log: () => log,
    kill: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
