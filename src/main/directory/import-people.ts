/** Reads a CSV or vCard file into the directory, in batches, with progress, and reports on every record. */
import { readFile, stat } from 'node:fs/promises'
import { setImmediate as breathe } from 'node:timers/promises'
import type { ImportReport } from '../../shared/app/person'
import { decodeText } from './decode-text'
import type { ImportProgress } from './directory'
import { ImportFault } from './import-fault'
import { parsePeopleCsv } from './people-csv'
import { parsePeopleVcards } from './people-vcard'
import { recordFault, type PersonRecord } from './person-record'

const BATCH = 1000
const MAX_MEGABYTES = 200
const MAX_LISTED = 1000

interface Store {
  save(records: readonly PersonRecord[]): Promise<('added' | 'changed' | 'unchanged')[]>
}

/** A record and the line at which it stands, or the line alone where it cannot be read. */
export interface ReadRecord {
  readonly line: number
  readonly record: PersonRecord | null
}

/** @throws ImportFault where the file is too large or cannot be read */
async function readBytes(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file)
    if (size > MAX_MEGABYTES * 1024 * 1024) throw new ImportFault({ kind: 'tooLarge', limit: MAX_MEGABYTES })
    return await readFile(file)
  } catch (error) {
    if (error instanceof ImportFault) throw error
    const reason = error instanceof Error ? error.message : String(error)
    throw new ImportFault({ kind: 'unreadable', reason })
  }
}

async function readRecords(file: string): Promise<Iterable<ReadRecord>> {
  const text = decodeText(await readBytes(file))
  return /^\s*BEGIN:VCARD/i.test(text) ? parsePeopleVcards(text) : parsePeopleCsv(text)
}

function* batches<T>(items: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = []
  for (const item of items) {
    batch.push(item)
    if (batch.length < size) continue
    yield batch
    batch = []
  }
  if (batch.length > 0) yield batch
}

export async function importPeople(
  file: string,
  store: Store,
  cancelled: { readonly current: boolean },
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const report: ImportReport = {
    ...{ added: 0, changed: 0, unchanged: 0, cancelled: false, refused: [], refusedCount: 0 },
  }
  const refuse = (line: number, reason: ImportReport['refused'][number]['reason']) => {
    report.refusedCount++
    if (report.refused.length < MAX_LISTED) report.refused.push({ line, reason })
  }
  let done = 0
  for (const batch of batches(await readRecords(file), BATCH)) {
    // Lets a cancel through between two batches.
    await breathe()
    if (cancelled.current) return { ...report, cancelled: true }
    const sound: PersonRecord[] = []
    for (const { line, record } of batch) {
      const reason = record === null ? 'unreadable' : recordFault(record)
      if (record !== null && reason === null) sound.push(record)
      else refuse(line, reason ?? 'unreadable')
    }
    for (const outcome of await store.save(sound)) report[outcome]++
    done += batch.length
    // What is read part by part does not tell its end beforehand.
    onProgress({ done, total: null })
  }
  return report
}
