/** Opens a SQLite file the way this product uses it, and runs write transactions that wait without blocking. */
import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DataFault } from '../../data-fault'
import { openLibrary } from './sqlite-library'

/** A prepared statement; rows are unknown until they are parsed. */
interface Statement {
  get(...parameters: readonly unknown[]): unknown
  all(...parameters: readonly unknown[]): unknown[]
  run(...parameters: readonly unknown[]): unknown
}

/** What this product uses of the library, with rows that must be parsed. */
export interface Database {
  readonly isTransaction: boolean
  exec(sql: string): void
  prepare(sql: string): Statement
  close(): void
}

/** One step from a version of a file to the next: SQL, or a function where SQL alone cannot compute what it needs. */
export type Migration = string | ((db: Database) => void)

/** The synchronous API blocks its thread while it waits, so it waits briefly and we wait the rest. */
const BLOCKING_WAIT_MS = 50
const LONGEST_WAIT_MS = 5000
const SQLITE_BUSY = 5
/** SQLITE_CORRUPT and SQLITE_NOTADB. */
const DAMAGED = [11, 26]

/** SQLite's primary code, which an extended one holds in its lowest byte; NaN where the fault is not SQLite's. */
const codeOf = (error: unknown): number =>
  error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : NaN
const isBusy = (error: unknown): boolean => codeOf(error) === SQLITE_BUSY

/** Repeats what another process's write held up, for at most five seconds. */
async function patiently<T>(work: () => T): Promise<T> {
  const attempts = Math.ceil(LONGEST_WAIT_MS / (2 * BLOCKING_WAIT_MS))
  for (let attempt = 1; ; attempt++) {
    try {
      return work()
    } catch (error) {
      if (!isBusy(error) || attempt === attempts) throw error
      await delay(BLOCKING_WAIT_MS)
    }
  }
}

const transactions = new WeakMap<Database, number>()
/** Which transaction this is: what is remembered within one is not known in the next. */
export const transactionOf = (db: Database): number => transactions.get(db) ?? 0

/** Runs `work` in one immediate transaction. It is synchronous: nothing else happens between its statements. */
export async function writeTransaction<T>(db: Database, work: () => T): Promise<T> {
  return patiently(() => {
    db.exec('BEGIN IMMEDIATE')
    transactions.set(db, transactionOf(db) + 1)
    try {
      const result = work()
      db.exec('COMMIT')
      return result
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK')
      throw error
    }
  })
}

function userVersion(db: Database): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number }
  return row.user_version
}

/** Brings the file to the newest version, all steps or none. A file from a newer program is refused. */
async function migrate(db: Database, migrations: readonly Migration[], file: string): Promise<void> {
  if (userVersion(db) === migrations.length) return
  await writeTransaction(db, () => {
    const version = userVersion(db)
    if (version > migrations.length) throw new DataFault('newer', file)
    for (const step of migrations.slice(version)) {
      if (typeof step === 'string') db.exec(step)
      else step(db)
    }
    db.exec(`PRAGMA user_version = ${String(migrations.length)}`)
  })
}

/**
 * @param file path of the database; its folder is made
 * @param migrations in the order they were added
 * @param synchronous FULL where an acknowledged row must survive a power cut
 * @throws DataFault where the file is damaged or from a newer program; it is then left as it is
 */
export async function openDatabase(
  file: string,
  migrations: readonly Migration[],
  synchronous: 'FULL' | 'NORMAL',
): Promise<Database> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const db = openLibrary(file, BLOCKING_WAIT_MS)
  try {
    await patiently(() => {
      db.exec(`PRAGMA journal_mode = WAL; PRAGMA synchronous = ${synchronous}`)
    })
    await migrate(db, migrations, file)
    return db
  } catch (error) {
    db.close()
    throw DAMAGED.includes(codeOf(error)) ? new DataFault('damaged', file, { cause: error }) : error
  }
}
