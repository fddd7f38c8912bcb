/** What other programs open with this one, at the start and while it runs: heard here, read once there is a host. */
import { app } from 'electron'
import type { Handover, Opened } from '../links/opened-with'

/** The arguments as given: those that second-instance brings are reordered and have switches of Chromium among them. */
export const handover = (): Handover => ({ args: process.argv.slice(1), folder: process.cwd() })

/**
 * @param follow is given each thing that was opened, in order
 * @param show shows the window
 */
export function hearWhatIsOpened(follow: (opened: Opened) => void, show: () => void): void {
  const opened = (what: Opened) => {
    follow(what)
    show()
  }
  app.on('second-instance', (_event, _argv, _folder, handedOver) => {
    opened({ handedOver })
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    opened({ url })
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    opened({ path })
  })
  follow({ handedOver: handover() })
}

/** On Linux the package's desktop file says so; a program that is not installed must not. */
export function registerLinks(): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient('bookconf')
}
