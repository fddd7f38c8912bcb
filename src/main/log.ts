/** Where unexpected faults go. Never meeting contents, names or passwords. */
export interface Log {
  error(message: string, cause?: unknown): void
}
