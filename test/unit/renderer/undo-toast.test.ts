import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApp, type App, type Component } from 'vue'
import UndoToast from '../../../src/renderer/components/UndoToast.vue'

const SECOND = 1000
let app: App
const onUndo = vi.fn()
const onDismiss = vi.fn()
const toast = () => document.querySelector('.toast')
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === name)

beforeEach(() => {
  vi.useFakeTimers()
  document.body.innerHTML = '<div id="app"></div>'
  app = createApp(UndoToast as Component, {
    text: 'Moved',
    undoLabel: 'Undo',
    dismissLabel: 'Dismiss',
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

  it('stands still while it is pointed at or focused', () => {
    toast()?.dispatchEvent(new Event('pointerenter'))
    vi.advanceTimersByTime(30 * SECOND)
    button('Undo')?.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
    toast()?.dispatchEvent(new Event('pointerleave'))
    vi.advanceTimersByTime(30 * SECOND)
    expect(onDismiss).not.toHaveBeenCalled()
    button('Undo')?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
    vi.advanceTimersByTime(10 * SECOND)
    expect(onDismiss).toHaveBeenCalledOnce()
  })

  it('is taken, or sent away by its button or by Escape', () => {
    button('Undo')?.click()
    expect(onUndo).toHaveBeenCalledOnce()
    button('Dismiss')?.click()
    toast()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    expect(onDismiss).toHaveBeenCalledTimes(2)
  })
})
