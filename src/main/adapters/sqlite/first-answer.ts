/** The first answer: whoever has words that begin with the query, asked of the index from the best grade on. */
import {
  domainOf,
  GRADE,
  isSeveralWords,
  MIXED,
  OTHERS,
  rankOf,
  WHOLE,
  type Rank,
} from '../../directory/rank'
import { createRanking, type Ranking } from '../../directory/ranking'
import { isVague, type PeopleQuery, type QueryForm } from '../../directory/search-query'
import { KIND, type Kind } from '../../directory/search-words'
import type { ClosePeople } from './close-people'
import type { WordList, WordOf } from './word-list'

/** One question to the index; the answers to a later one all rank behind those to an earlier one. */
interface Step {
  readonly grade: number
  readonly kind: string
  readonly ask: (count: number) => readonly WordOf[]
}

function* stepsOf(list: WordList, query: PeopleQuery, form: QueryForm): Generator<Step> {
  const { text, words, compact } = form
  const exactly = (word: string, found: (count: number) => WordOf[]) => (count: number) =>
    found(count).filter((one) => one.word === word)
  const of = (grade: number, kind: Kind, begin: string): Step => ({
    ...{ grade, kind },
    ask: (count) => list.beginning(kind, begin, count),
  })
  const all = (grade: number, kind: string, kinds: readonly Kind[]): Step => ({
    ...{ grade, kind },
    ask: () => list.havingAll(words, kinds).map((id) => ({ id, word: '' })),
  })
  const exact = (kind: string, word: string, found: (count: number) => WordOf[]): Step => ({
    ...{ grade: GRADE.exact, kind },
    ask: exactly(word, found),
  })
  const address = (count: number) => list.emails(query.raw, count)
  const account = (count: number) => list.beginning(KIND.account, compact, count)
  const several = isSeveralWords(form, query)

  yield exact(WHOLE.name, text, (count) => list.names(text, count))
  yield exact(WHOLE.email, query.raw, address)
  for (const digits of query.digits)
    yield exact(KIND.number, digits, (count) => list.beginning(KIND.number, digits, count))
  yield exact(KIND.account, compact, account)
  yield { grade: GRADE.name, kind: WHOLE.name, ask: (count) => list.names(text, count) }
  if (words.length === 1) yield of(GRADE.name, KIND.name, compact)
  else if (several) yield all(GRADE.name, KIND.name, [KIND.name])
  yield of(GRADE.reading, KIND.joined, compact)
  yield of(GRADE.reading, KIND.turned, compact)
  yield of(GRADE.initials, KIND.initials, compact)
  yield of(GRADE.initials, KIND.abridged, compact)
  yield { grade: GRADE.other, kind: WHOLE.email, ask: address }
  const domain = domainOf(query)
  if (domain !== '') yield of(GRADE.other, KIND.domain, domain)
  for (const digits of query.digits) yield of(GRADE.other, KIND.number, digits)
  if (words.length === 1) for (const kind of OTHERS) yield of(GRADE.other, kind, compact)
  else if (several) yield all(GRADE.other, WHOLE.mixed, MIXED)
}

const compareSteps = (a: Step, b: Step): number =>
  a.grade - b.grade || (a.kind < b.kind ? -1 : Number(a.kind > b.kind))

/** @param count so many are enough; there may be more in the answer, and none that ranks before them is missing */
export function firstAnswer(list: WordList, query: PeopleQuery, close: ClosePeople, count: number): Ranking {
  const ranking = createRanking(isVague(query))
  for (const [id, { entry, weight }] of close) {
    const rank = rankOf(entry, query)
    if (rank) ranking.add(id, rank, weight)
  }
  const steps = query.forms.flatMap((form) => [...stepsOf(list, query, form)]).sort(compareSteps)
  let done: Step | null = null
  for (const step of steps) {
    // The two forms of a query ask the same twice, each for a part of the answer.
    const isNext = done === null || compareSteps(done, step) !== 0
    if (isNext && ranking.others >= count) break
    const { grade, kind } = step
    for (const { id, word } of step.ask(ranking.size + count)) {
      const rank: Rank = { grade, kind, word }
      ranking.add(id, rank)
    }
    done = step
  }
  return ranking
}
