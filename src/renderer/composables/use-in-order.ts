/** Steps that wait for an answer, done one after another in the order in which they were asked for. */
export function useInOrder(): (step: () => Promise<void>) => void {
  let last: Promise<void> | undefined
  return (step) => {
    const own = (last ? last.then(step, step) : step()).finally(() => {
      if (last === own) last = undefined
    })
    last = own
  }
}
