/**
 * `npm run bench -- import`: 100,000 people from a CSV file, as a ratio to the bare SQLite insertion of the same rows, and
 * what it costs the process and the window meanwhile.
 */
import { execFile } from 'node:child_process'
import { writeFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { hasDisplay, startVirtualDisplay } from '../../scripts/display.mjs'
import { peopleCsv } from '../../scripts/make-people.mjs'
import { measureInWindow } from './in-window.mjs'

const PEOPLE = 100_000
const GOAL = { seconds: 20, addedMegabytes: 150, blockedMs: 50 }

const run = promisify(execFile)
const round = (value, digits = 1) => Number(value.toFixed(digits))

/** Each in a process of its own, so that neither has the other's memory. */
async function inNode(folder, program, ...args) {
  const { stdout } = await run(process.execPath, [join(folder, 'measure.js'), program, ...args])
  return JSON.parse(stdout)
}

// Inside node_modules, so that the bundle finds the SQLite binding.
const bundle = await mkdtemp(join('node_modules', '.bench-'))
const data = await mkdtemp(join(tmpdir(), 'bookconf-bench-'))
const virtual = hasDisplay() ? null : await startVirtualDisplay()
try {
  const file = join(data, 'people.csv')
  await writeFile(file, `${[...peopleCsv(PEOPLE)].join('\n')}\n`)
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/import/measure.ts', outDir: bundle, minify: 'oxc' },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  })
  const worker = pathToFileURL(resolve('out/main/directory-worker.js')).href
  const plain = await inNode(bundle, 'plain', file, join(data, 'plain.db'))
  const node = await inNode(bundle, 'import', file, join(data, 'directory.db'), worker)
  const env = virtual ? { ...process.env, DISPLAY: virtual.display } : process.env
  const electron = await measureInWindow(file, join(data, 'window'), env)
  const figures = {
    people: node.report.added,
    seconds: round(node.seconds),
    plainSeconds: round(plain.seconds),
    ratio: round(node.seconds / plain.seconds),
    againSeconds: round(node.againSeconds),
    againUnchanged: node.again.unchanged,
    addedMegabytes: round(node.addedMegabytes),
    blockedMs: round(node.blockedMs),
    electron: {
      seconds: round(electron.seconds),
      addedMegabytes: round(electron.addedMegabytes),
      blockedMs: round(electron.blockedMs),
      longestFrameMs: round(electron.longestFrameMs),
    },
  }
  const both = [figures, figures.electron]
  const reached = Object.entries(GOAL).every(([name, goal]) => both.every((one) => one[name] <= goal))
  console.log(
    `${figures.people} people in ${figures.seconds} s, ${figures.ratio} times the bare insertion of the rows` +
      ` (${figures.plainSeconds} s); again with ${figures.againUnchanged} unchanged in ${figures.againSeconds} s;` +
      ` ${figures.addedMegabytes} MB more at the peak, the main thread blocked for ${figures.blockedMs} ms at most.` +
      ` In Electron ${figures.electron.seconds} s, ${figures.electron.addedMegabytes} MB, ${figures.electron.blockedMs} ms;` +
      ` the window's longest frame ${figures.electron.longestFrameMs} ms.`,
  )
  console.log(JSON.stringify({ bench: 'import', ...figures, goal: GOAL, reached }))
} finally {
  virtual?.stop()
  for (const folder of [bundle, data]) await rm(folder, { recursive: true, force: true })
}
