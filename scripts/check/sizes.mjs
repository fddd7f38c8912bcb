/** Budgets: how long a file may be, and how large what is built. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const MAX_LINES = 200
const MAX_MEDIAN = 70
/** Tables of data, which are as long as what they list. */
const DATA = new Set(['src/shared/sdk/error-codes.ts', 'src/shared/sdk/time-zones.ts'])

const KB = 1024
const BUDGETS = [
  { file: /^out\/preload\/index\.cjs$/, bytes: 2000 },
  { file: /^out\/renderer\/assets\/index-[^/]*\.js$/, bytes: 600 * KB },
  { file: /^out\/main\/cli\.js$/, bytes: 100 * KB },
]

const filesBelow = (folder) =>
  !existsSync(folder)
    ? []
    : readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))

const linesOf = (file) => readFileSync(file, 'utf8').split('\n').length - 1

function lengthFaults() {
  const lengths = filesBelow('src')
    .filter((file) => /\.(ts|vue|css)$/.test(file))
    .map((file) => ({ file, lines: linesOf(file) }))
  const median = lengths.map(({ lines }) => lines).sort((a, b) => a - b)[Math.floor(lengths.length / 2)]
  const long = lengths.filter(({ file, lines }) => lines > MAX_LINES && !DATA.has(file))
  console.log(`       src: ${lengths.length} files, median ${median} lines`)
  return [
    ...long.map(({ file, lines }) => `too long: ${file} has ${lines} lines (at most ${MAX_LINES})`),
    ...(median > MAX_MEDIAN ? [`too long: the median file has ${median} lines (at most ${MAX_MEDIAN})`] : []),
  ]
}

function budgetFaults() {
  const files = filesBelow('out')
  return BUDGETS.flatMap(({ file, bytes }) => {
    const found = files.filter((name) => file.test(name))
    if (found.length === 0) return [`not built: ${file}`]
    return found
      .filter((name) => statSync(name).size > bytes)
      .map((name) => `too large: ${name} has ${statSync(name).size} bytes (at most ${bytes})`)
  })
}

export const sizeFaults = () => [...lengthFaults(), ...budgetFaults()]
