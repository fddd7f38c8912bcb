import fc from 'fast-check'
import { expect, it } from 'vitest'
import { placeOn } from '../../../../src/main/shell/window-place'

const LEFT = { x: 0, y: 24, width: 1920, height: 1056 }
const RIGHT = { x: 1920, y: 0, width: 1280, height: 1024 }
const place = (x: number, y: number, width = 1024, height = 700) => ({
  ...{ x, y, width, height, isMaximized: false },
})

it.each([
  ['stays where it was', place(100, 100), { x: 100, y: 100, width: 1024, height: 700 }],
  ['stays on the second display', place(2000, 50), { x: 2000, y: 50, width: 1024, height: 700 }],
  ['may hang over an edge', place(-800, 300), { x: -800, y: 300, width: 1024, height: 700 }],
  ['shrinks to its display', place(1920, 0, 3000, 3000), { x: 1920, y: 0, width: 1280, height: 1024 }],
  ['is never too small', place(10, 30, 200, 1), { x: 10, y: 30, width: 720, height: 560 }],
  ['is not left beside the displays', place(9000, 100), null],
  ['is not left below them', place(100, 1079), null],
  ['is not left with its title bar above them', place(100, -30), null],
])('a window %s', (_, stored, expected) => {
  expect(placeOn([LEFT, RIGHT], stored)).toEqual(expected)
})

it('whatever is remembered, the title bar can be reached and the size is sound', () => {
  const size = fc.integer({ min: 1, max: 100_000 })
  const at = fc.integer({ min: -100_000, max: 100_000 })
  fc.assert(
    fc.property(at, at, size, size, (...numbers) => {
      const put = placeOn([LEFT, RIGHT], place(...numbers))
      if (put === null) return
      expect(put.width).toBeGreaterThanOrEqual(720)
      expect(put.height).toBeGreaterThanOrEqual(560)
      expect(put.y).toBeGreaterThanOrEqual(0)
      expect(put.x).toBeLessThan(RIGHT.x + RIGHT.width)
      expect(put.x + put.width).toBeGreaterThan(LEFT.x)
    }),
  )
})
