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

async function readRecords(file: string): Promise<ReadRecord[]> {
  const text = decodeText(await readBytes(file))
  return /^\s*BEGIN:VCARD/i.test(text) ? parsePeopleVcards(text) : parsePeopleCsv(text)
}

export async function importPeople(
  file: string,
  store: Store,
  cancelled: { readonly current: boolean },
  onProgress: (progress: ImportProgress) => void,
): Promise<ImportReport> {
  const records = await readRecords(file)
  const report: ImportReport = {
    ...{ added: 0, changed: 0, unchanged: 0, cancelled: false, refused: [], refusedCount: 0 },
  }
  for (let at = 0; at < records.length; at += BATCH) {
    // Lets a cancel through between two batches.
    await breathe()
    if (cancelled.current) return { ...report, cancelled: true }
    const batch: PersonRecord[] = []
    for (const { line, record } of records.slice(at, at + BATCH)) {
      const reason = record === null ? 'unreadable' : recordFault(record)
      if (record !== null && reason === null) batch.push(record)
      else {
        report.refusedCount++
        if (report.refused.length < MAX_LISTED) report.refused.push({ line, reason: reason ?? 'unreadable' })
      }
    }
    for (const outcome of await store.save(batch)) report[outcome]++
    onProgress({ done: Math.min(at + BATCH, records.length), total: records.length })
  }
  return report
}
