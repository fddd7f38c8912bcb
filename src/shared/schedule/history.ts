/** Undo and redo over immutable values. A run of changes with the same key (typing in one field) is one step. */
export interface History<Value> {
  readonly past: readonly Value[]
  readonly present: Value
  readonly future: readonly Value[]
  /** What the last change typed in; null after any other change, undo or redo. */
  readonly key: string | null
}

const MOST_STEPS = 200

export const newHistory = <Value>(present: Value): History<Value> => ({
  past: [],
  present,
  future: [],
  key: null,
})

/** @param key what is being typed in, or null where every change is a step of its own */
export function changed<Value>(history: History<Value>, present: Value, key: string | null): History<Value> {
  const isSameRun = key !== null && history.key === key
  const past = isSameRun ? history.past : [...history.past, history.present].slice(-MOST_STEPS)
  return { past, present, future: [], key }
}

export function undone<Value>(history: History<Value>): History<Value> {
  const present = history.past.at(-1)
  if (present === undefined) return history
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], key: null }
}

export function redone<Value>(history: History<Value>): History<Value> {
  const [present, ...future] = history.future
  if (present === undefined) return history
  return { past: [...history.past, history.present], present, future, key: null }
}
