/** The shell port over Electron: dialogs, the browser, other programs. */
import { basename, join } from 'node:path'
import { dialog, type BrowserWindow } from 'electron'
import type { ShellPort } from '../shell-port'
import { openExternal, openPath } from './external'

interface Deps {
  readonly window: () => BrowserWindow | null
  /** Where "save as" starts. */
  readonly documents: string
  readonly onReady: () => void
}

export function createShell({ window, documents, onReady }: Deps): ShellPort {
  const choose = async (options: Electron.OpenDialogOptions): Promise<string | null> => {
    const parent = window()
    const { filePaths } = await (parent
      ? dialog.showOpenDialog(parent, options)
      : dialog.showOpenDialog(options))
    return filePaths[0] ?? null
  }
  return {
    choosePeopleFile: () =>
      choose({
        defaultPath: documents,
        properties: ['openFile'],
        filters: [{ name: 'CSV, TSV, vCard', extensions: ['csv', 'tsv', 'txt', 'vcf'] }],
      }),
    chooseFolder: (current) =>
      choose({ defaultPath: current, properties: ['openDirectory', 'createDirectory'] }),
    chooseSaveFile: async (defaultName) => {
      const parent = window()
      const options = { defaultPath: join(documents, basename(defaultName)) }
      const { filePath } = await (parent
        ? dialog.showSaveDialog(parent, options)
        : dialog.showSaveDialog(options))
      return filePath === '' ? null : filePath
    },
    openExternal,
    openPath,
    reportReady: onReady,
  }
}
