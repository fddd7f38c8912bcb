/** Ctrl+Q ends the program, which elsewhere than on macOS no menu would bring. */
import { app, type WebContents } from 'electron'

export function quitByKeyboard(contents: WebContents, platform: NodeJS.Platform): void {
  if (platform === 'darwin') return
  contents.on('before-input-event', (event, { type, key, control, alt, shift, meta }) => {
    if (type !== 'keyDown' || !control || alt || shift || meta || key.toLowerCase() !== 'q') return
    event.preventDefault()
    app.quit()
  })
}
