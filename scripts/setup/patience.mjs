/**
 * Runs `work(signal, onProgress)` and aborts the signal once `silenceMs` have passed without progress: a host that
 * never answers is given up, a slow one may take its time.
 */
export async function withPatience(silenceMs, work) {
  const controller = new AbortController()
  const giveUp = () => controller.abort(new Error(`no answer within ${silenceMs / 1000} s`))
  let timer = setTimeout(giveUp, silenceMs)
  const onProgress = () => {
    clearTimeout(timer)
    timer = setTimeout(giveUp, silenceMs)
  }
  const silence = new Promise((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
  })
  try {
    // Raced, because a work that does not listen to the signal must not hold us up either.
    return await Promise.race([work(controller.signal, onProgress), silence])
  } finally {
    clearTimeout(timer)
  }
}
