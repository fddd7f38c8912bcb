/** Format, lint, types, layers, dead code, build, sizes. Every step runs, also after one that failed. */
import { spawnSync } from 'node:child_process'
import { sizeFaults } from './check/sizes.mjs'

const bin = (path) => [process.execPath, `node_modules/${path}`]
const TYPES = ['shared', 'main', 'main-electron-33', 'preload', 'preload-electron-33', 'renderer', 'test']

const steps = [
  ['format', [...bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']],
  ['lint', [...bin('eslint/bin/eslint.js'), '--max-warnings', '0', '.']],
  ...TYPES.map((name) => [
    `types: ${name}`,
    [...bin('vue-tsc/bin/vue-tsc.js'), '--noEmit', '-p', `tsconfig.${name}.json`],
  ]),
  [
    'layers',
    [...bin('dependency-cruiser/bin/dependency-cruise.mjs'), 'src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['dead code', bin('knip/bin/knip.js')],
  ['build', [...bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']],
]

const failed = []
for (const [name, [program, ...args]] of steps) {
  const start = performance.now()
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'] })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`)
  if (status !== 0) failed.push(name)
}
const faults = sizeFaults()
for (const fault of faults) console.log(fault)
console.log(`${faults.length === 0 ? 'ok    ' : 'FAILED'} sizes`)
if (faults.length > 0) failed.push('sizes')
if (failed.length > 0) {
  console.log(`check failed: ${failed.join(', ')}`)
  process.exitCode = 1
}
