/** The command line as a program of one's own would use it: requests by line, answers by id. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { NSError } from '../../src/shared/sdk/ns-error'

const CLI = join(import.meta.dirname, '../../out/main/cli.js')

export interface Stdio {
  /** Answers what the host answered; `error` is data here, as it is for every caller. */
  call(method: string, param?: unknown): Promise<{ error: NSError | null; result: unknown }>
  /** Resolves with the exit code when everything due has been written. */
  end(): Promise<number>
}

type Answer = { id: number; error: NSError | null; result: unknown }

export function openStdio(dataDir: string): Stdio {
  const program = spawn(process.execPath, [CLI, '--stdio', '--data', dataDir], {
    env: { ...process.env, LANG: 'C' },
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const waiting = new Map<number, (answer: Answer) => void>()
  createInterface({ input: program.stdout }).on('line', (line) => {
    const answer = JSON.parse(line) as Answer
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  })
  let last = 0
  return {
    call: (method, param) =>
      new Promise((resolve) => {
        const id = ++last
        waiting.set(id, resolve)
        program.stdin.write(`${JSON.stringify({ id, method, param })}\n`)
      }),
    end: async () => {
      program.stdin.end()
      const [code] = (await once(program, 'close')) as [number]
      return code
    },
  }
}
