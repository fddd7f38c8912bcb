import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { hasTray } from '../../../../src/main/shell/tray-host'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'bookconf-tray-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A desktop that has these tools alone. */
async function desktop(tools: Record<string, string>, bus = 'unix:path=/nowhere') {
  for (const [name, body] of Object.entries(tools))
    await writeFile(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 })
  return hasTray('linux', { PATH: folder, DBUS_SESSION_BUS_ADDRESS: bus, XDG_RUNTIME_DIR: folder })
}

it.each(['win32', 'darwin'] as const)('%s has a tray', async (platform) => {
  expect(await hasTray(platform, {})).toBe(true)
})
it.each([
  ['gdbus', "echo '(<true>,)'"],
  ['busctl', "echo 'b true'"],
  ['dbus-send', "echo '   variant       boolean true'"],
])('on Linux %s is asked where there is one', async (tool, body) => {
  expect(await desktop({ [tool]: body })).toBe(true)
  expect(await desktop({ [tool]: 'echo false' })).toBe(false)
  expect(await desktop({ [tool]: 'echo true; exit 1' })).toBe(false)
})
it('there is none without a tool, and without a bus nobody is asked', async () => {
  expect(await desktop({})).toBe(false)
  expect(await desktop({ gdbus: "echo '(<true>,)'" }, '')).toBe(false)
  await writeFile(join(folder, 'bus'), '')
  expect(await desktop({ gdbus: 'echo "$DBUS_SESSION_BUS_ADDRESS true"' }, '')).toBe(true)
})
