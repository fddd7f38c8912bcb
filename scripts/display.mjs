/** A display to draw on: the one there is, or a virtual one of our own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/** Starts Xvfb on a free display; resolves to its name and a function that ends it. */
export async function startVirtualDisplay() {
  // Xvfb picks a free number itself and writes it to the descriptor.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const failed = once(server, 'error').then(([error]) => {
    throw new Error(`Xvfb does not start: ${error.message}. Install it, or run where there is a display.`)
  })
  const [chunk] = await Promise.race([once(server.stdio[3], 'data'), failed])
  return { display: `:${String(chunk).trim()}`, stop: () => server.kill() }
}
