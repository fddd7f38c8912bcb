/** The library behind the few calls that this product uses of it. */
import { DatabaseSync } from '@photostructure/sqlite'
import type { Database } from './database'

/**
 * What `run` answers holds the row number of the last insertion, and the text index numbers rows of its own beyond what
 * a number holds: the library would refuse to answer, after the fact. Nobody asks for those, so they may lose digits.
 * @param timeout milliseconds for which a call waits for another process
 */
export function openLibrary(file: string, timeout: number): Database {
  const library = new DatabaseSync(file, { timeout })
  const prepareWriting = (sql: string) => {
    const statement = library.prepare(sql)
    statement.setReadBigInts(true)
    return statement
  }
  return {
    get isTransaction() {
      return library.isTransaction
    },
    exec: (sql) => {
      library.exec(sql)
    },
    prepare: (sql) => {
      const reading = library.prepare(sql)
      let writing: ReturnType<typeof prepareWriting> | null = null
      return {
        get: (...parameters) => reading.get(...parameters) as unknown,
        all: (...parameters) => reading.all(...parameters) as unknown[],
        run: (...parameters) => {
          writing ??= prepareWriting(sql)
          return { lastInsertRowid: Number(writing.run(...parameters).lastInsertRowid) }
        },
      }
    },
    close: () => {
      library.close()
    },
  }
}
