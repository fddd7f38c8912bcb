/** Books meetings into a data folder through the command line. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** From a quarter of an hour ahead on, evenly over the coming year. */
export async function fill(dataDir, count) {
  const child = spawn(process.execPath, ['out/main/cli.js', '--stdio', `--data=${dataDir}`], {
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  const soon = Math.ceil(Date.now() / 900_000) * 900 + 900
  const year = 364 * 86_400
  for (let id = 0; id < count; id++) {
    const startTimeStamp = soon + Math.floor((id * year) / count / 900) * 900
    const param = { confSubject: `Meeting ${id}`, confType: 1, duration: 45, startTimeStamp, timeZone: 25 }
    const line = `${JSON.stringify({ id, method: 'bookConf', param })}\n`
    if (!child.stdin.write(line)) await once(child.stdin, 'drain')
  }
  child.stdin.end()
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`the meetings were not booked (${code})`)
}
