/**
 * One operation at a time over one socket. The library's own client would connect again by itself, without TLS and
 * without a bind, where a server has closed the connection; here a connection that has ended stays ended.
 */
import type { Socket } from 'node:net'
import type { SourceError } from '../../directory/source'
import { answerOf, type Answer, type LdapEntry, type LdapResult } from './answers'
import { BerFault } from './ber'
import { cancelled, faultOfSocket, sourceFault } from './faults'
import { createFrames } from './frames'

export interface Reply {
  readonly entries: readonly LdapEntry[]
  readonly result: LdapResult
}

export interface LdapConnection {
  /**
   * Sends what `write` makes of a number that no other message has; resolves with all that belongs to it.
   * @throws SourceError where the connection ends, stays silent for too long, or says what is not LDAP
   */
  ask(write: (id: number) => Buffer): Promise<Reply>
  /** Gives the socket back, for TLS to begin on it. */
  release(): Socket
  /** Ends the connection, with `farewell` as its last message. Nothing happens where it has ended already. */
  close(farewell: (id: number) => Buffer): void
}

interface Options {
  /** So long the server may stay silent within an operation. */
  readonly answerMs: number
  readonly signal: AbortSignal
}

/** Of one operation. Pages of 500 are far below; a server that knows no pages sends everything at once. */
const MOST_BYTES = 128 * 1024 * 1024
const MOST_ENTRIES = 200_000

interface Waiting {
  readonly id: number
  readonly entries: LdapEntry[]
  bytes: number
  readonly resolve: (reply: Reply) => void
  readonly reject: (error: SourceError) => void
  readonly timer: NodeJS.Timeout
}

export function createConnection(socket: Socket, { answerMs, signal }: Options): LdapConnection {
  const frames = createFrames()
  let waiting: Waiting | null = null
  let ended: SourceError | null = null
  let lastId = 0

  const done = (): Waiting | null => {
    const before = waiting
    waiting = null
    if (before) clearTimeout(before.timer)
    return before
  }
  const end = (error: SourceError) => {
    if (ended) return
    ended = error
    signal.removeEventListener('abort', onAbort)
    socket.destroy()
    done()?.reject(error)
  }

  const take = (answer: Answer) => {
    // Number 0 is a server's word by itself: it is about to close the connection (RFC 4511, 4.4.1).
    if (answer.id === 0 && answer.kind === 'result') end(sourceFault('unreachable', answer.result.detail))
    // What answers nothing that is asked is nobody's.
    if (waiting?.id !== answer.id) return
    if (answer.kind === 'entry') waiting.entries.push(answer.entry)
    if (waiting.entries.length > MOST_ENTRIES) throw new BerFault('an answer of too many entries')
    if (answer.kind !== 'result') return
    const { entries, resolve } = waiting
    done()
    resolve({ entries, result: answer.result })
  }
  const onData = (piece: Buffer) => {
    try {
      if (waiting) {
        waiting.timer.refresh()
        waiting.bytes += piece.length
        if (waiting.bytes > MOST_BYTES) throw new BerFault('an answer of too many bytes')
      }
      for (const message of frames(piece)) take(answerOf(message))
    } catch (error) {
      end(sourceFault('broken', error instanceof Error ? error.message : String(error), error))
    }
  }
  const onError = (error: Error) => {
    end(faultOfSocket(error))
  }
  const onClose = () => {
    end(sourceFault('unreachable', 'closed by the server'))
  }
  const onAbort = () => {
    end(cancelled())
  }

  socket.on('data', onData).on('error', onError).on('close', onClose)
  signal.addEventListener('abort', onAbort)
  if (signal.aborted) onAbort()

  return {
    ask: (write) =>
      new Promise((resolve, reject) => {
        if (ended) {
          reject(ended)
          return
        }
        if (waiting) throw new Error('one operation at a time')
        const timer = setTimeout(() => {
          end(sourceFault('unreachable', `no answer within ${String(answerMs / 1000)} s`))
        }, answerMs)
        const id = ++lastId
        waiting = { id, entries: [], bytes: 0, resolve, reject, timer }
        socket.write(write(id))
      }),
    release: () => {
      signal.removeEventListener('abort', onAbort)
      socket.pause().off('data', onData).off('error', onError).off('close', onClose)
      return socket
    },
    close: (farewell) => {
      if (ended) return
      ended = sourceFault('broken', 'used after it was closed')
      signal.removeEventListener('abort', onAbort)
      done()?.reject(cancelled())
      socket.end(farewell(++lastId))
      socket.destroySoon()
    },
  }
}
