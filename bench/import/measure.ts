/** Run as a process of its own: `measure.js import FILE DATABASE WORKER`, or `measure.js plain FILE DATABASE`. */
import { readFile } from 'node:fs/promises'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { openDatabase, writeTransaction } from '../../src/main/adapters/sqlite/database'
import { createDirectory } from '../../src/main/adapters/sqlite/directory-client'

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return (performance.now() - begun) / 1000
}

/** The bare insertion: the same texts, one row a person, in batches as large as the import's. */
async function plain(file: string, database: string) {
  const rows = (await readFile(file, 'utf8')).trimEnd().split('\n').slice(1)
  const db = await openDatabase(
    database,
    ['CREATE TABLE person (id INTEGER PRIMARY KEY, email TEXT NOT NULL UNIQUE, record TEXT NOT NULL) STRICT'],
    'NORMAL',
  )
  const insert = db.prepare('INSERT INTO person (email, record) VALUES (?, ?)')
  const took = await seconds(async () => {
    for (let at = 0; at < rows.length; at += 500)
      await writeTransaction(db, () => {
        for (const row of rows.slice(at, at + 500)) insert.run(row.split(',')[1], row)
      })
  })
  db.close()
  return { seconds: took }
}

/** The product's own import, over its thread, while this one is watched. */
async function imported(file: string, database: string, worker: string) {
  const directory = createDirectory({ file: database, workerUrl: new URL(worker) })
  await directory.ask('countPeople', null)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  const before = process.memoryUsage.rss()
  let peak = before
  const sampling = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20)
  delay.enable()
  const run = () => directory.importFile({ file, mapping: null, state: null }, () => undefined)
  let report
  const took = await seconds(async () => (report = await run()))
  const figures = { addedMegabytes: (peak - before) / 2 ** 20, blockedMs: delay.max / 1e6 }
  clearInterval(sampling)
  let again
  const againSeconds = await seconds(async () => (again = await run()))
  await directory.close()
  return { report, seconds: took, ...figures, again, againSeconds }
}

const [program = '', file = '', database = '', worker = ''] = process.argv.slice(2)
const figures = program === 'plain' ? await plain(file, database) : await imported(file, database, worker)
process.stdout.write(JSON.stringify(figures))
