/** What every source of the directory must do. Run on the real servers. */
import { expect, it } from 'vitest'
import {
  SourceError,
  type DirectorySource,
  type SourceBatch,
  type SourceSession,
} from '../../src/main/directory/source'

interface SourceUnderTest {
  readonly source: DirectorySource
  readonly password: string
}

export const never = (): AbortSignal => new AbortController().signal

export async function batchesOf(session: SourceSession, since: string | null = null): Promise<SourceBatch[]> {
  const batches: SourceBatch[] = []
  for await (const batch of session.changes(since)) batches.push(batch)
  return batches
}

export async function keysOf(session: SourceSession): Promise<string[]> {
  const keys: string[] = []
  for await (const some of session.keys()) keys.push(...some)
  return keys
}

export const faultOf = async (work: Promise<unknown>) => {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(SourceError)
  return (error as SourceError).fault
}

/** Opens, works, closes. */
export async function inSession<T>(
  { source, password }: SourceUnderTest,
  work: (session: SourceSession) => Promise<T>,
): Promise<T> {
  const session = await source.open(password, never())
  try {
    return await work(session)
  } finally {
    await session.close()
  }
}

/** @param subject called within each test; its server holds at least one entry, and nothing changes there meanwhile */
export function itIsASource(subject: () => SourceUnderTest): void {
  it('reads everything, each entry once and under a key that its list of keys has too', async () => {
    await inSession(subject(), async (session) => {
      const batches = await batchesOf(session)
      const people = batches.flatMap((batch) => batch.people)
      const keys = await keysOf(session)
      expect(people.length).toBeGreaterThan(0)
      expect(new Set(people.map(({ key }) => key)).size).toBe(people.length)
      expect(new Set(keys).size).toBe(keys.length)
      const all = [...people, ...batches.flatMap(({ groups }) => groups)].map(({ key }) => key)
      expect(all.filter((key) => !keys.includes(key))).toEqual([])
      const members = new Set(batches.flatMap(({ groups }) => groups.flatMap((group) => group.members)))
      expect([...members].filter((key) => !keys.includes(key))).toEqual([])
    })
  })

  it('reads nothing again from its own mark, in the same session and in a later one', async () => {
    const mark = await inSession(subject(), async (session) => {
      expect(session.mark()).toBeNull()
      await batchesOf(session)
      const first = session.mark()
      const again = await batchesOf(session, first)
      expect(again.flatMap(({ people, groups }) => [...people, ...groups])).toEqual([])
      return session.mark()
    })
    expect(mark).not.toBeNull()
    await inSession(subject(), async (session) => {
      const again = await batchesOf(session, mark)
      expect(again.flatMap(({ people, groups }) => [...people, ...groups])).toEqual([])
      expect(session.startedOver?.() ?? false).toBe(false)
      expect(session.mark()).toBe(mark)
    })
  })

  it('reads everything where the mark means nothing to it, and says so', async () => {
    await inSession(subject(), async (session) => {
      const all = (await batchesOf(session)).flatMap(({ people }) => people)
      const again = (await batchesOf(session, 'a mark of somebody else')).flatMap(({ people }) => people)
      expect(again.map(({ key }) => key).sort()).toEqual(all.map(({ key }) => key).sort())
      expect(session.startedOver?.()).toBe(true)
    })
  })

  it('can be closed twice', async () => {
    const { source, password } = subject()
    const session = await source.open(password, never())
    await session.close()
    await session.close()
  })

  it('does not open for one who has given up already', async () => {
    const { source, password } = subject()
    const { kind } = await faultOf(source.open(password, AbortSignal.abort()))
    expect(kind).toBe('cancelled')
  })

  it('ends in the middle for one who gives up', async () => {
    const { source, password } = subject()
    const controller = new AbortController()
    const session = await source.open(password, controller.signal)
    const read = async () => {
      for await (const batch of session.changes(null)) {
        expect(batch.people.length + batch.groups.length + batch.refused).toBeGreaterThan(0)
        controller.abort()
      }
      for await (const keys of session.keys()) expect(keys).toBe('after the end')
    }
    expect((await faultOf(read())).kind).toBe('cancelled')
    expect(session.mark()).toBeNull()
    await session.close()
  })
}
