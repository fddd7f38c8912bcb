/** Everything a page could ask for and ours never does: denied, for every page there may ever be. */
import { app, session, type Session, type WebContents } from 'electron'
import { isOwnPage, SCHEME } from './own-page'

/** Copying an invitation is the one thing asked of the system from inside the page. */
const COPY = 'clipboard-sanitized-write'

function denyInContents(contents: WebContents): void {
  for (const event of [
    'will-navigate',
    'will-frame-navigate',
    'will-redirect',
    'will-attach-webview',
  ] as const)
    contents.on(event as 'will-navigate', (details) => {
      details.preventDefault()
    })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

function denyInSession(own: Session): void {
  own.setPermissionRequestHandler((_contents, permission, answer, { isMainFrame, requestingUrl }) => {
    answer(permission === COPY && isMainFrame && isOwnPage(requestingUrl))
  })
  own.setPermissionCheckHandler(
    (_contents, permission, origin, { isMainFrame }) =>
      permission === COPY && isMainFrame && isOwnPage(origin),
  )
  own.setDevicePermissionHandler(() => false)
  own.on('will-download', (event) => {
    event.preventDefault()
  })
  const isLocal = (url: string) =>
    url.startsWith(`${SCHEME}://`) ||
    url.startsWith('data:') ||
    (!app.isPackaged && url.startsWith('devtools://'))
  own.webRequest.onBeforeRequest(({ url }, answer) => {
    answer({ cancel: !isLocal(url) })
  })
}

export function denyEverythingElse(): void {
  app.on('web-contents-created', (_event, contents) => {
    denyInContents(contents)
  })
  app.on('session-created', denyInSession)
  denyInSession(session.defaultSession)
}
