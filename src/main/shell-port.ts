/** What use-cases need of the window's surroundings. Electron's part implements it. */
export interface ShellPort {
  /** Asks for a CSV or vCard file; null when the person closed the dialog. */
  choosePeopleFile(): Promise<string | null>
  /** Asks for a folder, starting at `current`. */
  chooseFolder(current: string): Promise<string | null>
  /** Asks where to save a file of this name. */
  chooseSaveFile(defaultName: string): Promise<string | null>
  /** Opens an https address in the browser; refuses every other. */
  openExternal(url: string): Promise<void>
  /** Opens a file with the system's program; answers '' on success, else what went wrong. */
  openPath(path: string): Promise<string>
  /** The home view can be used. */
  reportReady(): void
}
