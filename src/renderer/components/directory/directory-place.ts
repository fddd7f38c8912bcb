/** What the directory shows: a part of its people, or where they come from. */
import type { DirectoryPart } from '../../../shared/app/directory'

export type DirectoryPlace = DirectoryPart | { readonly kind: 'sources' }

export const EVERYONE: DirectoryPart = { kind: 'everyone' }

/** One text per place, equal for equal places. */
export function placeKey(place: DirectoryPlace): string {
  if (place.kind === 'department') return `department ${JSON.stringify(place.path)}`
  if (place.kind === 'group') return `group ${place.groupId}`
  return place.kind === 'source' ? `source ${place.sourceId}` : place.kind
}
