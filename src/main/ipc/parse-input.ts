/** Characters an input may have: many times the largest meeting, far from what would hold up the main process. */
const LONGEST = 4_000_000

/**
 * The value a call carries as JSON text.
 * @throws where it is not that, or too long: our own page sends neither
 */
export function parseInput(text: unknown): unknown {
  if (typeof text !== 'string') throw new Error('This call carries no text.')
  if (text.length > LONGEST) throw new Error('This call carries too much.')
  return JSON.parse(text) as unknown
}
