/** Builds when anything the build reads has changed: a hash of it is kept beside the result. */
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { run } from './run.mjs'
import { say } from './say.mjs'

const STAMP = 'out/.source-hash'
const INPUTS = ['src', 'electron.vite.config.ts', 'tsconfig.base.json', 'package.json', 'package-lock.json']

function filesOf(path) {
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
}

/** Of the names and the contents of all files in `inputs` (files and folders). */
export function sourceHash(inputs = INPUTS) {
  const hash = createHash('sha256')
  for (const file of inputs.flatMap(filesOf)) {
    const content = readFileSync(file)
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Builds in any case; throws where it fails. */
export function build() {
  const hash = sourceHash()
  // Gone first: a build that is ended half-way must not look like the one before it.
  rmSync(STAMP, { force: true })
  run(process.execPath, ['node_modules/electron-vite/bin/electron-vite.js', 'build', '--logLevel', 'warn'])
  mkdirSync(dirname(STAMP), { recursive: true })
  writeFileSync(STAMP, hash)
}

export function buildWhenChanged() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourceHash()) return
  say('building')
  build()
}
