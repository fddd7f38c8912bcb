/** Where a window goes that remembers its place, on displays that may have changed. Pure; pixels of the desktop. */
import type { WindowPlace } from '../account/remembered'

export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export const SMALLEST = { width: 720, height: 560 } as const

/** So much of the title bar must be on a display that it can be gripped. */
const GRIP = { width: 120, height: 24 } as const

const overlap = (a: number, aSize: number, b: number, bSize: number) =>
  Math.min(a + aSize, b + bSize) - Math.max(a, b)

/**
 * @param displays the areas of the displays that windows may use
 * @returns where to put the window, or null where what is remembered is on no display any more
 */
export function placeOn(displays: readonly Area[], { isMaximized: _, ...place }: WindowPlace): Area | null {
  for (const area of displays) {
    const width = Math.max(SMALLEST.width, Math.min(place.width, area.width))
    const height = Math.max(SMALLEST.height, Math.min(place.height, area.height))
    const canBeGripped =
      overlap(place.x, width, area.x, area.width) >= GRIP.width &&
      overlap(place.y, GRIP.height, area.y, area.height) >= GRIP.height
    if (canBeGripped) return { x: place.x, y: place.y, width, height }
  }
  return null
}
