/** What the picker asks of the directory. */
import type { DirectoryPart, Group } from '../../shared/app/directory'
import type { Person, PersonHit } from '../../shared/app/person'

export interface PeopleFound {
  readonly hits: readonly PersonHit[]
  readonly groups: readonly Group[]
  /** More people match than were answered. */
  readonly more: boolean
}

export interface PickerDirectory {
  /** @param invited e-mail addresses of those invited already */
  readonly search: (query: string, invited: string[]) => Promise<PeopleFound>
  /** The second answer; holds none of the first. */
  readonly searchWider: (query: string, invited: string[]) => Promise<{ readonly hits: readonly PersonHit[] }>
  /** Everyone under one of these addresses, names or numbers. */
  readonly lookUp: (
    keys: string[],
  ) => Promise<readonly { readonly key: string; readonly people: readonly Person[] }[]>
  /** As of now; null where it is gone. */
  readonly readGroup: (
    groupId: string,
  ) => Promise<{ readonly group: Group; readonly people: readonly Person[] } | null>
  readonly list: (part: DirectoryPart, limit: number) => Promise<readonly Person[]>
  readonly count: () => Promise<number>
  readonly setFavourite: (personId: string, isFavourite: boolean) => Promise<unknown>
}
