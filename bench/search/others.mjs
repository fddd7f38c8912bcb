/** Three libraries over the same people, each set up as its own documentation says for names of any script. */
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import UFuzzy from '@leeoniya/ufuzzy'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'

const LIMIT = 30
const FIELDS = ['name', 'plain', 'reading', 'initials', 'email', 'number', 'department', 'title']

const ENGINES = {
  uFuzzy: (people) => {
    const haystack = people.map((person) => FIELDS.map((field) => person[field]).join(' | '))
    const engine = new UFuzzy({
      ...{ unicode: true, interSplit: "[^\\p{L}\\d']+", intraSplit: '\\p{Ll}\\p{Lu}' },
      ...{ intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}', intraChars: "[\\p{L}\\d']" },
      ...{ intraContr: "'\\p{L}{1,2}\\b", intraMode: 1 },
    })
    return (text) => {
      const [found, info, order] = engine.search(haystack, text, 1)
      const best = order ? order.map((at) => info.idx[at]) : (found ?? [])
      return best.slice(0, LIMIT).map((at) => people[at])
    }
  },
  MiniSearch: (people) => {
    const engine = new MiniSearch({ fields: FIELDS })
    engine.addAll(people)
    const fuzzy = (term) => (term.length > 3 ? 1 : false)
    return (text) =>
      engine
        .search(text, { prefix: true, fuzzy, combineWith: 'AND' })
        .slice(0, LIMIT)
        .map(({ id }) => people[id])
  },
  'Fuse.js': (people) => {
    const engine = new Fuse(people, { keys: FIELDS, threshold: 0.3, ignoreLocation: false })
    return (text) => engine.search(text, { limit: LIMIT }).map(({ item }) => item)
  },
}
export const OTHERS = Object.keys(ENGINES)

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc')

/** Milliseconds and bytes of its index beside the people themselves, and a function that searches it. */
export function buildOther(name, people) {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  const begun = performance.now()
  const search = ENGINES[name](people)
  const buildMs = Math.round(performance.now() - begun)
  collectGarbage()
  return { search, buildMs, heapBytes: process.memoryUsage().heapUsed - before }
}
