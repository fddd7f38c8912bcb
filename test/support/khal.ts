/** khal's agenda of a folder of calendar entries. */
import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const hasKhal = spawnSync('khal', ['--version']).status === 0

/** `start|end|topic` of every event from a date (`2026-10-05`) for some days; each once, sorted. */
export function khalAgenda(root: string, folder: string, from: string, days: number, zone = 'UTC'): string[] {
  const config = join(root, 'khal.conf')
  const zones = [`local_timezone = ${zone}`, `default_timezone = ${zone}`, 'timeformat = %H:%M']
  const dates = ['dateformat', 'longdateformat'].map((name) => `${name} = %Y-%m-%d`)
  const times = ['datetimeformat', 'longdatetimeformat'].map((name) => `${name} = %Y-%m-%d %H:%M`)
  const calendars = ['[calendars]', '[[ours]]', `path = ${folder}`, '[locale]', ...zones, ...dates, ...times]
  writeFileSync(config, [...calendars, '[sqlite]', `path = ${join(root, 'khal.db')}`, ''].join('\n'))
  const format = ['--day-format', '', '--format', '{start-long}|{end-long}|{title}']
  const output = execFileSync('khal', ['-c', config, 'list', ...format, from, `${String(days)}d`], {
    ...{ encoding: 'utf8', maxBuffer: 1e8 },
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  })
  return [...new Set(output.split('\n').filter((line) => line.includes('|')))].sort()
}
