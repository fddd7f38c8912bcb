/** Which chip Tab reaches, and which are selected: one stop, arrows, Shift with arrows for a range, Ctrl+A for all. */
import { computed, ref, shallowRef } from 'vue'

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
}

/** @param ids of the chips, in their order */
export function useChipSelection(ids: () => readonly string[]) {
  const chosen = ref('')
  /** Where a range begins. */
  const anchor = ref('')
  const selected = shallowRef<ReadonlySet<string>>(new Set())
  const current = computed(() => (ids().includes(chosen.value) ? chosen.value : (ids()[0] ?? '')))

  function select(from: string, to: string): void {
    const ends = [ids().indexOf(from), ids().indexOf(to)].sort((a, b) => a - b)
    selected.value = new Set(ids().slice(ends[0], (ends[1] ?? 0) + 1))
  }
  /** The chip that a key leads to, or null where the key is none of these. */
  function pressed(event: KeyboardEvent): string | null {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      selected.value = new Set(ids())
      return current.value
    }
    const step = event.ctrlKey || event.metaKey || event.altKey ? undefined : STEPS[event.key]
    if (!step) return null
    const count = ids().length
    const from = current.value
    const to = ids()[Math.max(0, Math.min(step(ids().indexOf(from), count), count - 1))] ?? from
    if (event.shiftKey) {
      if (selected.value.size === 0) anchor.value = from
      select(anchor.value, to)
    } else selected.value = new Set()
    chosen.value = to
    return to
  }
  return {
    current,
    selected: computed(() => selected.value),
    pressed,
    moveTo: (id: string): void => {
      chosen.value = id
    },
    clear: (): void => {
      selected.value = new Set()
    },
    /** What a key acts on: the selected chips where the current one is among them, else that one alone. */
    target: (): string[] =>
      selected.value.has(current.value) ? ids().filter((id) => selected.value.has(id)) : [current.value],
    /** Where the focus goes once these are gone: to the next chip that stays, else to the one before. */
    neighbour: (gone: ReadonlySet<string>): string | null => {
      const all = ids()
      const last = all.reduce((found, id, at) => (gone.has(id) ? at : found), -1)
      const stays = (id: string) => !gone.has(id)
      return (
        all.slice(last + 1).find(stays) ??
        all
          .slice(0, last + 1)
          .filter(stays)
          .at(-1) ??
        null
      )
    },
  }
}
