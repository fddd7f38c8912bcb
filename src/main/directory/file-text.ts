/** The text of a file, piece by piece, so that a large file never stands in memory. Every line ends with \n. */
import { open, type FileHandle } from 'node:fs/promises'
import type { TextEncoding } from '../../shared/app/directory'
import { createEncodingGuess } from '../../shared/text-encoding'
import { ImportFault } from './import-fault'

const PIECE_BYTES = 64 * 1024
const MAX_MEGABYTES = 200

/** By which a file is known again as the same one with the same content. */
export interface FileState {
  readonly size: number
  /** Milliseconds. */
  readonly modified: number
}

export interface TextPiece {
  readonly text: string
  /** Bytes of the file up to the piece's end. */
  readonly read: number
  readonly isLast: boolean
}

export interface TextFile {
  readonly state: FileState
  /** The text of the first bytes, and the encoding as they tell it. */
  beginning(): Promise<{ readonly encoding: TextEncoding; readonly text: string; readonly isWhole: boolean }>
  /** The encoding as all bytes tell it. */
  encoding(): Promise<TextEncoding>
  pieces(encoding: TextEncoding): AsyncGenerator<TextPiece>
  close(): Promise<void>
}

/** @throws ImportFault instead of what the system says */
async function refusing<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      throw new ImportFault({ kind: 'gone' })
    const reason = error instanceof Error ? error.message : String(error)
    throw new ImportFault({ kind: 'unreadable', reason })
  }
}

/** The same memory each time. */
async function* bytesOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  const buffer = Buffer.alloc(PIECE_BYTES)
  for (let position = 0; ;) {
    const { bytesRead } = await refusing(handle.read(buffer, 0, PIECE_BYTES, position))
    if (bytesRead === 0) return
    position += bytesRead
    yield buffer.subarray(0, bytesRead)
  }
}

/** Line ends of Windows and of old Macs become \n; a piece may end between the two characters of one. */
function createLineEnds(): (text: string, isLast: boolean) => string {
  let held = ''
  return (text, isLast) => {
    const all = held + text
    held = !isLast && all.endsWith('\r') ? '\r' : ''
    return (held === '' ? all : all.slice(0, -1)).replace(/\r\n?/g, '\n')
  }
}

async function* piecesOf(handle: FileHandle, encoding: TextEncoding): AsyncGenerator<TextPiece> {
  const decoder = new TextDecoder(encoding)
  const withLineEnds = createLineEnds()
  let read = 0
  for await (const bytes of bytesOf(handle)) {
    read += bytes.length
    yield { text: withLineEnds(decoder.decode(bytes, { stream: true }), false), read, isLast: false }
  }
  yield { text: withLineEnds(decoder.decode(), true), read, isLast: true }
}

/** @throws ImportFault where the file is not there, is too large or cannot be read */
export async function openTextFile(path: string): Promise<TextFile> {
  const handle = await refusing(open(path, 'r'))
  const { size, mtimeMs } = await handle.stat()
  if (size > MAX_MEGABYTES * 1024 * 1024) {
    await handle.close()
    throw new ImportFault({ kind: 'tooLarge', limit: MAX_MEGABYTES })
  }
  return {
    state: { size, modified: mtimeMs },
    beginning: async () => {
      const { value: bytes = new Uint8Array() } = (await bytesOf(handle).next()) as { value?: Uint8Array }
      const guess = createEncodingGuess()
      guess.take(bytes)
      const encoding = guess.encoding()
      const isWhole = bytes.length >= size
      const text = new TextDecoder(encoding).decode(bytes, { stream: !isWhole })
      return { encoding, text: createLineEnds()(text, true), isWhole }
    },
    encoding: async () => {
      const guess = createEncodingGuess()
      for await (const bytes of bytesOf(handle)) guess.take(bytes)
      return guess.encoding()
    },
    pieces: (encoding) => piecesOf(handle, encoding),
    close: () => handle.close(),
  }
}
