/** Installs what is missing of the Linux system, where that is possible; else says what to run. */
import { ask, run } from './run.mjs'
import { say } from './say.mjs'
import { answersFor, installLine, missingPackages, renamed, TESTS, WINDOW } from './system-packages.mjs'

const OPTIONS = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }
const WAIT = ['-o', 'DPkg::Lock::Timeout=300']

function missingOf(wanted) {
  const names = wanted.flatMap((name) => [name, renamed(name)])
  return missingPackages(wanted, ask('dpkg-query', ['-W', '-f=${Package} ${Status}\n', ...names]))
}

function install(names) {
  const answers = answersFor(names)
  if (answers !== '') run('debconf-set-selections', [], { input: answers, stdio: ['pipe', 2, 2] })
  const args = ['install', '-y', '-qq', ...WAIT, '--no-install-recommends', ...names]
  try {
    run('apt-get', args, OPTIONS)
  } catch {
    say('once more, after an update of the package lists')
    // What an interrupted installation left half-way stops every later one.
    run('dpkg', ['--configure', '-a'], OPTIONS)
    run('apt-get', ['update', '-qq', ...WAIT], OPTIONS)
    run('apt-get', args, OPTIONS)
  }
}

/** The window cannot be drawn without these. */
function provideForWindow() {
  const missing = missingOf(WINDOW)
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    say(`system packages are missing; please run: ${installLine(missing)}`)
    return
  }
  say(`installing ${missing.join(' ')}`)
  install(missing)
}

/** Tests that find these missing are reported as skipped, so that nothing here stops the rest. */
function provideForTests() {
  const missing = missingOf(TESTS)
  if (missing.length === 0) return
  if (process.getuid() !== 0) {
    say(`some tests will be skipped; they need: ${installLine(missing)}`)
    return
  }
  say(`installing ${missing.join(' ')}`)
  try {
    install(missing)
  } catch (error) {
    say(`some tests will be skipped: ${error.message}`)
  }
}

/** @param {{ tests: boolean }} wanted */
export function provideSystemPackages({ tests }) {
  if (process.platform !== 'linux') return
  if (ask('dpkg-query', ['--version']) === '') {
    if (ask('sh', ['-c', 'command -v Xvfb']) === '')
      say("please install Xvfb, GTK 3, NSS, ALSA's library and GBM with this system's package manager")
    return
  }
  provideForWindow()
  if (tests) provideForTests()
}
