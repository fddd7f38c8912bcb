/** Reads a CSV or vCard file into the directory, in batches, with progress, and reports on every record. */
import { setImmediate as breathe } from 'node:timers/promises'
import type { TextEncoding } from '../../shared/app/directory'
import type { ImportReport } from '../../shared/app/person'
import type { Mapping } from './column-mapping'
import type { ImportProgress } from './directory'
import { openTextFile, type FileState, type TextFile } from './file-text'
import { ImportFault } from './import-fault'
import { planTable } from './import-plan'
import { createCsvReader } from './people-csv'
import { createCardGroups, createVcardReader } from './people-vcard'
import { identityOf, recordFault, type PersonRecord } from './person-record'
import { oneAhead } from './one-ahead'
import type { ReadRecord, RecordReader } from './record-reader'

/** The file is locked while a batch is stored, which should take less than a person notices. */
const BATCH = 500
const MAX_LISTED = 1000
const MAX_GROUPS = 100
const LONGEST_GROUP = 128

interface FileEntry extends PersonRecord {
  /** Names of groups; without it the groups stay as they are. */
  readonly groups?: readonly string[] | undefined
}

export interface ImportStore<Prepared> {
  /** What can be done before the store is asked to take the entries. */
  prepare(entries: readonly FileEntry[]): readonly Prepared[]
  /** Meanwhile the next batch is read and prepared, where the store works on another thread. */
  save(entries: readonly Prepared[]): Promise<('added' | 'changed' | 'unchanged')[]>
}

export interface ImportOrder {
  readonly file: string
  /** As a person chose it; null where it is to be guessed, and for vCards. */
  readonly mapping: Mapping | null
  /** As the file was when it was planned; null where it was not. */
  readonly state: FileState | null
}

async function readerOf(
  file: TextFile,
  encoding: TextEncoding,
  mapping: Mapping | null,
): Promise<RecordReader> {
  const table = await planTable(file)
  if (table !== null) return createCsvReader(table.delimiter, mapping ?? table.mapping, mapping !== null)
  const groups = createCardGroups()
  for await (const { text, isLast } of file.pieces(encoding)) groups.take(text, isLast)
  return createVcardReader(groups.groups)
}

type Refused = ImportReport['refused'][number]

/** Why a record is not stored, or null. Of two with the same address the first counts, or a file would never be done. */
function createJudge(): (read: ReadRecord) => Refused['reason'] | null {
  const seen = new Set<string>()
  return (read) => {
    if ('fault' in read) return read.fault
    const fault = recordFault(read.record)
    if (fault !== null) return fault
    const groups = read.groups ?? []
    if (groups.length > MAX_GROUPS || groups.some((name) => name.length > LONGEST_GROUP)) return 'tooLong'
    if (groups.some((name) => name.includes('\ufffd'))) return 'unreadable'
    const identity = identityOf(read.record)
    if (seen.has(identity)) return 'duplicate'
    seen.add(identity)
    return null
  }
}

interface Batch<Prepared> {
  readonly entries: readonly Prepared[]
  readonly refused: readonly Refused[]
  /** About how many records there are in the file, told from how much of it those read so far take; exact at its end. */
  readonly total: number
}

async function* batchesOf<Prepared>(
  file: TextFile,
  encoding: TextEncoding,
  reader: RecordReader,
  store: ImportStore<Prepared>,
): AsyncGenerator<Batch<Prepared>, undefined> {
  const judge = createJudge()
  const batchOf = (records: readonly ReadRecord[], total: number): Batch<Prepared> => {
    const refused: Refused[] = []
    const sound = records.flatMap((read) => {
      const reason = judge(read)
      if (reason === null && 'record' in read)
        return [read.groups ? { ...read.record, groups: read.groups } : read.record]
      refused.push({ line: read.line, reason: reason ?? 'unreadable' })
      return []
    })
    return { entries: store.prepare(sound), refused, total }
  }
  let parsed = 0
  let waiting: ReadRecord[] = []
  for await (const { text, isLast, read } of file.pieces(encoding)) {
    const records = [...reader.read(text, isLast)]
    parsed += records.length
    waiting.push(...records)
    const total = isLast ? parsed : Math.round((parsed * file.state.size) / read)
    while (waiting.length >= BATCH || (isLast && waiting.length > 0)) {
      yield batchOf(waiting.slice(0, BATCH), total)
      waiting = waiting.slice(BATCH)
    }
  }
}

interface Watch {
  /** Looked at between two batches; what is stored stays. */
  readonly cancelled: { readonly current: boolean }
  readonly onProgress: (progress: ImportProgress) => void
}

async function importFrom<Prepared>(
  file: TextFile,
  mapping: Mapping | null,
  store: ImportStore<Prepared>,
  { cancelled, onProgress }: Watch,
): Promise<ImportReport> {
  const report: ImportReport = {
    ...{ added: 0, changed: 0, unchanged: 0, cancelled: false, refused: [], refusedCount: 0 },
  }
  const encoding = await file.encoding()
  const reader = await readerOf(file, encoding, mapping)
  let done = 0
  for await (const { entries, refused, total } of oneAhead(batchesOf(file, encoding, reader, store))) {
    await breathe()
    if (cancelled.current) return { ...report, cancelled: true }
    for (const outcome of await store.save(entries)) report[outcome]++
    report.refused.push(...refused.slice(0, MAX_LISTED - report.refused.length))
    report.refusedCount += refused.length
    done += entries.length + refused.length
    onProgress({ done, total })
  }
  return report
}

/** @throws ImportFault where the file, or the mapping of its columns, is refused as a whole */
export async function importPeople<Prepared>(
  { file: path, mapping, state }: ImportOrder,
  store: ImportStore<Prepared>,
  watch: Watch,
): Promise<ImportReport> {
  const file = await openTextFile(path)
  try {
    if (state && (state.size !== file.state.size || state.modified !== file.state.modified))
      throw new ImportFault({ kind: 'changed' })
    return await importFrom(file, mapping, store, watch)
  } finally {
    await file.close()
  }
}
