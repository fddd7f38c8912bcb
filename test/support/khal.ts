import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Listing {
  /** A folder for khal's own files. */
  readonly root: string
  /** The folder of the calendar. */
  readonly path: string
  readonly zone: string
  /** `2026-10-01`. */
  readonly from: string
  readonly days: number
}

/** Runs `khal list` over one calendar. */
function list({ root, path, zone, from, days }: Listing, ...options: string[]): string {
  const dates = ['dateformat', 'longdateformat'].map((name) => `${name} = %Y-%m-%d`)
  const times = ['datetimeformat', 'longdatetimeformat'].map((name) => `${name} = %Y-%m-%d %H:%M`)
  const locale = [
    'timeformat = %H:%M',
    ...dates,
    ...times,
    `local_timezone = ${zone}`,
    `default_timezone = ${zone}`,
  ]
  const calendars = ['[calendars]', '[[ours]]', `path = ${path}`, '[locale]', ...locale]
  const config = join(root, 'khal.conf')
  writeFileSync(config, [...calendars, '[sqlite]', `path = ${join(root, 'khal.db')}`].join('\n'))
  return execFileSync('khal', ['-c', config, 'list', ...options, from, `${String(days)}d`], {
    encoding: 'utf8',
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
    maxBuffer: 1e8,
  })
}

/** The agenda as a person reads it. */
export const khalAgenda = (listing: Listing): string => list(listing)

/** The start and end of each meeting in seconds, by UID. The zone of the listing has to be UTC. */
export function khalList(listing: Listing): Map<string, [start: number, end: number][]> {
  const lines = list(listing, '--day-format', '', '--format', '{uid}|{start-long}|{end-long}').split('\n')
  const found = new Map<string, [number, number][]>()
  const seconds = (text = '') => Date.parse(`${text.trim().replace(' ', 'T')}Z`) / 1000
  // Whatever goes on past midnight is listed on both days.
  for (const line of new Set(lines.filter((one) => one.includes('|')))) {
    const [uid = '', start, end] = line.split('|')
    found.set(uid.trim(), [...(found.get(uid.trim()) ?? []), [seconds(start), seconds(end)]])
  }
  return found
}
