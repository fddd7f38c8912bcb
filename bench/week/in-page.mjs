/** Run inside the window, as text: none may refer to anything outside itself. */

/** Milliseconds from the click on Calendar until the week is painted, with its entries where there are any. */
export async function openWeek(hasEntries) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const place = document.querySelector('nav [aria-label="Calendar"]')
  const begun = performance.now()
  place.click()
  const drawn = () => document.querySelector(hasEntries ? '.mc-lane .entry' : '.mc-lane')
  while (!drawn()) {
    if (performance.now() - begun > 10_000) throw new Error('the week was not drawn within 10 s')
    await frame()
  }
  // The frame that draws it is done when the next one begins.
  await frame()
  return performance.now() - begun
}

/** Milliseconds from the click on Next until the following week is painted, and how many entries it shows. */
export async function nextWeek(hasEntries) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const monday = () => document.querySelector('.mc-day-number')?.textContent
  const before = monday()
  const begun = performance.now()
  document.querySelector('main [aria-label="Next"]').click()
  const drawn = () => monday() !== before && (!hasEntries || document.querySelector('.mc-lane .entry'))
  while (!drawn()) {
    if (performance.now() - begun > 10_000) throw new Error('the next week was not drawn within 10 s')
    await frame()
  }
  await frame()
  return { ms: performance.now() - begun, entries: document.querySelectorAll('.mc-lane .entry').length }
}

/** Scrolls the day up and down for a while. @returns the length of each frame in milliseconds */
export async function scrollWeek(frames) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const scroller = [...document.querySelectorAll('.mc *')].find(
    (one) => one.scrollHeight > one.clientHeight + 50 && getComputedStyle(one).overflowY !== 'hidden',
  )
  if (!scroller) throw new Error('nothing scrolls')
  const reach = scroller.scrollHeight - scroller.clientHeight
  const lengths = []
  let last = await frame()
  for (let at = 0; at < frames; at++) {
    scroller.scrollTop = (Math.sin(at / 12) + 1) * 0.5 * reach
    const now = await frame()
    lengths.push(now - last)
    last = now
  }
  return lengths
}
