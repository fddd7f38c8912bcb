/* Both functions run in the page, which has them as text: they use nothing from here. */
/* global document, performance, requestAnimationFrame */

/** Milliseconds from the click on *Calendar* to the frame that shows the week, for each run. */
export async function openings({ runs, isEmpty }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const button = (name) =>
    [...document.querySelectorAll('nav button')].find((one) => one.getAttribute('aria-label') === name)
  const isShown = () =>
    isEmpty
      ? document.body.textContent.includes('No meetings in this period')
      : document.querySelector('main [aria-label^="Meeting "]') !== null
  const times = []
  for (let run = 0; run < runs; run++) {
    button('Today').click()
    for (let wait = 0; wait < 30; wait++) await frame()
    const begun = performance.now()
    button('Calendar').click()
    while (!isShown()) await frame()
    await frame()
    times.push(performance.now() - begun)
  }
  return times
}

/** Milliseconds of each frame while the week is scrolled from end to end and back. */
export async function scrolling() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const scroller = [...document.querySelectorAll('main *')].find(
    (one) => one.scrollHeight > one.clientHeight + 200 && one.clientHeight > 100,
  )
  if (!scroller) throw new Error('nothing of the week can be scrolled')
  const most = scroller.scrollHeight - scroller.clientHeight
  const frames = []
  await frame()
  let last = performance.now()
  for (let step = 0; step <= 120; step++) {
    scroller.scrollTop = most * Math.abs(Math.sin((step / 120) * Math.PI))
    await frame()
    const now = performance.now()
    frames.push(now - last)
    last = now
  }
  return frames
}
