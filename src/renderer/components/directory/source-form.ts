/** A source as it is typed, and what is wrong with it. */
import { SourceSettings, type Source } from '../../../shared/app/directory'

/** Texts of both kinds, so that nothing is lost while one goes from one kind to the other. */
export interface SourceText {
  kind: 'ldap' | 'cardDav'
  name: string
  host: string
  port: string
  encryption: 'startTls' | 'ldaps'
  caFile: string
  bindDn: string
  baseDn: string
  url: string
  user: string
}
export type SourceFaults = Readonly<Partial<Record<keyof SourceText, true>>>

/** Where servers listen for each kind of encryption. */
export const PORTS = { startTls: '389', ldaps: '636' } as const

const EMPTY: SourceText = {
  ...{ kind: 'ldap', name: '', host: '', port: PORTS.startTls, encryption: 'startTls' },
  ...{ caFile: '', bindDn: '', baseDn: '', url: '', user: '' },
}

export function sourceText(source: Source | null): SourceText {
  if (!source?.settings) return { ...EMPTY }
  const { settings, name } = source
  if (settings.kind === 'cardDav') return { ...EMPTY, ...settings, name }
  return { ...EMPTY, ...settings, name, port: String(settings.port) }
}

function settingsOf(text: SourceText): unknown {
  const { host, encryption, caFile, bindDn, baseDn, url, user } = text
  if (text.kind === 'cardDav') return { kind: 'cardDav', url: url.trim(), user: user.trim() }
  const port = Number(text.port)
  return {
    kind: 'ldap',
    host,
    port,
    encryption,
    ...{ caFile: caFile.trim(), bindDn: bindDn.trim(), baseDn: baseDn.trim() },
  }
}

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/** Without encryption a password would be read on its way. */
function isPlain(text: SourceText): boolean {
  if (text.kind !== 'cardDav' || !URL.canParse(text.url.trim())) return false
  const { protocol, hostname } = new URL(text.url.trim())
  return protocol === 'http:' && !LOOPBACK.test(hostname)
}

/** The settings, or the fields at fault. */
export function readSource(
  text: SourceText,
): { readonly name: string; readonly settings: SourceSettings } | { readonly faults: SourceFaults } {
  const name = text.name.trim()
  const parsed = SourceSettings.safeParse(settingsOf(text))
  const paths = (parsed.error?.issues ?? []).map(({ path }) => String(path[0]))
  const faults = [
    ...(name === '' || name.length > 128 ? ['name'] : []),
    ...paths,
    ...(isPlain(text) ? ['url'] : []),
  ]
  if (parsed.success && faults.length === 0) return { name, settings: parsed.data }
  return { faults: Object.fromEntries(faults.map((field) => [field, true])) }
}
