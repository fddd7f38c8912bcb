/** What Electron needs of a Linux system, and what the tests talk to and check calendars with, under Debian's names. */
export const WINDOW = ['xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'unzip']
export const TESTS = [
  'python3-icalendar',
  'python3-vobject',
  'python3-recurring-ical-events',
  'python3-dateutil',
  'gir1.2-ical-3.0',
  'python3-gi',
  'khal',
  'fonts-noto-cjk',
  'openssl',
  'radicale',
  'slapd',
]

/** Newer releases renamed some libraries for 64-bit time, `libgtk-3-0` to `libgtk-3-0t64`. */
export const renamed = (name) => `${name}t64`

/**
 * Those of `wanted` that are not installed.
 * @param {string[]} wanted
 * @param {string} listing of `dpkg-query -W -f='${Package} ${Status}\n'`, one package a line
 */
export function missingPackages(wanted, listing) {
  const installed = new Set(
    listing
      .split('\n')
      .filter((line) => line.endsWith(' install ok installed'))
      .map((line) => line.slice(0, line.indexOf(' '))),
  )
  return wanted.filter((name) => !installed.has(name) && !installed.has(renamed(name)))
}

/**
 * An answer that `slapd` asks for: it then comes without a configuration, so that the system starts no server of it, not
 * at the next start of the machine either. The tests start one of their own.
 */
const WITHOUT_SERVER = 'slapd slapd/no_configuration boolean true'

/** What must be told to `debconf-set-selections` before these are installed; empty where nothing must. */
export const answersFor = (names) => (names.includes('slapd') ? `${WITHOUT_SERVER}\n` : '')

/** The one line that brings them. */
export function installLine(names) {
  const install = `sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
  const answers = answersFor(names).trim()
  return answers === '' ? install : `echo '${answers}' | sudo debconf-set-selections && ${install}`
}
