/**
 * Opens a calendar file on a Linux desktop. The shell's own way would hold the main process up for as long as the
 * opened program lives, so the desktop's tools are asked in processes of their own, each with a limit.
 */
import type { spawn as nodeSpawn } from 'node:child_process'

/** The question is answered in milliseconds, or by nobody. */
const ASK_MS = 3000
/** xdg-open either fails at once or has handed the file over; on bare desktops it stays until the program ends. */
const HAND_OVER_MS = 1500

/** Whether any program takes calendar files. Without one, xdg-open would search on for a minute. */
function hasCalendarProgram(spawn: typeof nodeSpawn): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = spawn('xdg-mime', ['query', 'default', 'text/calendar'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let answer = ''
    const done = (isKnown: boolean) => {
      clearTimeout(limit)
      // A grandchild may keep the pipe open long after.
      asked.stdout.destroy()
      resolve(isKnown)
    }
    const limit = setTimeout(() => {
      asked.kill()
      done(false)
    }, ASK_MS)
    asked.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')))
    asked.on('error', () => {
      done(false)
    })
    asked.on('close', () => {
      done(answer.trim() !== '')
    })
  })
}

function handOver(spawn: typeof nodeSpawn, file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opener = spawn('xdg-open', [file], { detached: true, stdio: 'ignore' })
    opener.unref()
    const done = (isOpened: boolean) => {
      clearTimeout(limit)
      resolve(isOpened)
    }
    const limit = setTimeout(() => {
      resolve(true)
    }, HAND_OVER_MS)
    opener.on('error', () => {
      done(false)
    })
    opener.on('exit', (code) => {
      done(code === 0)
    })
  })
}

/** True when a calendar program took the file. */
export const openOnLinux = async (spawn: typeof nodeSpawn, file: string): Promise<boolean> =>
  (await hasCalendarProgram(spawn)) && handOver(spawn, file)
