/** Passes on what comes, and asks for the next one while the last one is in use. Whoever stops early is waited for. */
export async function* oneAhead<T>(all: AsyncGenerator<T, undefined>): AsyncGenerator<T, undefined> {
  const ask = () => {
    const next = all.next()
    // A fault is heard of when its turn comes.
    next.catch(() => undefined)
    return next
  }
  let next = ask()
  try {
    for (;;) {
      const { value, done } = await next
      if (done === true) return
      next = ask()
      yield value
    }
  } finally {
    await all.return(undefined)
  }
}
