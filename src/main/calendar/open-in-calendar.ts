/** Hands a meeting to the system's calendar program without ever waiting for that program. */
import type { spawn as nodeSpawn } from 'node:child_process'
import type { CalendarMeeting } from './calendar-meeting'
import { openOnLinux } from './open-on-linux'
import { writeOutgoing } from './outgoing-files'

interface Deps {
  readonly platform: NodeJS.Platform
  readonly spawn: typeof nodeSpawn
  /** The shell's own way to open a file, for Windows and macOS; answers '' on success. */
  readonly openPath: (path: string) => Promise<string>
  readonly outgoingDir: string
}

/** Answers `opened: false` where no program takes calendar files; *Save as* is the way out then. */
export function createCalendarOpener({ platform, spawn, openPath, outgoingDir }: Deps) {
  return async (meeting: CalendarMeeting, ics: string): Promise<{ opened: boolean }> => {
    const file = await writeOutgoing(outgoingDir, meeting, ics)
    const opened = platform === 'linux' ? await openOnLinux(spawn, file) : (await openPath(file)) === ''
    return { opened }
  }
}
