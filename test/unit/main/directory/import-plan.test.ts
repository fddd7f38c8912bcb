import { mkdtemp, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createChangeBus } from '../../../../src/main/change-bus'
import type { Directory } from '../../../../src/main/directory/directory'
import { ImportFault } from '../../../../src/main/directory/import-fault'
import { importPeople } from '../../../../src/main/directory/import-people'
import { createPeopleImport } from '../../../../src/main/directory/people-import'
import type { PersonRecord } from '../../../../src/main/directory/person-record'
import { seededRandom } from '../../../support/seeded-random'

let folder: string
let path: string
let stored: PersonRecord[]
const directory: Directory = {
  importFile: (order, onProgress) =>
    importPeople(
      order,
      {
        prepare: (records) => records,
        save: (records: readonly PersonRecord[]) => {
          stored.push(...records)
          return Promise.resolve(records.map(() => 'added' as const))
        },
      },
      { cancelled: { current: false }, onProgress },
    ),
  ask: () => Promise.resolve(stored.length) as never,
  cancelImport: () => undefined,
  close: () => Promise.resolve(),
}
const people = createPeopleImport(directory, createChangeBus(), seededRandom(1))

beforeEach(async () => {
  stored = []
  folder = await mkdtemp(join(tmpdir(), 'bookconf-plan-'))
  path = join(folder, 'people.csv')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function plan(...lines: string[]) {
  await writeFile(path, lines.join('\n'))
  return people.plan(path)
}
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof ImportFault ? error : null),
  )

describe('a plan', () => {
  it('shows what will be read, without the path', async () => {
    const rows = Array.from({ length: 7 }, (_, at) => `Person ${String(at)};p${String(at)}@example.com;x`)
    expect(await plan('Name;E-mail;Shoe size', ...rows)).toEqual({
      planId: expect.any(String) as string,
      fileName: 'people.csv',
      table: {
        ...{ encoding: 'utf-8', delimiter: ';' },
        header: ['Name', 'E-mail', 'Shoe size'],
        sample: rows.slice(0, 5).map((row) => row.split(';')),
        mapping: ['name', 'email', null],
      },
    })
  })

  it('of vCards has nothing to choose', async () => {
    expect(await plan('BEGIN:VCARD', 'VERSION:3.0', 'FN:Anna', 'END:VCARD')).toMatchObject({ table: null })
  })

  it('of a table without names is shown, so that a person can choose them', async () => {
    const { planId, table } = await plan('Vorname,Nachname,Adresse', 'Anna,Berg,a@example.com')
    expect(table?.mapping).toEqual([null, null, null])
    await people.runPlan(planId, ['name', 'name', 'email'])
    expect(stored).toMatchObject([{ name: 'Anna Berg', email: 'a@example.com' }])
  })

  it('is bounded, however long the file and its cells are', async () => {
    const { table } = await plan(
      `name,email,${'x'.repeat(5000)}`,
      ...Array.from({ length: 9000 }, () => 'Anna,a@b.example,x'),
    )
    expect(table?.header[2]).toHaveLength(200)
    expect(table?.sample).toHaveLength(5)
  })

  it.each([
    ['has more columns than anybody maps', `name${',x'.repeat(500)}`],
    ['is one endless line', 'x'.repeat(300_000)],
  ])('is refused where the file %s', async (_, line) => {
    expect((await refusal(plan(line)))?.refusal).toEqual({ kind: 'tooManyColumns', limit: 500 })
  })
})

describe('an import by a plan', () => {
  it('takes the columns as a person chose them', async () => {
    const { planId } = await plan('name,email,manager', 'Anna,a@example.com,Max')
    await people.runPlan(planId, ['name', 'email', 'title'])
    expect(stored).toMatchObject([{ name: 'Anna', title: 'Max' }])
  })

  it('takes the guessed ones where nobody chose', async () => {
    const { planId } = await plan('name,email,title', 'Anna,a@example.com,Lead')
    await people.runPlan(planId, null)
    expect(stored).toMatchObject([{ name: 'Anna', title: 'Lead' }])
  })

  it.each([
    ['without a name', [null, 'email', 'title'], 'noNameColumn'],
    ['without any address', ['name', null, 'title'], 'noAddressColumn'],
    ['of another table', ['name', 'email'], 'otherColumns'],
  ] as const)('is refused with a mapping %s, which is the field at fault', async (_, mapping, kind) => {
    const { planId } = await plan('name,email,title', 'Anna,a@example.com,Lead')
    const fault = await refusal(people.runPlan(planId, mapping))
    expect(fault?.refusal.kind).toBe(kind)
    expect(fault?.faults[0].field).toBe('mapping')
    expect(stored).toEqual([])
  })

  it('is refused where the file has changed, and says what to do', async () => {
    const { planId } = await plan('name,email', 'Anna,a@example.com')
    await writeFile(path, 'email,name,title\nAnna,a@example.com\n')
    const fault = await refusal(people.runPlan(planId, null))
    expect(fault?.faults[0]).toMatchObject({
      field: 'file',
      message: { en: expect.stringContaining('Choose it again') as string },
    })
    expect(stored).toEqual([])
  })

  it('is refused where the file is gone', async () => {
    const { planId } = await plan('name,email', 'Anna,a@example.com')
    await unlink(path)
    expect((await refusal(people.runPlan(planId, null)))?.refusal.kind).toBe('gone')
  })

  it('is refused where the plan has expired', async () => {
    expect((await refusal(people.runPlan('nothing', null)))?.faults[0].field).toBe('planId')
    const { planId } = await plan('name,email', 'Anna,a@example.com')
    for (let at = 0; at < 8; at++) await people.plan(path)
    expect((await refusal(people.runPlan(planId, null)))?.refusal.kind).toBe('noPlan')
  })
})
