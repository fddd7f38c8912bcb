const LONGEST = 60
/** Device names, which Windows does not take for a file whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/** A file name from a topic: readable, visible, and legal on every system. */
export function icsFileName(subject: string): string {
  const readable = subject.replace(/[^\p{L}\p{M}\p{N} _-]+/gu, ' ').replace(/ +/g, ' ')
  const name = Array.from(readable.trim()).slice(0, LONGEST).join('').trim()
  return name === '' || RESERVED.test(name) ? 'meeting.ics' : `${name}.ics`
}
