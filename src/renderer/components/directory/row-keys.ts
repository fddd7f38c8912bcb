/** The keys of a list of people: up and down between rows, right and left between a row and its star. */

interface At {
  readonly at: number
  /** `main` for the row itself, `star`. */
  readonly part: string
  readonly total: number
  /** Rows by which the page keys move. */
  readonly perPage: number
}

/** @param key as in a keyboard event @returns null where the key is none of the list's */
export function rowMove(key: string, { at, part, total, perPage }: At): { at: number; part: string } | null {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + perPage,
    PageUp: at - perPage,
    Home: 0,
    End: total - 1,
  }
  if (key === 'ArrowRight') return { at, part: 'star' }
  if (key === 'ArrowLeft') return { at, part: 'main' }
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined
  return to === undefined ? null : { at: Math.max(0, Math.min(to, total - 1)), part }
}

/** A letter or digit, alone; a space acts on the row. */
export const isTyped = (event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>): boolean =>
  !event.ctrlKey && !event.metaKey && !event.altKey && /^[\p{L}\p{N}@.+]$/u.test(event.key)
