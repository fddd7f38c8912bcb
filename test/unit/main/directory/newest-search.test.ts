import { expect, it } from 'vitest'
import { createNewestSearch } from '../../../../src/main/directory/newest-search'

/** A worker that answers each question with itself, when it is told to. */
function slowWorker() {
  const asked: { readonly question: string; readonly answer: () => void }[] = []
  const ask = (question: string) => () =>
    new Promise<string>((resolve) => {
      asked.push({
        question,
        answer: () => {
          resolve(question)
        },
      })
    })
  return { ask, asked, questions: () => asked.map(({ question }) => question) }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

it('of the searches that wait only the newest is asked; the others find nobody', async () => {
  const { ask, asked, questions } = slowWorker()
  const searching = createNewestSearch()
  const answers = ['a', 'an', 'ann', 'anna'].map((text) => searching.first(ask(text), 'nobody'))
  await settled()
  expect(questions()).toEqual(['a'])
  asked[0]?.answer()
  await settled()
  expect(questions()).toEqual(['a', 'anna'])
  asked[1]?.answer()
  expect(await Promise.all(answers)).toEqual(['a', 'nobody', 'nobody', 'anna'])
})

it('a wider search waits for the first one, and goes with a newer first one', async () => {
  const { ask, asked, questions } = slowWorker()
  const searching = createNewestSearch()
  const first = searching.first(ask('first'), 'nobody')
  const wider = searching.wider(ask('wider'), 'nobody')
  const newer = searching.first(ask('newer'), 'nobody')
  expect(await wider).toBe('nobody')
  asked[0]?.answer()
  await settled()
  const last = searching.wider(ask('last'), 'nobody')
  asked[1]?.answer()
  await settled()
  asked[2]?.answer()
  expect(await Promise.all([first, newer, last])).toEqual(['first', 'newer', 'last'])
  expect(questions()).toEqual(['first', 'newer', 'last'])
})

it('a search that fails lets the next one through', async () => {
  const searching = createNewestSearch()
  const broken = searching.first(() => Promise.reject(new Error('broken')), 'nobody')
  const next = searching.wider(() => Promise.resolve('next'), 'nobody')
  await expect(broken).rejects.toThrow('broken')
  expect(await next).toBe('next')
})
