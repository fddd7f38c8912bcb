/** A department as a text, ` / ` between its names, and as a path; and as a text whose order keeps what is below together. */
import type { DepartmentPath } from '../../shared/app/directory'

const MAX_DEPTH = 16
/** Comes before every character of a name, so that what is below a department is one stretch of the index. */
const END = '\u0001'

/** Names from the outermost to the innermost. */
export const departmentPath = (text: string): DepartmentPath =>
  text
    .split(' / ')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .slice(0, MAX_DEPTH)

/** Empty for no department. */
export const pathText = (path: readonly string[]): string => path.map((name) => name + END).join('')

export const pathOfText = (text: string): DepartmentPath => text.split(END).slice(0, -1)

/** The half-open stretch of path texts that holds a department and everything below it. */
export const pathsBelow = (path: readonly string[]): readonly [from: string, to: string] => {
  const from = pathText(path)
  return [from, from.slice(0, -1) + '\u0002']
}
