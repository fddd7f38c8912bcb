/** Lets one search at a time through; of those that wait only the newest is asked, the others are answered with nobody. */

interface Waiting {
  readonly ask: () => Promise<void>
  readonly drop: () => void
}

/** @returns `first` and `wider`, each runs `ask` when its turn comes, or answers `nobody` where a newer search came before */
export function createNewestSearch() {
  let isBusy = false
  const waiting: { first: Waiting | null; wider: Waiting | null } = { first: null, wider: null }

  const goOn = () => {
    const turn = waiting.first ? 'first' : 'wider'
    const next = waiting[turn]
    isBusy = next !== null
    waiting[turn] = null
    void next?.ask().finally(goOn)
  }
  const drop = (turn: keyof typeof waiting) => {
    waiting[turn]?.drop()
    waiting[turn] = null
  }
  const enter = <Answer>(turn: keyof typeof waiting, ask: () => Promise<Answer>, nobody: Answer) =>
    new Promise<Answer>((resolve, reject) => {
      waiting[turn] = {
        ask: () => ask().then(resolve, reject),
        drop: () => {
          resolve(nobody)
        },
      }
      if (!isBusy) goOn()
    })
  return {
    first: <Answer>(ask: () => Promise<Answer>, nobody: Answer): Promise<Answer> => {
      drop('first')
      // Its own first answer is no longer asked for.
      drop('wider')
      return enter('first', ask, nobody)
    },
    wider: <Answer>(ask: () => Promise<Answer>, nobody: Answer): Promise<Answer> => {
      drop('wider')
      return enter('wider', ask, nobody)
    },
  }
}
