/**
 * Rows of one height of which only those in sight are drawn. One of them is Tab's: it is drawn wherever the list is
 * scrolled, so that the focus is never lost with it.
 */
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/vue-virtual'
import { computed, nextTick, ref, watch, type Ref } from 'vue'

interface Rows {
  readonly count: number
  /** Pixels. */
  readonly height: number
}

/** Rows drawn beyond what is in sight, on each side. */
const OVERSCAN = 10
export const ROW_ATTRIBUTE = 'data-row'

export function useVirtualRows(scroller: Readonly<Ref<HTMLElement | null>>, rows: () => Rows) {
  /** The row that Tab reaches. */
  const current = ref(0)
  const inRange = (index: number) => Math.max(0, Math.min(index, rows().count - 1))

  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => {
      const { count, height } = rows()
      const kept = inRange(current.value)
      return {
        ...{ count, overscan: OVERSCAN },
        getScrollElement: () => scroller.value,
        estimateSize: () => height,
        rangeExtractor: (range) => {
          const drawn = defaultRangeExtractor(range)
          return count === 0 || drawn.includes(kept) ? drawn : [...drawn, kept].sort((a, b) => a - b)
        },
      }
    }),
  )
  watch(
    () => rows().height,
    () => {
      virtualizer.value.measure()
    },
  )

  /** Puts the focus into a row: on itself, or on what is focused in it under that name. */
  async function focus(index: number, part = ''): Promise<void> {
    current.value = inRange(index)
    virtualizer.value.scrollToIndex(current.value, { align: 'auto' })
    await nextTick()
    const row = scroller.value?.querySelector(`[${ROW_ATTRIBUTE}="${String(current.value)}"]`)
    const target = part === '' ? row : row?.querySelector(`[data-part="${part}"]`)
    if (target instanceof HTMLElement) target.focus({ preventScroll: true })
  }

  return {
    current: computed(() => inRange(current.value)),
    /** Rows to draw, with the pixels above each. */
    drawn: computed(() => virtualizer.value.getVirtualItems()),
    /** Pixels of all rows. */
    height: computed(() => virtualizer.value.getTotalSize()),
    /** The first and the last row in sight. */
    sight: computed(() => {
      const { startIndex, endIndex } = virtualizer.value.range ?? { startIndex: 0, endIndex: 0 }
      return { first: startIndex, last: endIndex }
    }),
    setCurrent: (index: number) => {
      current.value = index
    },
    toTop: () => {
      current.value = 0
      scroller.value?.scrollTo({ top: 0 })
    },
    focus,
    /** Rows that fit into what is in sight. */
    perPage: () => Math.max(1, Math.floor((scroller.value?.clientHeight ?? 0) / rows().height) - 1),
  }
}
