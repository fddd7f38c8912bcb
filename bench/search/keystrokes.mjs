/** What is in the field after each key of a query, and whether an answer holds whom it was typed for. */
export const keystrokes = (query) => {
  const letters = Array.from(query)
  return letters.map((_, at) => letters.slice(0, at + 1).join('')).filter((text) => text.trim() !== '')
}

export const isExpected =
  ({ name, email }) =>
  (person) =>
    name === undefined ? person.email === email : person.name === name

/** How many of each kind were found: `name 60/60, …`. */
export function tally(queries, wasFound) {
  const kinds = {}
  for (const [at, { kind }] of queries.entries()) {
    kinds[kind] ??= { found: 0, of: 0 }
    kinds[kind].of++
    if (wasFound[at]) kinds[kind].found++
  }
  return kinds
}
export const tallyInWords = (kinds) =>
  Object.entries(kinds)
    .map(([kind, { found, of }]) => `${kind} ${found}/${of}`)
    .join(', ')
