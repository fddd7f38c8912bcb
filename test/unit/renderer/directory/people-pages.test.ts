import { describe, expect, it, vi } from 'vitest'
import { PAGE, usePeoplePages } from '../../../../src/renderer/composables/use-people-pages'
import type { DirectoryPart, PeoplePage } from '../../../../src/shared/app/directory'
import type { Person } from '../../../../src/shared/app/person'

const EVERYONE: DirectoryPart = { kind: 'everyone' }
const ROOMS: DirectoryPart = { kind: 'rooms' }
const named = (name: string) => ({ personId: name, name }) as Person
const page = (from: number, total: number, prefix = 'p'): PeoplePage => ({
  people: Array.from({ length: Math.max(0, Math.min(PAGE, total - from)) }, (_, at) =>
    named(`${prefix}${String(from + at)}`),
  ),
  total,
})

/** Answers when the test says so. */
function byHand() {
  const asked: { part: DirectoryPart; from: number; answer: (page: PeoplePage) => void; fail: () => void }[] =
    []
  const list = (part: DirectoryPart, from: number) =>
    new Promise<PeoplePage>((answer, fail) => {
      asked.push({
        part,
        from,
        answer,
        fail: () => {
          fail(new Error('down'))
        },
      })
    })
  return { asked, list }
}
const settle = () => vi.waitFor(() => Promise.resolve())

describe('a list of 100,000 people', () => {
  it('fetches the pages in sight and no others', async () => {
    const list = vi.fn((_: DirectoryPart, from: number) => Promise.resolve(page(from, 100_000)))
    const pages = usePeoplePages(list)
    await pages.open(EVERYONE)
    expect(pages.total.value).toBe(100_000)
    await pages.show(75_000, 75_020)
    expect(pages.personAt(75_010)?.name).toBe('p75010')
    expect(pages.personAt(1_000)).toBeUndefined()
    expect(list.mock.calls.map(([, from]) => from)).toEqual([0, 75_000])
  })

  it('asks for what is in sight after an answer, not for what was scrolled past', async () => {
    const { asked, list } = byHand()
    const pages = usePeoplePages(list)
    void pages.open(EVERYONE)
    asked[0]?.answer(page(0, 100_000))
    await settle()
    void pages.show(3_000, 3_010)
    void pages.show(9_000, 9_010)
    void pages.show(60_000, 60_010)
    expect(asked.map(({ from }) => from)).toEqual([0, 3_000])
    asked[1]?.answer(page(3_000, 100_000))
    await settle()
    expect(asked.map(({ from }) => from)).toEqual([0, 3_000, 60_000])
  })

  it('keeps a bounded number of pages, those nearest to what is in sight', async () => {
    const pages = usePeoplePages((_, from) => Promise.resolve(page(from, 100_000)))
    await pages.open(EVERYONE)
    for (let from = 0; from < 60 * PAGE; from += PAGE) await pages.show(from, from)
    expect(pages.personAt(59 * PAGE)).toBeDefined()
    expect(pages.personAt(0)).toBeUndefined()
  })
})

describe('another part', () => {
  it('is shown whatever the one before it still answers', async () => {
    const { asked, list } = byHand()
    const pages = usePeoplePages(list)
    void pages.open(EVERYONE)
    void pages.open(ROOMS)
    asked[0]?.answer(page(0, 5))
    await settle()
    expect(pages.total.value).toBeNull()
    expect(asked[1]?.part).toEqual(ROOMS)
    asked[1]?.answer(page(0, 1, 'room'))
    await settle()
    expect(pages.personAt(0)?.name).toBe('room0')
  })

  it('is asked for although the one before it failed', async () => {
    const { asked, list } = byHand()
    const pages = usePeoplePages(list)
    void pages.open(EVERYONE)
    void pages.open(ROOMS)
    asked[0]?.fail()
    await settle()
    expect(pages.hasFailed.value).toBe(false)
    expect(asked).toHaveLength(2)
  })
})

describe('people who change', () => {
  it('are shown as they were until the answer comes', async () => {
    const { asked, list } = byHand()
    const pages = usePeoplePages(list)
    void pages.open(EVERYONE)
    asked[0]?.answer(page(0, 3, 'old'))
    await settle()
    void pages.refresh()
    expect(pages.personAt(0)?.name).toBe('old0')
    asked[1]?.answer(page(0, 2, 'new'))
    await settle()
    expect([pages.personAt(0)?.name, pages.total.value]).toEqual(['new0', 2])
  })

  it('count anew where there was nobody', async () => {
    let total = 0
    const pages = usePeoplePages((_, from) => Promise.resolve(page(from, total)))
    await pages.open(EVERYONE)
    total = 1
    await pages.refresh()
    expect(pages.total.value).toBe(1)
  })
})

it('a fault is said, and asked again on demand', async () => {
  let isDown = true
  const pages = usePeoplePages((_, from) =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve(page(from, 4)),
  )
  await pages.open(EVERYONE)
  expect([pages.hasFailed.value, pages.total.value]).toEqual([true, null])
  isDown = false
  await pages.retry()
  expect([pages.hasFailed.value, pages.total.value]).toEqual([false, 4])
})
