import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, it } from 'vitest'
import { createTableReader } from '../../../../src/main/directory/table-rows'
import { cpuTime } from '../../../support/cpu-time'
import { piecesOf } from '../../../support/read-records'

const rowsOf = (text: string, size?: number, delimiter = ',') => {
  const reader = createTableReader(delimiter)
  return piecesOf(text, size).flatMap((piece) => [...reader.read(piece.text, piece.isLast)])
}

it('a well-formed table has the rows that were written, in whatever pieces', () => {
  const cell = fc.string({ unit: fc.constantFrom('"', ',', '\n', ' ', 'a', '张', '|'), maxLength: 6 })
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { maxLength: 5 })
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 7 }), fc.boolean(), (rows, size, quotes) => {
      const text = Papa.unparse(rows, { newline: '\n', quotes })
      const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ''))
      expect(rowsOf(text, size).map(({ cells }) => cells)).toEqual(filled)
      expect(rowsOf(text, size).every(({ fault }) => fault === null)).toBe(true)
    }),
  )
})

const LONG = 'x'.repeat(1_100_000)

it.each([
  ['without quotes', `a,b\n${LONG},1\nc,d\n`, [1, 3], 2],
  ['in quotes with line breaks', `a,b\n"${LONG}\n\n",1\nc,d\n`, [1, 5], 2],
  ['with quotes of its own', `a,b\n"${'""'.repeat(600_000)}",1\nc,d\n`, [1, 3], 2],
])('a row that is too long is refused, and the next is read: %s', (_, text, sound, tooLong) => {
  const rows = rowsOf(text, 65_536)
  expect(rows.filter(({ fault }) => fault === null).map(({ line }) => line)).toEqual(sound)
  expect(rows.filter(({ fault }) => fault === 'tooLong').map(({ line }) => line)).toEqual([tooLong])
})

it.each([
  ['a quote that is never closed', `a,b\n"${LONG.repeat(20)}`],
  ['quotes alone', `a,b\n${'"'.repeat(3_000_000)}`],
  ['quotes and spaces', `a,b\n${'" '.repeat(2_000_000)}`],
  ['quotes that open in vain', `a,b\n${',"x"y'.repeat(1_000_000)}`],
  ['delimiters alone', `a,b\n${','.repeat(900_000)}`],
])('takes no longer than its length: %s', (_, text) => {
  const start = cpuTime()
  expect(rowsOf(text, 65_536)[0]).toMatchObject({ line: 1, fault: null })
  expect(cpuTime() - start).toBeLessThan(5000)
})
