/** How the program ends: in order, or with a sentence where it cannot go on. */
import { app, dialog } from 'electron'
import { languageOf } from '../../shared/language'
import { faultMessage } from '../../shared/sdk/ns-error'
import { dataFaultMessage } from '../data-fault'
import type { Log } from '../log'

/** A calendar folder on a network that does not answer must not keep the program from ending. */
const PATIENCE_MS = 5000

/** Closes the host before the program ends, whatever asked for it: the window, the system or a signal. */
export function closeBeforeQuit(close: () => Promise<void>, log: Log): void {
  app.once('will-quit', (event) => {
    event.preventDefault()
    const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
    void Promise.race([close(), patience])
      .catch((error: unknown) => {
        log.error('closing failed', error)
      })
      .finally(() => {
        app.exit(0)
      })
  })
}

/** Says that the program cannot go on, and ends it. */
export function failWith(log: Log, logFile: string): (message: string, cause?: unknown) => void {
  return (message, cause) => {
    log.error(message, cause)
    const language = languageOf(app.getLocale())
    const text = dataFaultMessage(cause, language) ?? `${faultMessage(111070003, language)}\n${logFile}`
    process.stderr.write(`Bookconf: ${message}. ${text}\n`)
    // Where scripts run the program nobody could close a dialog.
    if (app.isPackaged) dialog.showErrorBox('Bookconf', text)
    app.exit(1)
  }
}
