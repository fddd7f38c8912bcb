// What the runtime starts with when it holds no application of its own: `electron [-r module] [switches] <folder or file>`.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire, Module } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

function parse(args) {
  const modules = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at]
    if (arg === '-r' || arg === '--require') modules.push(args[++at])
    else if (arg === '-v' || arg === '--version') return { print: `v${process.versions.electron}` }
    else if (arg === '--abi') return { print: process.versions.modules }
    else if (arg.startsWith('--app=')) return { modules, target: arg.slice('--app='.length) }
    else if (!arg.startsWith('-')) return { modules, target: arg }
  }
  return { modules, target: null }
}

/** Takes the application's name and version over, as the stock start-up application does. */
function introduce(folder) {
  const file = join(folder, 'package.json')
  if (!existsSync(file)) return
  const { name, productName, version, desktopName } = JSON.parse(readFileSync(file, 'utf8'))
  if (version) app.setVersion(version)
  app.name = productName ?? name ?? app.name
  app.setDesktopName(desktopName ?? `${app.name}.desktop`)
  app.setAppPath(folder)
}

const { print, modules, target } = parse(process.argv.slice(1))
if (print || !target) {
  process.stdout.write(`${print ?? 'usage: electron [switches] <folder or file>'}\n`)
  process.exit(print ? 0 : 2)
}
Module._preloadModules(modules)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
const place = resolve(target)
introduce(place)
await import(pathToFileURL(createRequire(join(place, 'start.js')).resolve(place)).href)
