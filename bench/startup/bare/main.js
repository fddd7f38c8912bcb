// The least an Electron program can be: one window with one line of text, which says when it has been drawn.
import { app, BrowserWindow } from 'electron'

app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true, contextIsolation: true } })
  window.once('ready-to-show', () => {
    window.show()
    process.stdout.write(`ready ${Date.now()}\n`)
  })
  window.loadURL('data:text/html,<title>Bare</title><p>Hello</p>')
})
