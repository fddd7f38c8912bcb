import { setImmediate as turn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { oneAhead } from '../../../../src/main/directory/one-ahead'

function numbers(count: number, events: string[] = []) {
  const all = async function* (): AsyncGenerator<number, undefined> {
    try {
      for (let at = 1; at <= count; at++) {
        await turn()
        events.push(`made ${String(at)}`)
        yield at
      }
      throw new Error('broken')
    } finally {
      events.push('closed')
    }
  }
  return all()
}

it('makes one while the one before is in use, and no more', async () => {
  const events: string[] = []
  const ahead = oneAhead(numbers(9, events))
  await ahead.next()
  for (let wait = 0; wait < 5; wait++) await turn()
  expect(events).toEqual(['made 1', 'made 2'])
  await ahead.next()
  for (let wait = 0; wait < 5; wait++) await turn()
  expect(events).toEqual(['made 1', 'made 2', 'made 3'])
  await ahead.return(undefined)
})

it('passes on a fault in its turn, after all that came before', async () => {
  const seen: number[] = []
  const use = async () => {
    for await (const one of oneAhead(numbers(2))) {
      // Long enough for the fault to happen meanwhile.
      for (let wait = 0; wait < 5; wait++) await turn()
      seen.push(one)
    }
  }
  await expect(use()).rejects.toThrow('broken')
  expect(seen).toEqual([1, 2])
})

it('whoever stops early waits for what is under way', async () => {
  const events: string[] = []
  for await (const one of oneAhead(numbers(9, events))) if (one === 1) break
  expect(events).toEqual(['made 1', 'made 2', 'closed'])
})
