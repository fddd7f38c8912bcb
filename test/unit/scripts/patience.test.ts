import { expect, it, vi } from 'vitest'
import { withPatience } from '../../../scripts/setup/patience.mjs'

const never = () => new Promise<never>(() => undefined)

it('gives up after a silence, and says so to the work', async () => {
  vi.useFakeTimers()
  let given: AbortSignal | null = null
  const outcome = withPatience(15_000, (signal: AbortSignal) => {
    given = signal
    return never()
  })
  const refused = expect(outcome).rejects.toThrow('no answer within 15 s')
  await vi.advanceTimersByTimeAsync(15_000)
  await refused
  expect(given).toMatchObject({ aborted: true })
  vi.useRealTimers()
})

it('waits as long as there is progress', async () => {
  vi.useFakeTimers()
  const outcome = withPatience(1000, async (_signal: AbortSignal, onProgress: () => void) => {
    for (let step = 0; step < 5; step++) {
      await new Promise((resolve) => setTimeout(resolve, 900))
      onProgress()
    }
    return 'done'
  })
  await vi.advanceTimersByTimeAsync(4500)
  expect(await outcome).toBe('done')
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
})

it('passes on what the work fails with', async () => {
  await expect(withPatience(1000, () => Promise.reject(new Error('404')))).rejects.toThrow('404')
})
