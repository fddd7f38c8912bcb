/** The product's own search, asked at the port as the window asks it. */
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isExpected, keystrokes } from './keystrokes.mjs'
import { csv } from './people.mjs'

const LIMIT = 30

/** Imports everyone, and notes whom the user invites. Milliseconds and bytes. */
export async function fill(createDirectory, folder, known) {
  const file = join(folder, 'directory.db')
  const table = join(folder, 'people.csv')
  await writeFile(table, csv())
  const directory = createDirectory({
    file,
    workerUrl: pathToFileURL(join('out', 'main', 'directory-worker.js')),
  })
  const begun = performance.now()
  const report = await directory.importFile({ file: table, mapping: null, state: null }, () => undefined)
  const importMs = Math.round(performance.now() - begun)
  const invited = known.map((email) => `mail:${email}`)
  await directory.ask('noteInvited', { invited, others: [], at: Math.floor(Date.now() / 1000) })
  return { directory, importMs, added: report.added, fileBytes: (await stat(file)).size }
}

/** Types each query, key by key. Milliseconds of each answer, by the text that was typed. */
export async function measureOurs(directory, queries) {
  const first = []
  const wider = []
  const wasFound = []
  for (const { query, expected } of queries) {
    let hits = []
    for (const text of keystrokes(query)) {
      const input = { query: text, limit: LIMIT, invited: [] }
      const begun = performance.now()
      const answer = await directory.ask('searchPeople', input)
      first.push({ text, ms: performance.now() - begun })
      hits = answer.hits
      if (hits.length >= LIMIT) continue
      const asked = performance.now()
      const second = await directory.ask('searchPeopleWider', input)
      wider.push({ text, ms: performance.now() - asked })
      hits = [...hits, ...second.hits]
    }
    wasFound.push(hits.some(isExpected(expected)))
  }
  return { first, wider, wasFound }
}
