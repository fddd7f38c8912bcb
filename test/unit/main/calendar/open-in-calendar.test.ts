import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createCalendarOpener } from '../../../../src/main/calendar/open-in-calendar'
import { aMeeting } from '../../../support/a-meeting'

let folder: string
let outgoingDir: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-open-'))
  outgoingDir = join(folder, 'outgoing')
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A desktop of shell scripts, found before anything that is installed. */
async function desktop(tools: Record<'xdg-mime' | 'xdg-open', string>): Promise<typeof spawn> {
  for (const [name, body] of Object.entries(tools))
    await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  const env = { ...process.env, PATH: `${folder}:${process.env.PATH ?? ''}` }
  return ((command: string, args: string[], options: object) =>
    spawn(command, args, { ...options, env })) as typeof spawn
}

const opener = (platform: NodeJS.Platform, spawned: typeof spawn, openPath = () => Promise.resolve('')) =>
  createCalendarOpener({ platform, spawn: spawned, openPath, outgoingDir })
const meeting = aMeeting()
const name = `${meeting.uid}-0.ics`

describe('on Linux', () => {
  it('hands the file to the calendar program', async () => {
    const tools = { 'xdg-mime': 'echo calendar.desktop', 'xdg-open': `cat "$1" > ${folder}/seen` }
    const open = opener('linux', await desktop(tools))
    expect(await open(meeting, 'the copy')).toEqual({ opened: true })
    expect(await readFile(join(folder, 'seen'), 'utf8')).toBe('the copy')
    expect((await stat(join(outgoingDir, name))).mode & 0o777).toBe(0o600)
  })

  it('opens nothing where no program takes calendar files', async () => {
    const tools = { 'xdg-mime': 'exit 0', 'xdg-open': `touch ${folder}/seen` }
    expect(await opener('linux', await desktop(tools))(meeting, 'x')).toEqual({ opened: false })
    expect(await readdir(folder)).not.toContain('seen')
  })

  it('says so when handing over fails', async () => {
    const tools = { 'xdg-mime': 'echo calendar.desktop', 'xdg-open': 'exit 4' }
    expect(await opener('linux', await desktop(tools))(meeting, 'x')).toEqual({ opened: false })
  })

  it('has its answer without the tools too', async () => {
    const missing = ((_: string, args: string[], options: object) =>
      spawn(join(folder, 'not-there'), args, options)) as typeof spawn
    expect(await opener('linux', missing)(meeting, 'x')).toEqual({ opened: false })
  })

  it('waits neither for a program that stays open nor for a silent desktop', async () => {
    const tools = { 'xdg-mime': 'echo calendar.desktop', 'xdg-open': 'exec sleep 30' }
    let ticks = 0
    const ticking = setInterval(() => ticks++, 10)
    const started = performance.now()
    expect(await opener('linux', await desktop(tools))(meeting, 'x')).toEqual({ opened: true })
    expect(performance.now() - started).toBeLessThan(20_000)
    // The grandchild keeps the pipe open after its parent was ended.
    const asked = performance.now()
    const silent = await desktop({ 'xdg-mime': 'sleep 30', 'xdg-open': 'exit 0' })
    expect(await opener('linux', silent)(meeting, 'x')).toEqual({ opened: false })
    expect(performance.now() - asked).toBeLessThan(20_000)
    clearInterval(ticking)
    // The event loop was free all the while.
    expect(ticks).toBeGreaterThan(100)
  })
})

it('leaves it to the shell on Windows and macOS', async () => {
  const never = (() => {
    throw new Error('nothing is to be spawned')
  }) as unknown as typeof spawn
  expect(await opener('win32', never)(meeting, 'x')).toEqual({ opened: true })
  expect(await opener('darwin', never, () => Promise.resolve('no program'))(meeting, 'x')).toEqual({
    opened: false,
  })
})

it('removes the copies of past days', async () => {
  const open = opener('win32', spawn)
  await open(meeting, 'x')
  const past = new Date(Date.now() - 2 * 86_400_000)
  await utimes(join(outgoingDir, name), past, past)
  await writeFile(join(outgoingDir, 'note.txt'), '')
  await utimes(join(outgoingDir, 'note.txt'), past, past)
  await open({ ...meeting, sequence: 1 }, 'x')
  expect((await readdir(outgoingDir)).sort()).toEqual([`${meeting.uid}-1.ics`, 'note.txt'])
})

it('names no file after a hostile UID', async () => {
  await expect(opener('win32', spawn)({ ...meeting, uid: '../../x' }, 'x')).rejects.toThrow('Not a UID')
})
