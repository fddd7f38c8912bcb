/** The places of the directory as a tree in one flat list: each node is followed by those below it. */
import type { Department, Group, Source } from '../../../shared/app/directory'
import { placeKey, type DirectoryPlace } from './directory-place'

export interface PlaceNode {
  readonly key: string
  readonly label: string
  /** Null for a node that only opens and closes. */
  readonly place: DirectoryPlace | null
  /** People in it; null where nobody counts them. */
  readonly count: number | null
  /** From 1. */
  readonly level: number
  /** The key of the node above; null at the top. */
  readonly parent: string | null
  readonly hasChildren: boolean
  /** Something is wrong with it. */
  readonly isFaulty: boolean
}

/** A node that can be seen, with its place among those beside it. */
export interface ShownNode extends PlaceNode {
  /** From 1. */
  readonly position: number
  readonly siblings: number
}

export interface Contents {
  readonly count: number
  readonly departments: readonly Department[]
  readonly groups: readonly Group[]
  readonly sources: readonly Source[]
}

/** The nodes at the top, which are always there, in their order. */
export const TITLES = [
  ...(['everyone', 'recent', 'favourites', 'external', 'rooms', 'devices'] as const),
  // Those that may be long when they are open come last.
  ...(['sources', 'departments', 'groups'] as const),
] as const
export type Titles = Readonly<Record<(typeof TITLES)[number], string>>

const PLAIN = { count: null, level: 1, parent: null, hasChildren: false, isFaulty: false }

const departmentNodes = (departments: readonly Department[]): PlaceNode[] =>
  departments.map(({ path, count }, at) => {
    const above: DirectoryPlace = { kind: 'department', path: path.slice(0, -1) }
    const place: DirectoryPlace = { kind: 'department', path }
    return {
      ...{ ...PLAIN, key: placeKey(place), label: path.at(-1) ?? '', place, count },
      level: path.length + 1,
      parent: path.length > 1 ? placeKey(above) : 'departments',
      hasChildren: (departments[at + 1]?.path.length ?? 0) > path.length,
    }
  })

const groupNodes = (groups: readonly Group[]): PlaceNode[] =>
  groups.map(({ groupId, name, memberCount }) => {
    const place: DirectoryPlace = { kind: 'group', groupId }
    return {
      ...PLAIN,
      key: placeKey(place),
      label: name,
      place,
      count: memberCount,
      level: 2,
      parent: 'groups',
    }
  })

const sourceNodes = (sources: readonly Source[]): PlaceNode[] =>
  sources.map(({ sourceId, name, count, fault }) => {
    const place: DirectoryPlace = { kind: 'source', sourceId }
    const own = { key: placeKey(place), label: name, place, count, isFaulty: fault !== null }
    return { ...PLAIN, ...own, level: 2, parent: 'sources' }
  })

/** @param withSources whether the sources can be looked at themselves */
export function placeNodes(contents: Contents, titles: Titles, withSources: boolean): PlaceNode[] {
  const below: Partial<Record<keyof Titles, PlaceNode[]>> = {
    departments: departmentNodes(contents.departments.filter(({ path }) => path.length > 0)),
    groups: groupNodes(contents.groups),
    sources: sourceNodes(contents.sources),
  }
  return TITLES.flatMap((kind): PlaceNode[] => {
    const nodes = below[kind]
    const node = { ...PLAIN, key: kind, label: titles[kind] }
    if (kind === 'departments' || kind === 'groups' || kind === 'sources') {
      const place = kind === 'sources' && withSources ? { kind } : null
      const isEmpty = nodes === undefined || nodes.length === 0
      return isEmpty && place === null ? [] : [{ ...node, place, hasChildren: !isEmpty }, ...(nodes ?? [])]
    }
    return [{ ...node, place: { kind }, count: kind === 'everyone' ? contents.count : null }]
  })
}

/** The nodes below none that is closed. @param open keys of the nodes that are open */
export function shownNodes(nodes: readonly PlaceNode[], open: ReadonlySet<string>): ShownNode[] {
  const siblings = new Map<string | null, number>()
  for (const { parent } of nodes) siblings.set(parent, (siblings.get(parent) ?? 0) + 1)
  const seen = new Map<string | null, number>()
  const shown = new Set<string>()
  return nodes.flatMap((node) => {
    const { parent, key } = node
    if (parent !== null && !(shown.has(parent) && open.has(parent))) return []
    shown.add(key)
    const position = (seen.get(parent) ?? 0) + 1
    seen.set(parent, position)
    return [{ ...node, position, siblings: siblings.get(parent) ?? 0 }]
  })
}

/** The keys of the nodes above a place, which must be open for it to be seen. */
export function nodesAbove(place: DirectoryPlace): string[] {
  if (place.kind === 'group') return ['groups']
  if (place.kind === 'source') return ['sources']
  if (place.kind !== 'department') return []
  const above = place.path.slice(0, -1).map((_, at) => {
    const path = place.path.slice(0, at + 1)
    return placeKey({ kind: 'department', path })
  })
  return ['departments', ...above]
}

/** What a place is called. */
export const placeLabel = (nodes: readonly PlaceNode[], place: DirectoryPlace): string =>
  nodes.find(({ key }) => key === placeKey(place))?.label ?? ''
