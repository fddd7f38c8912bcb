import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, nextTick, type App, type Component } from 'vue'
import UndoToast from '../../../src/renderer/components/UndoToast.vue'

const SECOND = 1000
let app: App
const onUndo = vi.fn()
const onDismiss = vi.fn()
const toast = () => document.querySelector('.toast')
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)

beforeEach(() => {
  vi.useFakeTimers({ now: 1_790_000_000 * SECOND })
  document.body.innerHTML = '<div id="app"></div>'
  app = createApp(UndoToast as Component, {
    text: 'Moved',
    undoLabel: 'Undo',
    dismissLabel: 'Dismiss',
    overText: 'Too late',
    until: Math.floor(Date.now() / SECOND) + 10,
    onUndo,
    onDismiss,
  })
  app.mount('#app')
})
afterEach(() => {
  app.unmount()
  vi.useRealTimers()
  vi.clearAllMocks()
})

describe('the undo of a change', () => {
  it('is announced, and goes after ten seconds', () => {
    expect(document.querySelector('[role=status]')?.textContent).toBe('Moved')
    vi.advanceTimersByTime(9 * SECOND)
    expect(onDismiss).not.toHaveBeenCalled()
    vi.advanceTimersByTime(SECOND)
    expect(onDismiss).toHaveBeenCalledOnce()
  })

  it('stays while it is pointed at, but offers nothing that the host would refuse', async () => {
    toast()?.dispatchEvent(new Event('pointerenter'))
    vi.advanceTimersByTime(9 * SECOND)
    expect(button('Undo')).toBeDefined()
    vi.advanceTimersByTime(SECOND)
    await nextTick()
    expect(button('Undo')).toBeUndefined()
    expect(document.querySelector('[role=status]')?.textContent).toBe('Too late')
    vi.advanceTimersByTime(60 * SECOND)
    expect(onDismiss).not.toHaveBeenCalled()
    toast()?.dispatchEvent(new Event('pointerleave'))
    vi.advanceTimersByTime(SECOND)
    expect(onDismiss).toHaveBeenCalled()
  })

  it('stays while it is focused, and keeps the focus when its button goes', async () => {
    button('Undo')?.focus()
    vi.advanceTimersByTime(10 * SECOND)
    await nextTick()
    await nextTick()
    expect(document.activeElement).toBe(button('Dismiss'))
    vi.advanceTimersByTime(60 * SECOND)
    expect(onDismiss).not.toHaveBeenCalled()
    button('Dismiss')?.blur()
    vi.advanceTimersByTime(SECOND)
    expect(onDismiss).toHaveBeenCalled()
  })

  it('is taken, or sent away by its button or by Escape', () => {
    button('Undo')?.click()
    expect(onUndo).toHaveBeenCalledOnce()
    button('Dismiss')?.click()
    toast()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    expect(onDismiss).toHaveBeenCalledTimes(2)
  })
})
