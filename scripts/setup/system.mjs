/** What Electron needs of a Linux system, and what the tests check calendars with. */
import { existsSync } from 'node:fs'
import { ask, run } from './run.mjs'
import { say } from './say.mjs'

const WINDOW = ['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'unzip']
const TESTS = [
  'python3-icalendar',
  'python3-vobject',
  'gir1.2-ical-3.0',
  'python3-gi',
  'khal',
  'fonts-noto-cjk',
]

const isInstalled = (name) =>
  /^install ok installed/.test(ask('dpkg-query', ['-W', '-f=${Status}', name]) ?? '') ||
  // Newer systems renamed some libraries for 64-bit time.
  /^install ok installed/.test(ask('dpkg-query', ['-W', '-f=${Status}', `${name}t64`]) ?? '')

/** @param {{ tests: boolean }} wanted */
export function installSystemLibraries({ tests }) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg-query')) return
  const missing = [...WINDOW, ...(tests ? TESTS : [])].filter((name) => !isInstalled(name))
  if (missing.length === 0) return
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0) {
    say(`these system packages are missing; please run: sudo ${command}`)
    return
  }
  say(`installing ${missing.join(' ')}`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env })
}
