/** Hands a meeting to the system's calendar program without ever waiting for that program. */
import type { spawn as nodeSpawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { CalendarMeeting } from './calendar-meeting'

/** The question is answered in milliseconds, or by nobody. */
const ASK_MS = 3000

interface Deps {
  readonly platform: NodeJS.Platform
  readonly spawn: typeof nodeSpawn
  /** The shell's own way to open a file, for Windows and macOS; answers '' on success. */
  readonly openPath: (path: string) => Promise<string>
  readonly outgoingDir: string
}

/** On Linux: whether any program takes calendar files. Without one, xdg-open would search on for a minute. */
function hasCalendarProgram(spawn: typeof nodeSpawn): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = spawn('xdg-mime', ['query', 'default', 'text/calendar'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: ASK_MS,
    })
    let answer = ''
    asked.stdout.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')))
    asked.on('error', () => {
      resolve(false)
    })
    asked.on('close', () => {
      resolve(answer.trim() !== '')
    })
  })
}

export function createCalendarOpener({ platform, spawn, openPath, outgoingDir }: Deps) {
  const openOnLinux = async (file: string): Promise<boolean> => {
    if (!(await hasCalendarProgram(spawn))) return false
    const opener = spawn('xdg-open', [file], { detached: true, stdio: 'ignore' })
    opener.unref()
    return new Promise((resolve) => {
      opener.on('spawn', () => {
        resolve(true)
      })
      opener.on('error', () => {
        resolve(false)
      })
    })
  }
  return async ({ uid, sequence }: CalendarMeeting, ics: string): Promise<{ opened: boolean }> => {
    await mkdir(outgoingDir, { recursive: true, mode: 0o700 })
    const file = join(outgoingDir, `${uid}-${String(sequence)}.ics`)
    await writeFile(file, ics, { mode: 0o600 })
    return { opened: platform === 'linux' ? await openOnLinux(file) : (await openPath(file)) === '' }
  }
}
