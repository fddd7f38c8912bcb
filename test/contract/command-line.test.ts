/** The built command line, as another program uses it. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

const CLI = join(import.meta.dirname, '../../out/main/cli.js')
const soon = () => Math.floor(Date.now() / 1000) + 86_400
let data: string

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), 'bookconf-cli-'))
})
afterEach(async () => {
  await rm(data, { recursive: true, force: true })
})

const start = (...args: string[]) =>
  spawn(process.execPath, [CLI, ...args, '--data', data], { env: { ...process.env, LANG: 'C' } })

async function run(args: string[], input = '') {
  const program = start(...args)
  const output = { stdout: '', stderr: '' }
  program.stdout.on('data', (chunk) => (output.stdout += String(chunk)))
  program.stderr.on('data', (chunk) => (output.stderr += String(chunk)))
  program.stdin.end(input)
  const [code] = (await once(program, 'close')) as [number]
  return { code, ...output }
}
type Answer = {
  id?: unknown
  error: { code: number; localizedDescription: string } | null
  result: { confId: string }[] & { confId: string }
}
const parsed = (line: string) => JSON.parse(line) as Answer
const entries = async () => (await readdir(join(data, 'calendar'))).sort()
const request = (id: number) => ({
  id,
  method: 'bookConf',
  param: {
    confSubject: `Meeting ${String(id)}`,
    startTimeStamp: soon() + id * 60,
    confType: id % 3 === 0 ? 9 : 1,
  },
})

describe('one call', () => {
  it('books from standard input and writes the calendar entry', async () => {
    const { code, stdout } = await run(['bookConf', '-'], JSON.stringify(request(1).param))
    expect(code).toBe(0)
    expect(stdout.split('\n')).toHaveLength(2)
    expect(parsed(stdout).error).toBeNull()
    expect(await entries()).toHaveLength(1)
  })

  it('answers the reference example with 40115 and ends with 1', async () => {
    const { code, stdout } = await run(['bookConf', 'examples/reference.json'])
    expect([code, parsed(stdout).error?.code]).toEqual([1, 40115])
  })

  it.each([[['nothing']], [['bookConf', 'no-such-file.json']], [[]], [['bookConf', 'a', 'b']]])(
    '%j is wrong usage',
    async (args) => {
      const { code, stdout, stderr } = await run(args)
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('Usage')
    },
  )

  it('refuses broken JSON with 2', async () => {
    expect((await run(['bookConf', '-'], '{')).code).toBe(2)
  })

  it('imports a directory, and the same file a second time changes nothing', async () => {
    const file = 'test/support/people.csv'
    expect(parsed((await run(['importDirectory', file])).stdout).result).toMatchObject({
      added: 3,
      refusedCount: 0,
    })
    expect(parsed((await run(['importDirectory', file])).stdout).result).toMatchObject({
      added: 0,
      unchanged: 3,
    })
  })
})

describe('a file that cannot be imported', () => {
  const importText = async (text: string) => {
    const file = join(data, 'people.csv')
    await writeFile(file, text)
    return run(['importDirectory', file])
  }

  it('is refused with the columns that were found and the one that is needed', async () => {
    const { code, stdout, stderr } = await importText('Vorname;Nachname;Mail\nAnna;Berg;anna@example.com\n')
    expect([code, stderr, stdout.split('\n').length]).toEqual([1, '', 2])
    const { error } = parsed(stdout)
    expect(error).toMatchObject({ code: 40002, userInfo: { issues: [{ field: 'file', code: 40002 }] } })
    expect(error?.localizedDescription).toMatch(/Vorname · Nachname · Mail.*“name”/)
  })

  it('is refused in words where it is empty', async () => {
    const { code, stdout } = await importText('\n')
    expect([code, parsed(stdout).error?.localizedDescription]).toEqual([
      1,
      expect.stringContaining('The file is empty.'),
    ])
  })

  it.each(['no-such-file.csv', 'test'])('%s is wrong usage', async (file) => {
    const { code, stdout, stderr } = await run(['importDirectory', file])
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`Cannot read ${file}`)
  })
})

describe('--stdio', () => {
  it('answers each of 1,000 requests, and exactly the valid ones are booked', async () => {
    const requests = Array.from({ length: 1000 }, (_, id) => request(id))
    const { code, stdout } = await run(['--stdio'], requests.map((one) => JSON.stringify(one)).join('\n'))
    const answers = stdout.trim().split('\n').map(parsed)
    expect(code).toBe(0)
    expect(answers.map(({ id }) => id)).toEqual(requests.map(({ id }) => id))
    const booked = answers.filter(({ error }) => error === null).map(({ result }) => result.confId)
    expect(booked).toHaveLength(requests.filter(({ param }) => param.confType === 1).length)
    const { result } = parsed((await run(['getConfList'])).stdout)
    expect(result.map(({ confId }) => confId).sort()).toEqual(booked.sort())
    expect(await entries()).toHaveLength(booked.length)
  })

  it('goes on after malformed lines', async () => {
    const lines = [
      'nonsense',
      '[]',
      '{"method":"getConfList"}',
      '{"id":1,"method":"toString"}',
      '{"id":"a","method":"getConfList"}',
    ]
    const { stdout } = await run(['--stdio'], lines.join('\n'))
    const answers = stdout.trim().split('\n').map(parsed)
    expect(answers.map(({ id, error }) => [id, error?.code ?? null])).toEqual([
      [null, 40002],
      [null, 40002],
      [null, 40002],
      [1, 40002],
      ['a', null],
    ])
  })

  it('loses nothing that it acknowledged when it is killed, twenty times', async () => {
    const acknowledged = new Set<string>()
    for (let round = 0; round < 20; round++) {
      const program = start('--stdio')
      let rest = ''
      program.stdout.on('data', (chunk) => {
        const lines = (rest + String(chunk)).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) acknowledged.add(parsed(line).result.confId)
      })
      program.stdin.on('error', () => undefined)
      for (let id = 1; id <= 300; id++) program.stdin.write(`${JSON.stringify({ ...request(1), id })}\n`)
      await once(program.stdout, 'data')
      await new Promise((resolve) => setTimeout(resolve, (round * 37) % 140))
      program.kill('SIGKILL')
      await once(program, 'close')
    }
    const { result } = parsed((await run(['getConfList'])).stdout)
    const stored = result.map(({ confId }) => confId)
    expect(new Set(stored).size).toBe(stored.length)
    expect(stored).toEqual(expect.arrayContaining([...acknowledged]))
    const files = await entries()
    expect(files.filter((name) => !name.endsWith('@bookconf.ics'))).toEqual([])
    expect(files).toHaveLength(stored.length)
    for (const name of files) {
      const text = await readFile(join(data, 'calendar', name), 'utf8')
      expect(text.startsWith('BEGIN:VCALENDAR') && text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    }
  }, 120_000)
})
