/** One round each of the two things compared: a durable bookConf, and the bare commit of the row it stores. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../src/main/adapters/sqlite/database'
import { createSqliteConfRepository } from '../../src/main/adapters/sqlite/conf-repository'
import { MIGRATIONS } from '../../src/main/adapters/sqlite/schema'
import { createBookConf } from '../../src/main/conf/book-conf'
import { createSettle } from '../../src/main/conf/settle-conf'
import { cryptoRandom } from '../../src/main/random'
import { OrderConfTypeVideo } from '../../src/shared/sdk/enums'

const now = () => Math.floor(Date.now() / 1000)

const order = () => ({
  confSubject: 'Benchmark',
  startTimeStamp: now() + 3600,
  confType: OrderConfTypeVideo,
  isNeedConfPwd: true,
  attendee: [{ name: 'A', email: 'a@example.com' }],
})

function bookOver(db: Database) {
  const settle = createSettle({
    clock: now,
    random: cryptoRandom,
    account: () => ({ accountId: 'bench', name: 'Bench', email: '' }),
    joinTemplate: () => 'https://example.com/{room}',
    language: () => 'en',
    defaultZone: () => 56,
  })
  return createBookConf({
    repository: createSqliteConfRepository(db),
    clock: now,
    random: cryptoRandom,
    newUid: (uuid) => uuid,
    settle,
    onChanged: () => undefined,
  })
}

/** Commits the row of a real booking by itself, with the settings of the product's own database. */
function bareCommitOver(db: Database, detail: string) {
  db.exec('CREATE TABLE row (id TEXT PRIMARY KEY, detail TEXT NOT NULL) STRICT')
  const insert = db.prepare('INSERT INTO row VALUES (?, ?)')
  return () => {
    insert.run(cryptoRandom.uuid(), detail)
  }
}

async function millisecondsEach(times: number, work: () => unknown): Promise<number> {
  const start = performance.now()
  for (let i = 0; i < times; i++) await work()
  return (performance.now() - start) / times
}

/** Rounds of both, interleaved, each figure in milliseconds a commit. */
export async function measure(
  rounds: number,
  perRound: number,
): Promise<{ booked: number[]; bare: number[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'bookconf-bench-'))
  try {
    const book = bookOver(await openDatabase(join(folder, 'book.db'), MIGRATIONS, 'FULL'))
    const detail = JSON.stringify(await book(order()))
    const commit = bareCommitOver(await openDatabase(join(folder, 'bare.db'), [], 'FULL'), detail)
    const booked: number[] = []
    const bare: number[] = []
    await millisecondsEach(perRound, () => book(order()))
    for (let round = 0; round < rounds; round++) {
      bare.push(await millisecondsEach(perRound, commit))
      booked.push(await millisecondsEach(perRound, () => book(order())))
    }
    return { booked, bare }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
