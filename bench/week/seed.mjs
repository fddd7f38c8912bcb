/** Fills a data folder through the command line, as any other program would. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

const DAY = 86_400

/** Meetings spread evenly over the working hours of the coming days. Seconds and minutes. */
function bookings(count, days) {
  const tomorrow = (Math.floor(Date.now() / 1000 / DAY) + 1) * DAY
  return Array.from({ length: count }, (_, at) => ({
    confSubject: `Meeting ${at + 1}`,
    startTimeStamp: tomorrow + (at % days) * DAY + (7 + (Math.floor(at / days) % 10)) * 3600 + (at % 4) * 900,
    duration: 15 * (1 + (at % 6)),
    confType: at % 2,
    attendee: [{ name: 'Ada', email: 'ada@example.com' }],
  }))
}

export async function seed(dataDir, count, days) {
  const program = spawn(process.execPath, ['out/main/cli.js', '--stdio', `--data=${dataDir}`], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(program, 'close')
  const requests = bookings(count, days).map((param, id) => JSON.stringify({ id, method: 'bookConf', param }))
  program.stdin.end(`${requests.join('\n')}\n`)
  for await (const line of createInterface({ input: program.stdout })) {
    const { error } = JSON.parse(line)
    if (error !== null) throw new Error(`a meeting was refused: ${error.localizedDescription}`)
  }
  const [code] = await closed
  if (code !== 0) throw new Error(`the command line ended with ${code}`)
}
