/** What other programs open with this one: links and calendar files, at the start and while it runs. */
import { app } from 'electron'
import type { PendingLink } from '../../shared/app/pending-link'
import { Handover, linkOf, openedWith } from '../links/opened-with'
import { readIcsDraft } from '../links/read-ics-draft'

/** The arguments as given: those that second-instance brings are reordered and have switches of Chromium among them. */
export const handover = (): Handover => ({ args: process.argv.slice(1), folder: process.cwd() })

/**
 * @param follow is given each link, in order; those that come before it can follow them wait with it
 * @param show shows the window
 */
export function hearWhatIsOpened(follow: (link: PendingLink) => void, show: () => void): void {
  const opened = (link: PendingLink | null) => {
    if (link !== null) follow(link)
    show()
  }
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const parsed = Handover.safeParse(data)
    if (parsed.success) void openedWith(parsed.data).then(opened)
    else opened({ action: 'refused', reason: 'tooLong' })
  })
  app.on('open-url', (event, url) => {
    event.preventDefault()
    opened(linkOf(url))
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    void readIcsDraft(path).then(opened)
  })
  void openedWith(handover()).then((link) => {
    if (link !== null) follow(link)
  })
}

/** On Linux the package's desktop file says so; a program that is not installed must not. */
export function registerLinks(): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient('bookconf')
}
