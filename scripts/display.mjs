/** A display to draw on: the one there is, or a virtual one of our own. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

export const hasDisplay = (env = process.env, platform = process.platform) =>
  platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)

/** Starts Xvfb on a free display; resolves to its name and a function that ends it. */
export async function startVirtualDisplay() {
  // Xvfb picks a free number itself and writes it to the descriptor.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    // Of its own group: Ctrl-C is for the program, which still needs its display to end well.
    detached: true,
  })
  const stop = () => server.kill()
  process.on('exit', stop)
  const answer = await Promise.race([
    once(server.stdio[3], 'data').then(([chunk]) => ({ display: `:${String(chunk).trim()}` })),
    once(server, 'exit').then(([code]) => ({ fault: `it ended with ${code}` })),
    once(server, 'error').then(([error]) => ({ fault: error.message })),
  ])
  if (answer.fault) throw new Error(`There is no display, and Xvfb does not start: ${answer.fault}`)
  return { display: answer.display, stop }
}
