/** Books meetings through the command line, as another program on the same data folder would. */
import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

interface Booking {
  readonly confSubject: string
  /** Seconds. */
  readonly startTimeStamp: number
  /** Minutes. */
  readonly duration: number
}

/** @returns the meetings' IDs, in the same order */
export async function book(dataDir: string, bookings: readonly Booking[]): Promise<string[]> {
  const lines = bookings.map((booking, id) =>
    JSON.stringify({ id, method: 'bookConf', param: { confType: 1, timeZone: 25, ...booking } }),
  )
  const running = promisify(execFile)(process.execPath, ['out/main/cli.js', '--stdio', `--data=${dataDir}`], {
    maxBuffer: 64 * 1024 * 1024,
  })
  running.child.stdin?.end(lines.map((line) => `${line}\n`).join(''))
  const { stdout } = await running
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { result: { confId: string } }).result.confId)
}
