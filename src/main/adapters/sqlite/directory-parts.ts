/** Each part of the directory as SQL: whose rows they are and in what order. Each has an index that holds just that. */
import type { DirectoryPart } from '../../../shared/app/directory'
import { pathsBelow } from '../../directory/department-path'

export interface PartQuery {
  /** What follows FROM. */
  readonly rows: string
  readonly order: string
  readonly parameters: readonly (string | number)[]
}

/** So many of those invited last are listed. */
const RECENT = 200
const PEOPLE = "person AS p WHERE p.is_shown AND p.kind = 'person'"
const COMPANY = `${PEOPLE} AND NOT p.is_external`
const RECENTLY_INVITED = `
  (SELECT key, last_at FROM use_count ORDER BY last_at DESC, key LIMIT ${String(RECENT)}) AS u
  JOIN person AS p ON p.identity = u.key WHERE p.is_shown`

const byReading = (rows: string, ...parameters: PartQuery['parameters']): PartQuery => ({
  ...{ rows, parameters },
  order: 'p.reading, p.id',
})

export function partQuery(part: DirectoryPart): PartQuery {
  switch (part.kind) {
    case 'everyone':
      return byReading(PEOPLE)
    case 'department':
      return part.path.length === 0
        ? byReading(`${COMPANY} AND p.path = ''`)
        : byReading(`${COMPANY} AND p.path >= ? AND p.path < ?`, ...pathsBelow(part.path))
    case 'group':
      return byReading(
        'group_member AS m JOIN person AS p ON p.id = m.person_id WHERE m.group_id = ?',
        Number(part.groupId),
      )
    case 'source':
      return byReading(
        "person AS p WHERE p.source = ? AND p.own_change IS NOT 'remove'",
        Number(part.sourceId),
      )
    case 'rooms':
      return byReading("person AS p WHERE p.is_shown AND p.kind <> 'person' AND p.kind = 'room'")
    case 'devices':
      return byReading("person AS p WHERE p.is_shown AND p.kind <> 'person' AND p.kind = 'device'")
    case 'external':
      return byReading("person AS p WHERE p.is_external AND p.own_change IS NOT 'remove'")
    case 'favourites':
      return byReading('person AS p WHERE p.is_favourite AND p.is_shown')
    case 'recent':
      return { rows: RECENTLY_INVITED, order: 'u.last_at DESC, p.reading, p.id', parameters: [] }
  }
}
