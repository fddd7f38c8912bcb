/**
 * `npm run bench -- search`: the search of 100,000 people per keystroke, at the port and from key to painted list, side
 * by side with three libraries that hold everyone in memory.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { isExpected, keystrokes, tally, tallyInWords } from './keystrokes.mjs'
import { buildOther, OTHERS } from './others.mjs'
import { fill, measureOurs } from './ours.mjs'
import { people } from './people.mjs'
import { inWords, percentiles } from './percentiles.mjs'
import { measureWindow } from './window.mjs'

const GOAL = { firstMs: 8, widerMs: 30, paintedMs: 30 }
/** Of the 300 queries every so many-th is typed key by key into the other libraries; Fuse.js is asked whole ones alone. */
const KEY_BY_KEY = 20
/** And so many are asked whole, for whom they find. */
const WHOLE = { uFuzzy: 10, MiniSearch: 10, 'Fuse.js': 30 }
/** And every so many-th into the window. */
const IN_WINDOW = 6

const { known, queries } = JSON.parse(await readFile(new URL('queries.json', import.meta.url), 'utf8'))
const every = (step) => queries.filter((_, at) => at % step === 0)
const milliseconds = (list) => percentiles(list.map(({ ms }) => ms))
const megabytes = (bytes) => Math.round(bytes / 1e6)

/** Inside node_modules, so that the bundle finds the SQLite binding. */
async function portOf(folder) {
  await build({
    ...{
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    },
    build: { ssr: 'bench/search/port.ts', outDir: folder },
  })
  return import(pathToFileURL(join(folder, 'port.js')).href)
}

function measureOther(name, everyone) {
  const { search, buildMs, heapBytes } = buildOther(name, everyone)
  const timed = (text) => {
    const begun = performance.now()
    const answer = search(text)
    return { text, ms: performance.now() - begun, answer }
  }
  const asked = every(WHOLE[name])
  const whole = asked.map(({ query }) => timed(query))
  const isSlow = name === 'Fuse.js'
  const times = isSlow
    ? whole
    : every(KEY_BY_KEY)
        .flatMap(({ query }) => keystrokes(query))
        .map(timed)
  const found = tally(
    asked,
    asked.map(({ expected }, at) => whole[at].answer.some(isExpected(expected))),
  )
  console.log(
    `${name}: ${inWords(milliseconds(times))}${isSlow ? ' for whole queries' : ''}; index in ${buildMs} ms,` +
      ` ${megabytes(heapBytes)} MB; of every ${WHOLE[name]}th query found: ${tallyInWords(found)}`,
  )
  return { name, ...milliseconds(times), buildMs, heapMb: megabytes(heapBytes), found, times }
}

const bundle = await mkdtemp(join('node_modules', '.bench-'))
const folder = await mkdtemp(join(tmpdir(), 'bookconf-search-'))
try {
  const { createDirectory } = await portOf(bundle)
  const { directory, importMs, added, fileBytes } = await fill(createDirectory, folder, known)
  console.log(`${added} people imported in ${importMs} ms, ${megabytes(fileBytes)} MB`)
  const ours = await measureOurs(directory, queries)
  await directory.close()
  const first = milliseconds(ours.first)
  const wider = milliseconds(ours.wider)
  const found = tally(queries, ours.wasFound)
  console.log(`first answer: ${inWords(first)}; second: ${inWords(wider)}; found: ${tallyInWords(found)}`)
  for (const [at, { query, kind }] of queries.entries())
    if (!ours.wasFound[at]) console.log(`  not found: ${kind} ${query}`)

  const everyone = people()
  const others = OTHERS.map((name) => measureOther(name, everyone))
  const fastest = others.reduce((a, b) => (b.p95 < a.p95 ? b : a))
  const compared = new Set(fastest.times.map(({ text }) => text))
  const same = milliseconds(ours.first.filter(({ text }) => compared.has(text)))

  const painted = percentiles(await measureWindow(folder, every(IN_WINDOW)))
  console.log(`key to painted list: ${inWords(painted)}`)
  console.log(
    JSON.stringify({
      ...{ bench: 'search', importMs, first, wider, painted, found },
      others: others.map(({ times: _times, ...figures }) => figures),
      fastest: fastest.name,
      ratio: Math.round((same.p95 / fastest.p95) * 1000) / 1000,
      goal: GOAL,
      reached:
        first.p95 <= GOAL.firstMs &&
        wider.p95 <= GOAL.widerMs &&
        painted.p95 <= GOAL.paintedMs &&
        ours.wasFound.every(Boolean),
    }),
  )
} finally {
  for (const one of [bundle, folder]) await rm(one, { recursive: true, force: true })
}
