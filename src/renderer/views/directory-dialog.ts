/** What can be done with the user's own contacts and groups, and what came of it. */
import type { Group } from '../../shared/app/directory'
import type { Person } from '../../shared/app/person'

export type DirectoryDialog =
  /** `person` null for a new contact; `sourceId` of the address book that holds it. */
  | { readonly kind: 'contact'; readonly person: Person | null; readonly sourceId: string | null }
  | { readonly kind: 'deleteContact'; readonly person: Person }
  /** Null for a new one. */
  | { readonly kind: 'group'; readonly group: Group | null }
  | { readonly kind: 'deleteGroup'; readonly group: Group }

export type DirectoryOutcome =
  | { readonly kind: 'contactSaved'; readonly person: Person }
  | { readonly kind: 'contactDeleted'; readonly name: string }
  | { readonly kind: 'groupSaved'; readonly group: Group }
  | { readonly kind: 'groupDeleted'; readonly name: string }
