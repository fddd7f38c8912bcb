import { setImmediate as nextTurn } from 'node:timers/promises'

/**
 * Runs `work` on every item, side by side, but begins at most one in a turn of the event loop: what each does before
 * its first wait must not add up. Ends when all have ended, with the first failure if there was one.
 */
export async function onePerTurn<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  let turn: Promise<void> = Promise.resolve()
  const all = items.map((item) => {
    turn = turn.then(() => nextTurn())
    return turn.then(() => work(item))
  })
  for (const one of await Promise.allSettled(all)) if (one.status === 'rejected') throw one.reason
}
