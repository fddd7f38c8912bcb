/** What is shown of a department's path in one line. */
import type { PersonMatch } from '../../../shared/app/person'

const BETWEEN = ' / '

/** The last two names of the path: the outer ones are what everybody shares. */
export const innermost = (department: string): string => department.split(BETWEEN).slice(-2).join(BETWEEN)

/** The path from the name before the one that matched: the line may end before what made it match. */
export function fromMatch({ text, ranges }: PersonMatch): Pick<PersonMatch, 'text' | 'ranges'> {
  const before = text.slice(0, ranges[0]?.[0] ?? 0).split(BETWEEN)
  const start = before.slice(0, -2).reduce((length, name) => length + name.length + BETWEEN.length, 0)
  return {
    text: text.slice(start),
    ranges: ranges.map(([from, to]): [number, number] => [from - start, to - start]),
  }
}
