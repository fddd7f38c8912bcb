/** Steps that wait for an answer, done one after another in the order in which they were asked for. */
export function useInOrder() {
  let last: Promise<void> | undefined
  return {
    run: (step: () => Promise<void>): void => {
      const own = (last ? last.then(step, step) : step()).finally(() => {
        if (last === own) last = undefined
      })
      last = own
    },
    /** Resolves once everything that was asked for until now is done. */
    settled: async (): Promise<void> => {
      await last
    },
  }
}
