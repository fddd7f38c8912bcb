/** `npm run bench -- book`: a durable bookConf as a ratio to the bare SQLite commit of the same row. */
import { mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { median } from '../median.mjs'

const GOAL = 3

// Inside node_modules, so that the bundle finds the SQLite binding.
const folder = await mkdtemp(join('node_modules', '.bench-'))
try {
  await build({
    configFile: false,
    logLevel: 'error',
    build: { ssr: 'bench/book/measure.ts', outDir: folder, minify: 'oxc' },
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
  })
  const { measure } = await import(pathToFileURL(join(folder, 'measure.js')).href)
  const { booked, bare } = await measure(11, 200)
  const figures = { bookMs: median(booked), bareCommitMs: median(bare), ratio: median(booked) / median(bare) }
  console.log(
    `bookConf ${figures.bookMs.toFixed(3)} ms, bare commit ${figures.bareCommitMs.toFixed(3)} ms (medians of 11 rounds of 200)`,
  )
  console.log(JSON.stringify({ bench: 'book', ...figures, goal: GOAL, reached: figures.ratio <= GOAL }))
} finally {
  await rm(folder, { recursive: true, force: true })
}
