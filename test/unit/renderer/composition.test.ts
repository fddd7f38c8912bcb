import { expect, it } from 'vitest'
import { useComposition } from '../../../src/renderer/composables/use-composition'

const enter = (part: Partial<KeyboardEvent> = {}) => ({
  ...{ key: 'Enter', keyCode: 13, isComposing: false, timeStamp: 1000 },
  ...part,
})

it('leaves the keys of somebody who composes to the input method', () => {
  const composition = useComposition()
  expect(composition.takes(enter())).toBe(false)
  composition.started()
  expect(composition.takes(enter())).toBe(true)
  composition.ended({ timeStamp: 1000 })
  expect(composition.takes(enter({ timeStamp: 1500 }))).toBe(false)
})

it('knows them by each way in which they are told', () => {
  const composition = useComposition()
  expect(composition.takes(enter({ isComposing: true }))).toBe(true)
  expect(composition.takes(enter({ keyCode: 229 }))).toBe(true)
  expect(composition.takes(enter({ key: 'Process' }))).toBe(true)
})

it('takes the Enter that arrives just after the composition it ended, and no other key', () => {
  const composition = useComposition()
  composition.started()
  composition.ended({ timeStamp: 1000 })
  expect(composition.takes(enter({ timeStamp: 1002 }))).toBe(true)
  expect(composition.takes(enter({ timeStamp: 1002, key: 'ArrowDown' }))).toBe(false)
})
