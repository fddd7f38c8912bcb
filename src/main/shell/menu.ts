/** The window's own keys serve everything, so that only the system's standard menu is kept, where it is expected. */
import { Menu } from 'electron'

export function setMenu(platform: NodeJS.Platform): void {
  Menu.setApplicationMenu(
    platform === 'darwin'
      ? Menu.buildFromTemplate([{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }])
      : null,
  )
}
