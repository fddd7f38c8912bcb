/** Whom the user invites, how often and with whom: the one list that ranks people by habit. */
import type { Invitation } from '../../directory/invitation'
import type { Questions } from '../../directory/directory'
import { decayed } from '../../directory/use-decay'
import { writeTransaction, type Database } from './database'

/** Beyond so many a meeting says nothing of who belongs together, and its pairs would be very many. */
const MOST_TOGETHER = 30

interface Counted {
  readonly count: number
  readonly last_at: number
}

export function createPeopleUse(db: Database): Pick<Questions, 'noteInvited'> {
  const sql = {
    // Somebody may be invited by an address that is not their first.
    identity: db.prepare(
      `SELECT p.identity FROM other_email AS o JOIN person AS p ON p.id = o.person_id
        WHERE o.email = ? AND p.is_shown LIMIT 1`,
    ),
    use: db.prepare('SELECT count, last_at FROM use_count WHERE key = ?'),
    setUse: db.prepare('INSERT OR REPLACE INTO use_count (key, count, last_at) VALUES (?, ?, ?)'),
    pair: db.prepare('SELECT count, last_at FROM together WHERE one = ? AND other = ?'),
    setPair: db.prepare('INSERT OR REPLACE INTO together (one, other, count, last_at) VALUES (?, ?, ?, ?)'),
  }
  const identityOf = (key: string): string => {
    const found = key.startsWith('mail:') ? sql.identity.get(key.slice('mail:'.length)) : undefined
    return (found as { identity: string } | undefined)?.identity ?? key
  }
  const more = (known: unknown, at: number): number => {
    const { count, last_at } = (known ?? { count: 0, last_at: at }) as Counted
    return decayed(count, last_at, at) + 1
  }
  const notePair = (one: string, other: string, at: number) => {
    sql.setPair.run(one, other, more(sql.pair.get(one, other), at), at)
  }
  const note = ({ invited, others, at }: Invitation) => {
    const keys = [...new Set(invited.map(identityOf))]
    const beside = [...new Set(others.map(identityOf))].filter((key) => !keys.includes(key))
    for (const key of keys) sql.setUse.run(key, more(sql.use.get(key), at), at)
    if (keys.length + beside.length > MOST_TOGETHER) return
    for (const one of keys) {
      for (const other of [...keys, ...beside]) {
        if (one === other) continue
        notePair(one, other, at)
        if (beside.includes(other)) notePair(other, one, at)
      }
    }
  }
  return {
    noteInvited: (invitation) =>
      writeTransaction(db, () => {
        note(invitation)
        return null
      }),
  }
}
