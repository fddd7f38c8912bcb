/** docs/sdk.md lists what the code holds, so that neither can move without the other. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import * as enums from '../../../src/shared/sdk/enums'
import { SDK_ERRORS } from '../../../src/shared/sdk/error-codes'
import { TIME_ZONES } from '../../../src/shared/sdk/time-zones'

const reference = readFileSync('docs/sdk.md', 'utf8')

/** The cells of the table below a heading, without its head. */
function table(heading: string): string[][] {
  const [, after = ''] = reference.split(`\n## ${heading}\n`)
  const [section = ''] = after.split('\n## ')
  const rows = section.split('\n').filter((line) => line.startsWith('|'))
  return rows.slice(2).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const constants = Object.entries(enums).filter(([, value]) => typeof value === 'number')

describe('docs/sdk.md', () => {
  it('has every enumerator with its value, and no other', () => {
    const listed = table('Enumerations').flatMap(([, values = '', aliases = '']) =>
      [...`${values}, ${aliases}`.matchAll(/(?<name>\w+) (?<value>\d+)/g)].map(({ groups }) => [
        groups?.name ?? '',
        Number(groups?.value),
      ]),
    )
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(constants))
    expect(listed).toHaveLength(constants.length)
  })

  it('has every enumeration, and lists under each exactly what it accepts', () => {
    const schemas = Object.entries(enums).flatMap(([name, value]) =>
      typeof value === 'number' ? [] : [{ name, value }],
    )
    expect(table('Enumerations').map(([name]) => name)).toEqual(schemas.map(({ name }) => name))
    for (const [at, { name, value: schema }] of schemas.entries()) {
      const [, values = ''] = table('Enumerations')[at] ?? []
      const numbers = [...values.matchAll(/ (?<value>\d+)/g)].map(({ groups }) => Number(groups?.value))
      expect([name, numbers]).toEqual([name, [...schema.values]])
    }
  })

  it('has every row of the zone table', () => {
    expect(table('Time zones')).toEqual(
      TIME_ZONES.map(({ id, offset, en, sdkName, iana }) => [
        ...[String(id), offset, en, sdkName, iana],
        id <= 73 ? 'yes' : 'no',
      ]),
    )
  })

  it('has every error with its sentence and remedy', () => {
    expect(table('Errors')).toEqual(
      Object.entries(SDK_ERRORS).map(([code, { name, en, remedyEn, raised }]) => [
        ...[code, name, en, remedyEn],
        raised ? 'yes' : 'no',
      ]),
    )
  })
})
