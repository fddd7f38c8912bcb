/** Cuts what arrives into whole LDAP messages. */
import { BerFault, headAt, Tag } from './ber'

/** The largest message: a group of 200,000 members is about half of it. */
const MOST_BYTES = 32 * 1024 * 1024

/** Takes a piece, gives the messages that it completes. Throws BerFault where what arrives is not LDAP. */
export function createFrames(mostBytes = MOST_BYTES): (piece: Buffer) => Generator<Buffer> {
  let pieces: Buffer[] = []
  let held = 0
  /** So many bytes make a further look worth while. */
  let wanted = 0
  return function* (piece) {
    pieces.push(piece)
    held += piece.length
    if (held < wanted) return
    let rest = Buffer.concat(pieces)
    for (;;) {
      if (rest.length > 0 && rest[0] !== Tag.sequence) throw new BerFault('not LDAP')
      const head = headAt(rest, 0)
      const size = head === null ? 0 : head.size + head.length
      if (size > mostBytes) throw new BerFault('a message of too many bytes')
      wanted = size
      if (head === null || rest.length < size) break
      yield rest.subarray(0, size)
      rest = rest.subarray(size)
    }
    pieces = rest.length > 0 ? [rest] : []
    held = rest.length
  }
}
