/** Run inside the window, as text: none may refer to anything outside itself. */

/** Makes ready to time the next key. */
export function watchList() {
  const watched = { key: null, painted: null }
  const painted = () =>
    requestAnimationFrame(() => {
      // A message is answered once the frame is on its way.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => (watched.painted ??= performance.now())
      port2.postMessage(null)
    })
  const isOfList = ({ target }) =>
    (target instanceof Element ? target : target.parentElement)?.closest('[role=listbox]') != null
  const observer = new MutationObserver((changes) => {
    if (watched.key === null || !changes.some(isOfList)) return
    observer.disconnect()
    painted()
  })
  observer.observe(document.body, { subtree: true, childList: true, characterData: true })
  addEventListener(
    'keydown',
    (event) => {
      watched.key = event.timeStamp
    },
    { once: true, capture: true },
  )
  window.watchedList = watched
  window.watchedListObserver?.disconnect()
  window.watchedListObserver = observer
}

/** Milliseconds from the key to the list that followed it; null where the list stayed as it was. */
export async function awaitList() {
  const until = performance.now() + 400
  while (window.watchedList.painted === null && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 4))
  const { key, painted } = window.watchedList
  return painted === null ? null : painted - key
}
