import { expect, it } from 'vitest'
import { onePerTurn } from '../../../../src/main/calendar/one-per-turn'

it('lets the event loop go round between two beginnings', async () => {
  let rounds = 0
  const counting = { on: true }
  const count = () => {
    rounds++
    if (counting.on) setImmediate(count)
  }
  setImmediate(count)
  const begun: number[] = []
  await onePerTurn([1, 2, 3, 4], () => {
    begun.push(rounds)
    return Promise.resolve()
  })
  counting.on = false
  expect(new Set(begun).size).toBe(4)
})

it('ends when all have ended, with the first failure', async () => {
  const ended: number[] = []
  const all = onePerTurn([1, 2, 3], async (n) => {
    await new Promise((resolve) => setTimeout(resolve, 5 * n))
    ended.push(n)
    if (n < 3) throw new Error(`failed ${String(n)}`)
  })
  await expect(all).rejects.toThrow('failed 1')
  expect(ended).toEqual([1, 2, 3])
})
