/** Links that were opened from outside, in order, until the window takes them. */
import type { PendingLink } from '../../shared/app/pending-link'

/** Whoever floods the program with links floods only this. */
const MOST_WAITING = 20

export interface Links {
  open(link: PendingLink): void
  take(): PendingLink | null
}

export function createLinks(onOpened: (waiting: number) => void): Links {
  const waiting: PendingLink[] = []
  return {
    open: (link) => {
      if (waiting.length === MOST_WAITING) waiting.shift()
      waiting.push(link)
      onOpened(waiting.length)
    },
    take: () => waiting.shift() ?? null,
  }
}
