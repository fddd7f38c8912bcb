/** What Electron needs of a Linux system, and what the tests check calendars with, under Debian's names. */
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

/** The one line that brings them. */
export const installLine = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`
