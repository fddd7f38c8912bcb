import type { ShellPort } from '../../src/main/shell-port'

/** A window in which a person closes every dialog and nothing opens. */
export const fakeShell = (): ShellPort => ({
  choosePeopleFile: () => Promise.resolve(null),
  chooseFolder: () => Promise.resolve(null),
  chooseSaveFile: () => Promise.resolve(null),
  openExternal: () => Promise.resolve(),
  openPath: () => Promise.resolve(''),
  reportReady: () => undefined,
})
