/** All departments as a tree in one list: each is followed by those below it, and those beside each other are in order. */
import type { Department } from '../../../shared/app/directory'
import { pathOfText, pathText } from '../../directory/department-path'
import type { Questions } from '../../directory/directory'
import { readingOrder } from '../../directory/reading-order'
import type { Database } from './database'
import { createUntilChanged } from './until-changed'

interface Counted {
  readonly path: string
  readonly count: number
}

/** Counts of people in each department itself become counts with everything below it. */
function withOuter(counted: readonly Counted[]): Department[] {
  const counts = new Map<string, { path: string[]; count: number }>()
  for (const { path: text, count } of counted) {
    const path = pathOfText(text)
    for (let depth = path.length; depth > 0; depth--) {
      const outer = path.slice(0, depth)
      const key = pathText(outer)
      const known = counts.get(key)
      if (known) known.count += count
      else counts.set(key, { path: outer, count })
    }
  }
  return [...counts.values()]
}

function inOrder(departments: readonly Department[]): Department[] {
  const readings = new Map<string, string>()
  const reading = (name: string): string => {
    const known = readings.get(name) ?? `${readingOrder(name)} ${name}`
    readings.set(name, known)
    return known
  }
  return departments
    .map((department) => ({ department, key: pathText(department.path.map(reading)) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ department }) => department)
}

export function createDepartmentTree(db: Database): Pick<Questions, 'listDepartments'> {
  const byPath = db.prepare(
    `SELECT path, count(*) AS count FROM person WHERE is_shown AND kind = 'person' AND NOT is_external
      GROUP BY path`,
  )
  const read = createUntilChanged(db)((): Department[] => {
    const counted = byPath.all() as Counted[]
    const without = counted.filter(({ path }) => path === '').map(({ count }) => ({ path: [], count }))
    return [...inOrder(withOuter(counted)), ...without]
  })
  return { listDepartments: () => read() }
}
