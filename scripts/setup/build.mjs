/** Builds when anything the build reads has changed: a hash of it is kept beside the result. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

const STAMP = 'out/.source-hash'
const INPUTS = ['src', 'electron.vite.config.ts', 'package-lock.json']

function filesOf(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

export function sourceHash(inputs = INPUTS) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf))
    hash.update(file).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

export function buildWhenChanged() {
  const hash = sourceHash()
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash) return
  say('building')
  run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'])
  writeFileSync(STAMP, hash)
}
