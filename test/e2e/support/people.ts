/** A program whose directory holds people, imported through the command line before it starts. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface TestPerson {
  readonly name: string
  readonly email: string
  readonly department?: string
  readonly zone?: string
  /** Names with `;` between them. */
  readonly groups?: string
}

const COLUMNS = ['name', 'email', 'department', 'zone', 'groups'] as const

/** @returns the data folder */
export async function folderWithPeople(folder: string, people: readonly TestPerson[]): Promise<string> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'people.csv')
  const rows = people.map((person) => COLUMNS.map((column) => `"${person[column] ?? ''}"`).join(','))
  await writeFile(file, [COLUMNS.join(','), ...rows].join('\n'))
  const data = join(folder, 'data')
  await promisify(execFile)(process.execPath, ['out/main/cli.js', 'importDirectory', file, `--data=${data}`])
  return data
}

/** As many people as are wanted, all of one group. */
export const members = (count: number, group: string): TestPerson[] =>
  Array.from({ length: count }, (_, at) => ({
    name: `${group} Member ${String(at + 1)}`,
    email: `${group.toLowerCase()}${String(at + 1)}@example.com`,
    groups: group,
  }))
