/** Prints a meeting from FILE with a start: `node examples/at.mjs examples/team-meeting.json '+2h'`. */
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

const SECONDS = { m: 60, h: 3600, d: 86_400 }

/** Seconds since the epoch for `+90m`, `+2h`, `+1d` or a local time such as 2027-01-15T09:00. */
export function startOf(when, now) {
  const [, count, unit] = /^\+(\d+)([mhd])$/.exec(when) ?? []
  if (unit) return now + Number(count) * SECONDS[unit]
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(when) ? Date.parse(when) : NaN
  if (Number.isNaN(at)) throw new Error(`"${when}" is no start: write +90m, +2h, +1d or 2027-01-15T09:00`)
  return Math.floor(at / 1000)
}

function main([file, when]) {
  if (!file || !when) throw new Error("usage: node examples/at.mjs FILE '+2h'")
  const { startTime: _replaced, ...meeting } = JSON.parse(readFileSync(file, 'utf8'))
  const startTimeStamp = startOf(when, Math.floor(Date.now() / 1000))
  process.stdout.write(`${JSON.stringify({ ...meeting, startTimeStamp })}\n`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  try {
    main(process.argv.slice(2))
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
  }
