/** A company of 20,000 as the window meets it: through the host, with slapd at the other end. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Source } from '../../src/shared/app/directory'
import { company, dnOf, nameOf } from '../support/ldap-company'
import { hasSlapd, PASSWORD, startSlapd, type Slapd } from '../support/slapd'
import { createTestHost, type TestHost } from '../support/test-host'

const PEOPLE = 20_000
/** Of the whole sync. Done in one piece, or where the answers come from, it would be all of it. */
const LONGEST_SHARE = 0.1

describe.skipIf(!hasSlapd)('20,000 people on slapd, through the host', () => {
  let server: Slapd
  let host: TestHost
  let source: Source
  beforeAll(async () => {
    server = await startSlapd({ entries: company(PEOPLE, 100, 40) })
    host = await createTestHost()
    source = await call('saveSource', {
      ...{ sourceId: null, name: 'Company', settings: server.settings(), password: PASSWORD },
    })
  }, 120_000)
  afterAll(async () => {
    expect(host.logged).toEqual([])
    await host.close()
    await server.stop()
  })

  async function call<T>(method: string, input: unknown): Promise<T> {
    const { error, result } = await host.call(method, input)
    expect(error).toBeNull()
    return result as T
  }
  const sync = () => call<Source>('syncSource', { sourceId: source.sourceId, password: '' })
  const search = (query: string) =>
    call<{ hits: { name: string }[] }>('searchPeople', { query, limit: 30, invited: [] })

  it('come while the directory is searched, and the window waits for neither', async () => {
    await call('countPeople', null)
    const blocked = monitorEventLoopDelay({ resolution: 5 })
    const waits: number[] = []
    let isSyncing = true
    const searching = async () => {
      while (isSyncing) {
        const from = performance.now()
        await search('zh')
        waits.push(performance.now() - from)
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
    }
    blocked.enable()
    const searched = searching()
    const begun = performance.now()
    const synced = await sync()
    const took = performance.now() - begun
    isSyncing = false
    await searched
    blocked.disable()
    expect(synced).toMatchObject({ count: PEOPLE, fault: null, report: { added: PEOPLE, refused: 0 } })
    const longest = blocked.max / 1e6
    const wait = waits.sort((a, b) => a - b)[Math.floor(waits.length * 0.95)] ?? Infinity
    expect(longest / took).toBeLessThan(LONGEST_SHARE)
    expect(wait / took).toBeLessThan(LONGEST_SHARE)
  }, 120_000)

  it('bring their departments and groups', async () => {
    const groups = await call<{ memberCount: number }[]>('listGroups', null)
    expect(groups).toHaveLength(100)
    expect(groups.every(({ memberCount }) => memberCount === 40)).toBe(true)
    const departments = await call<{ path: string[]; count: number }[]>('listDepartments', null)
    expect(
      departments.filter(({ path }) => path.length === 1).reduce((sum, { count }) => sum + count, 0),
    ).toBe(PEOPLE)
  })

  it('are followed: a leaver is gone with the next sync, and nobody else is touched', async () => {
    await server.asRoot((client) => client.del(dnOf(7)))
    expect(await sync()).toMatchObject({ count: PEOPLE - 1, report: { added: 0, removed: 1 } })
    expect((await search(nameOf(8))).hits.length).toBeGreaterThan(0)
  }, 60_000)
})
