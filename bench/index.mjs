/** `npm run bench -- NAME`: each benchmark prints ratios measured in one run. */
import { existsSync } from 'node:fs'

const name = process.argv[2] ?? ''
const file = new URL(`./${name}/index.mjs`, import.meta.url)
if (!/^[a-z]+$/.test(name) || !existsSync(file)) {
  console.error('usage: npm run bench -- startup|book|week|import|search')
  process.exitCode = 2
} else await import(file.href)
