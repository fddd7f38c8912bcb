/** How well somebody may answer a query, the best first. */
export const GRADE = { exact: 0, name: 1, reading: 2, initials: 3, other: 4, inside: 5, misspelt: 6 } as const

/** By the units of their texts, as the index has them. */
export const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))
