/** The first answer: whoever has words that begin with the query, asked of the index from the best grade on. */
import { asksOf, comparePlaces, type Ask } from '../../directory/asks'
import { rankOf } from '../../directory/rank'
import { createRanking, type Ranking } from '../../directory/ranking'
import { isVague, type PeopleQuery } from '../../directory/search-query'
import type { ClosePeople } from './close-people'
import type { WordList, WordOf } from './word-list'

function found(list: WordList, ask: Ask, count: number): readonly WordOf[] {
  if (ask.of === 'several') return list.havingAll(ask.parts).map((id) => ({ id, word: '' }))
  const { begin, kind, isWhole } = ask
  switch (ask.of) {
    case 'name':
      return list.names(begin, isWhole, count)
    case 'email':
      return list.emails(begin, isWhole, count)
    case 'words':
      return list.words(kind, begin, isWhole, count)
  }
}

/** @param count so many are enough; there may be more in the answer, and none that ranks before them is missing */
export function firstAnswer(list: WordList, query: PeopleQuery, close: ClosePeople, count: number): Ranking {
  const ranking = createRanking(isVague(query))
  const asks = asksOf(query)
  for (const [id, { entry, weight }] of close) {
    const rank = rankOf(entry, asks)
    if (rank) ranking.add(id, rank, weight)
  }
  let done: Ask | null = null
  for (const ask of asks) {
    // The two forms of a query ask the same twice, each for a part of the answer.
    const isNext = done === null || comparePlaces(done, ask) !== 0
    if (isNext && ranking.others >= count) break
    const { grade, kind } = ask
    for (const { id, word } of found(list, ask, ranking.size + count)) ranking.add(id, { grade, kind, word })
    done = ask
  }
  return ranking
}
