/** The command line: the same host as the window's, without Electron and without a display. */
import { homedir, userInfo } from 'node:os'
import { languageOf } from '../../shared/language'
import { composeHost } from '../compose'
import { localUser } from '../account/local-user'
import { dataFaultMessage } from '../data-fault'
import { resolvePaths } from '../paths'
import { cryptoRandom } from '../random'
import { readParameter, requireFile } from './read-parameter'
import { outcome, serveLines } from './serve-lines'
import { IMPORT_DIRECTORY, parseCommand, USAGE, UsageError, type Command } from './usage'

/** Resolves when the line has been handed on, so that a slow reader slows us down instead of filling memory. */
const print = (line: string): Promise<void> =>
  new Promise((resolve) =>
    process.stdout.write(`${line}\n`, () => {
      resolve()
    }),
  )

const language = languageOf(process.env.LC_ALL ?? process.env.LC_MESSAGES ?? process.env.LANG ?? '')

async function run(command: Command): Promise<number> {
  const isImport = command.kind === 'call' && command.method === IMPORT_DIRECTORY
  if (isImport) await requireFile(command.file ?? '')
  const parameter =
    command.kind === 'call' && !isImport ? await readParameter(command.file, process.stdin) : null
  const { dataDir } = command
  const host = await composeHost({
    paths: resolvePaths({ dataDir, platform: process.platform, env: process.env, home: homedir() }),
    clock: () => Math.floor(Date.now() / 1000),
    random: cryptoRandom,
    user: localUser(userInfo),
    computerZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    systemLanguage: language,
    alwaysSystemLanguage: true,
    workerUrl: new URL('./directory-worker.js', import.meta.url),
    syncWorkerUrl: new URL('./sync-worker.js', import.meta.url),
    log: {
      error: (message, cause) => {
        console.error(message, cause)
      },
    },
    window: null,
  })
  try {
    if (command.kind === 'stdio') {
      await serveLines({ input: process.stdin, write: print, dispatch: host.dispatch, language })
      return 0
    }
    const answer =
      command.method === IMPORT_DIRECTORY
        ? await host.importDirectory(command.file ?? '')
        : await host.dispatch(command.method, parameter)
    await print(JSON.stringify(outcome(answer)))
    return answer.ok ? 0 : 1
  } finally {
    await host.writeDueEntries()
    await host.close()
  }
}

try {
  process.exitCode = await run(parseCommand(process.argv.slice(2)))
} catch (error) {
  const message = dataFaultMessage(error, language) ?? error
  console.error(error instanceof UsageError ? `${error.message}\n\n${USAGE}` : message)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
