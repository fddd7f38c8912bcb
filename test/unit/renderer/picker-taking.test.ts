import { setImmediate as settled } from 'node:timers/promises'
import { expect, it, vi } from 'vitest'
import { ref } from 'vue'
import type { Candidate } from '../../../src/shared/attendees/roster'
import { usePickerSearch } from '../../../src/renderer/composables/use-picker-search'
import { usePickerTaking } from '../../../src/renderer/composables/use-picker-taking'

/** A picker whose directory knows nobody, and answers each question when it is told to. */
function picker() {
  const waiting = new Map<string, (error?: Error) => void>()
  const search = usePickerSearch(
    {
      search: (query) =>
        new Promise((resolve, reject) => {
          waiting.set(query, (error) => {
            if (error) reject(error)
            else resolve({ hits: [], groups: [], more: false })
          })
        }),
      searchWider: () => Promise.resolve({ hits: [] }),
      list: () => Promise.resolve([]),
      count: () => Promise.resolve(1),
    },
    () => [],
  )
  const invited: string[] = []
  const add = (candidates: readonly Candidate[]) => {
    invited.push(...candidates.map(({ attendee }) => attendee.name ?? ''))
    return true
  }
  const query = ref('')
  const failed = vi.fn()
  const open = vi.fn()
  const taking = usePickerTaking({
    attendees: { add, addPeople: () => true, groups: { add: () => Promise.resolve() } },
    search,
    pasted: {
      take: (text) => {
        const [first = '', ...rest] = text.split('; ')
        invited.push(first)
        return Promise.resolve(rest.join('; '))
      },
    },
    ...{ query, open, failed },
  })
  const answer = async (text: string, error?: Error) => {
    waiting.get(text)?.(error)
    await settled()
  }
  return { taking, query, invited, failed, open, answer }
}

it('takes an address before the list that was pasted after it, however late the directory answers', async () => {
  const { taking, query, invited, answer } = picker()
  taking.first('vera@example.com')
  taking.list('ann@example.com; broken@')
  query.value = 'bo'
  await answer('vera@example.com')
  expect(invited).toEqual(['vera@example.com', 'ann@example.com'])
  expect(query.value).toBe('bo; broken@')
})

it('gives back what is nobody, and opens the list for it', async () => {
  const { taking, query, invited, open, failed, answer } = picker()
  taking.first('nobody of that name')
  await answer('nobody of that name')
  expect(query.value).toBe('nobody of that name')
  expect(open).toHaveBeenCalledOnce()
  expect(failed).not.toHaveBeenCalled()
  expect(invited).toEqual([])
})

it('gives back what could not be asked for, says so, and goes on', async () => {
  const { taking, query, invited, failed, answer } = picker()
  taking.first('vera@example.com')
  taking.first('ann@example.com')
  await answer('vera@example.com', new Error('the store is gone'))
  await answer('ann@example.com')
  expect(failed).toHaveBeenCalledOnce()
  expect(invited).toEqual(['ann@example.com'])
  expect(query.value).toBe('vera@example.com')
})

it('says when everybody who was taken is invited, so that nobody is forgotten by whoever is faster', async () => {
  const { taking, invited, answer } = picker()
  taking.first('vera@example.com')
  const isSettled = vi.fn()
  const settling = taking.settled().then(isSettled)
  await settled()
  expect(isSettled).not.toHaveBeenCalled()
  await answer('vera@example.com')
  await settling
  expect(invited).toEqual(['vera@example.com'])
  await taking.settled()
})
