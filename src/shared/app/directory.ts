/** The directory beyond single people: where its entries come from, and how they are arranged. */
import { z } from 'zod'
import { Person } from './person'

/** A path of names, the outermost first; empty for entries without a department. */
export const DepartmentPath = z.array(z.string().max(256)).max(16)
export type DepartmentPath = z.infer<typeof DepartmentPath>

export const Department = z.strictObject({
  path: DepartmentPath,
  /** People in it and in everything below it. */
  count: z.int(),
})
export type Department = z.infer<typeof Department>

export const Group = z.strictObject({
  groupId: z.string(),
  name: z.string(),
  memberCount: z.int(),
  sourceId: z.string(),
  /** The user's own, which alone can be changed here. */
  isOwn: z.boolean(),
})
export type Group = z.infer<typeof Group>

/** What a list of the directory shows. */
export const DirectoryPart = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('everyone') }),
  z.strictObject({ kind: z.literal('department'), path: DepartmentPath }),
  z.strictObject({ kind: z.literal('group'), groupId: z.string().max(64) }),
  z.strictObject({ kind: z.literal('source'), sourceId: z.string().max(64) }),
  /** Meeting rooms and devices that can be called. */
  z.strictObject({ kind: z.literal('rooms') }),
  z.strictObject({ kind: z.literal('devices') }),
  /** The user's own contacts and those of their address books. */
  z.strictObject({ kind: z.literal('external') }),
  /** Those invited last, the latest first. */
  z.strictObject({ kind: z.literal('recent') }),
  z.strictObject({ kind: z.literal('favourites') }),
])
export type DirectoryPart = z.infer<typeof DirectoryPart>

/** A stretch of a list, for a view that shows a part of it. */
export const PeoplePage = z.strictObject({ people: z.array(Person), total: z.int() })
export type PeoplePage = z.infer<typeof PeoplePage>

/** A contact of the user's own, as it is typed. */
export const Contact = Person.pick({
  name: true,
  email: true,
  otherEmails: true,
  number: true,
  mobile: true,
  department: true,
  title: true,
  zone: true,
})
export type Contact = z.infer<typeof Contact>

const host = z.string().trim().min(1).max(255)

/** How an LDAP server is reached. There is no way without encryption. */
export const LdapSettings = z.strictObject({
  kind: z.literal('ldap'),
  host,
  port: z.int().min(1).max(65535),
  encryption: z.enum(['startTls', 'ldaps']),
  /** Path of a PEM file with the authority that signed the server's certificate; empty for the system's. */
  caFile: z.string().max(4096),
  /** Distinguished name; empty for an anonymous bind. */
  bindDn: z.string().max(1024),
  baseDn: z.string().min(1).max(1024),
})
export type LdapSettings = z.infer<typeof LdapSettings>

export const CardDavSettings = z.strictObject({
  kind: z.literal('cardDav'),
  /** https, or http on this computer alone. */
  url: z.url({ protocol: /^https?$/ }).max(2048),
  user: z.string().max(256),
})
export type CardDavSettings = z.infer<typeof CardDavSettings>

export const SourceSettings = z.discriminatedUnion('kind', [LdapSettings, CardDavSettings])
export type SourceSettings = z.infer<typeof SourceSettings>

/** Why a sync failed, for a sentence with its remedy. `detail` is the other side's own word. */
export const SourceFault = z.strictObject({
  kind: z.enum([
    'unreachable',
    'certificate',
    'password',
    'passwordNeeded',
    'notFound',
    'refused',
    'broken',
    'cancelled',
  ]),
  detail: z.string().max(500),
})
export type SourceFault = z.infer<typeof SourceFault>

export const SyncReport = z.strictObject({
  ...{ added: z.int(), changed: z.int(), unchanged: z.int(), removed: z.int() },
  /** Entries without a name or an address, or that cannot be read. */
  refused: z.int(),
  /** Contacts that were changed at both ends: the server's state is kept, ours stands beside it as a copy. */
  conflicts: z.int(),
})
export type SyncReport = z.infer<typeof SyncReport>

export const Source = z.strictObject({
  sourceId: z.string(),
  name: z.string(),
  /** Null for the files that were imported and for the user's own contacts. */
  settings: SourceSettings.nullable(),
  kind: z.enum(['file', 'own', 'ldap', 'cardDav']),
  count: z.int(),
  isSyncing: z.boolean(),
  /** Seconds; null before the first. */
  lastSyncAt: z.int().nullable(),
  /** Of that sync. */
  report: SyncReport.nullable(),
  /** Of a later attempt that failed: what is shown is the copy of `lastSyncAt`. */
  fault: SourceFault.nullable(),
  /** Whether a password is kept by the system; otherwise each start asks for it. */
  hasPassword: z.boolean(),
})
export type Source = z.infer<typeof Source>

/** What an import will read from a table, shown before it begins. */
export const TableColumn = z.enum([
  'name',
  'email',
  'number',
  'mobile',
  'department',
  'title',
  'accountId',
  'kind',
  'zone',
  'groups',
])
export type TableColumn = z.infer<typeof TableColumn>

/** Encodings in which files of people are written. */
export const TextEncoding = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'windows-1252'])
export type TextEncoding = z.infer<typeof TextEncoding>

export const ImportPlan = z.strictObject({
  /** Stands for the chosen file, whose path stays in the main process. */
  planId: z.string(),
  fileName: z.string(),
  /** Null for vCards, which need none. */
  table: z
    .strictObject({
      encoding: TextEncoding,
      delimiter: z.string(),
      header: z.array(z.string()),
      /** The first rows, at most five. */
      sample: z.array(z.array(z.string())),
      /**
       * For each column of the file what it is taken for; null for one that is left out. Several may be taken for the
       * name (its parts), for e-mail (further addresses), for the department (company and department), and of those
       * taken for anything else the first that is filled in a row counts.
       */
      mapping: z.array(TableColumn.nullable()),
    })
    .nullable(),
})
export type ImportPlan = z.infer<typeof ImportPlan>
