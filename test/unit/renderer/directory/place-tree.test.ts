import { describe, expect, it } from 'vitest'
import {
  nodesAbove,
  placeNodes,
  shownNodes,
  type Contents,
  type Titles,
} from '../../../../src/renderer/components/directory/place-tree'
import { treeMove } from '../../../../src/renderer/components/directory/tree-keys'
import type { Group, Source } from '../../../../src/shared/app/directory'

const NAMES: Titles = {
  ...{ everyone: 'Everyone', recent: 'Recent', favourites: 'Favourites', external: 'External contacts' },
  ...{ rooms: 'Rooms', devices: 'Devices', sources: 'Sources', departments: 'Departments', groups: 'Groups' },
}
const CONTENTS: Contents = {
  count: 9,
  departments: [
    { path: [], count: 2 },
    { path: ['Asia'], count: 3 },
    { path: ['Europe'], count: 4 },
    { path: ['Europe', 'Sales'], count: 3 },
    { path: ['Europe', 'Sales', 'North'], count: 1 },
    { path: ['Europe', 'Support'], count: 1 },
  ],
  groups: [{ groupId: 'g1', name: 'Board', memberCount: 4 } as Group],
  sources: [
    { sourceId: 's1', name: 'Company', count: 9, fault: { kind: 'unreachable', detail: '' } } as Source,
  ],
}
const all = placeNodes(CONTENTS, NAMES, true)
const seen = (...open: string[]) => shownNodes(all, new Set(open))
const labels = (...open: string[]) => seen(...open).map(({ label }) => label)
const EUROPE = 'department ["Europe"]'

describe('the places of the directory', () => {
  it('are closed at first', () => {
    expect(labels()).toEqual(Object.values(NAMES))
  })

  it('show what is below an open one, and nothing below a closed one', () => {
    expect(labels('departments', EUROPE).slice(7, 13)).toEqual([
      ...['Departments', 'Asia', 'Europe', 'Sales', 'Support', 'Groups'],
    ])
    expect(labels(EUROPE)).toEqual(labels())
  })

  it('say their level, and their place among those beside them', () => {
    const support = seen('departments', EUROPE).find(({ label }) => label === 'Support')
    expect(support).toMatchObject({ level: 3, position: 2, siblings: 2, hasChildren: false, count: 1 })
  })

  it('mark a source that is at fault', () => {
    expect(seen('sources')[7]).toMatchObject({ label: 'Company', isFaulty: true })
  })

  it('leave out groups and departments where there are none; sources stay where they can be looked at', () => {
    const nothing = { count: 0, departments: [], groups: [], sources: [] }
    const keys = (withSources: boolean) => placeNodes(nothing, NAMES, withSources).map(({ key }) => key)
    expect(keys(true)).toEqual([
      ...['everyone', 'recent', 'favourites', 'external', 'rooms', 'devices', 'sources'],
    ])
    expect(keys(false)).not.toContain('sources')
  })

  it('name the nodes above each of them', () => {
    expect(nodesAbove({ kind: 'department', path: ['Europe', 'Sales', 'North'] })).toEqual([
      ...['departments', EUROPE, 'department ["Europe","Sales"]'],
    ])
    expect(nodesAbove({ kind: 'everyone' })).toEqual([])
  })
})

describe('the keys of the tree', () => {
  const open = new Set(['departments', EUROPE])
  const nodes = shownNodes(all, open)
  const at = (label: string) => nodes.findIndex((node) => node.label === label)
  const press = (label: string, key: string) => treeMove(nodes, open, at(label), key)

  it('Right opens, then goes below; Left closes, then goes above', () => {
    expect(press('Sales', 'ArrowRight')).toEqual({ open: ['department ["Europe","Sales"]'] })
    expect(press('Europe', 'ArrowRight')).toEqual({ to: at('Sales') })
    expect(press('Europe', 'ArrowLeft')).toEqual({ close: EUROPE })
    expect(press('Sales', 'ArrowLeft')).toEqual({ to: at('Europe') })
    expect(press('Asia', 'ArrowRight')).toEqual({ to: at('Asia') })
    expect(press('Rooms', 'ArrowLeft')).toEqual({ to: at('Rooms') })
  })

  it('the arrows, Home and End stay inside', () => {
    expect(press('Everyone', 'ArrowUp')).toEqual({ to: 0 })
    expect(press('Groups', 'ArrowDown')).toEqual({ to: nodes.length - 1 })
    expect(press('Rooms', 'Home')).toEqual({ to: 0 })
    expect(press('Rooms', 'End')).toEqual({ to: nodes.length - 1 })
  })

  it('a letter finds the next name that begins with it, around the end', () => {
    expect(press('Sales', 's')).toEqual({ to: at('Support') })
    expect(press('Groups', 'E')).toEqual({ to: at('Everyone') })
    expect(press('Rooms', 'q')).toBeNull()
    expect(press('Rooms', 'Enter')).toBeNull()
  })

  it('a star opens all beside it', () => {
    expect(press('Sales', '*')).toEqual({ open: ['department ["Europe","Sales"]'] })
  })
})
