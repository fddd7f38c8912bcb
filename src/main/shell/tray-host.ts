/**
 * Whether there is a tray to see an icon in. Windows and macOS have one; on Linux Electron makes an icon without
 * saying whether anything shows it, so the desktop is asked over D-Bus with whichever tool it has.
 */
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const NAME = 'org.kde.StatusNotifierWatcher'
const PATH = '/StatusNotifierWatcher'
const PROPERTY = 'IsStatusNotifierHostRegistered'
const GET = 'org.freedesktop.DBus.Properties.Get'
const ASK_MS = 1500

const QUESTIONS: readonly (readonly [tool: string, args: readonly string[]])[] = [
  ['gdbus', ['call', '--session', '--dest', NAME, '--object-path', PATH, '--method', GET, NAME, PROPERTY]],
  ['busctl', ['--user', 'get-property', NAME, PATH, NAME, PROPERTY]],
  [
    'dbus-send',
    ['--session', '--print-reply', `--dest=${NAME}`, PATH, GET, `string:${NAME}`, `string:${PROPERTY}`],
  ],
]

/** The tool's answer; null where there is no such tool. */
function ask(tool: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<boolean | null> {
  return new Promise((resolve) => {
    execFile(tool, args, { env, timeout: ASK_MS }, (error, answer) => {
      if (error) resolve(error.code === 'ENOENT' ? null : false)
      else resolve(/\btrue\b/.test(answer))
    })
  })
}

/** The address of the session's bus. Without one the tools would start a bus of their own. */
function busOf(env: NodeJS.ProcessEnv): string | null {
  if (env.DBUS_SESSION_BUS_ADDRESS) return env.DBUS_SESSION_BUS_ADDRESS
  const socket = env.XDG_RUNTIME_DIR ? join(env.XDG_RUNTIME_DIR, 'bus') : null
  return socket !== null && existsSync(socket) ? `unix:path=${socket}` : null
}

export async function hasTray(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): Promise<boolean> {
  if (platform !== 'linux') return true
  const bus = busOf(env)
  if (bus === null) return false
  for (const [tool, args] of QUESTIONS) {
    const answer = await ask(tool, args, { ...env, DBUS_SESSION_BUS_ADDRESS: bus })
    if (answer !== null) return answer
  }
  return false
}
