/** Zoom by keyboard, which otherwise only a menu would bring. Chromium remembers the level. */
import type { WebContents } from 'electron'

/** Chromium's own steps: a level is a factor of 1.2, so that 0 is 100 % and 4 is 207 %. */
const STEP = 0.5
const SMALLEST = -2
const LARGEST = 4

/** The level after a key, or null where the key does not zoom. */
export function zoomAfter(key: string, level: number): number | null {
  if (key === '0') return 0
  if (key === '+' || key === '=') return Math.min(level + STEP, LARGEST)
  if (key === '-' || key === '_') return Math.max(level - STEP, SMALLEST)
  return null
}

export function zoomByKeyboard(contents: WebContents): void {
  contents.on('before-input-event', (event, { type, key, control, meta, alt }) => {
    if (type !== 'keyDown' || alt || !(control || meta)) return
    const level = zoomAfter(key, contents.zoomLevel)
    if (level === null) return
    event.preventDefault()
    contents.zoomLevel = level
  })
}
