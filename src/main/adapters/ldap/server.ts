/** What kind of server answers, and which one: what it says of itself before anything is searched. */
import { createHash } from 'node:crypto'
import type { LdapEntry } from './answers'
import type { LdapConnection } from './connection'
import { KEY_ATTRIBUTES, keyOf, type Flavour } from './entry'
import { readEntry, readIfShown } from './search'
import { firstText, textsOf } from './values'

export interface LdapServer {
  readonly flavour: Flavour
  /** The same as long as its stamps mean the same: of this domain controller, or of this tree. */
  readonly identity: string
}

/** Active Directory, and its lightweight sibling. */
const ACTIVE_DIRECTORY = ['1.2.840.113556.1.4.800', '1.2.840.113556.1.4.1851']

const textIn = (entry: LdapEntry | null, name: string): string =>
  entry === null ? '' : firstText(entry.attributes, name)

/** A controller's database, which gets another number where it is restored from a copy. */
async function databaseOf(connection: LdapConnection, root: LdapEntry | null): Promise<string> {
  const service = textIn(root, 'dsServiceName')
  if (service === '') return ''
  const settings = await readIfShown(connection, service, ['invocationId'])
  const invocation = settings?.attributes.get('invocationid')?.[0]?.toString('hex') ?? ''
  return `${service} ${invocation}`
}

/** @throws SourceError where the base is not there */
export async function meetServer(connection: LdapConnection, base: string): Promise<LdapServer> {
  const root = await readIfShown(connection, '', ['supportedCapabilities', 'dsServiceName'])
  const capabilities = root === null ? [] : textsOf(root.attributes, 'supportedCapabilities')
  const isActiveDirectory = capabilities.some((oid) => ACTIVE_DIRECTORY.includes(oid))
  const entry = await readEntry(connection, base, KEY_ATTRIBUTES)
  const words = [await databaseOf(connection, root), base.toLowerCase(), entry === null ? '' : keyOf(entry)]
  return {
    flavour: isActiveDirectory ? 'activeDirectory' : 'plain',
    identity: createHash('sha256').update(JSON.stringify(words)).digest('hex').slice(0, 32),
  }
}

/** The greatest stamp that a domain controller has given; null where it does not say. */
export async function highestUsn(connection: LdapConnection): Promise<string | null> {
  const root = await readEntry(connection, '', ['highestCommittedUSN'])
  const usn = textIn(root, 'highestCommittedUSN')
  return /^\d{1,19}$/.test(usn) ? usn : null
}
