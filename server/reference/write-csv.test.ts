/** A cell that a spreadsheet would run is text, and comes back as it was. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { unguarded } from '../intake/htcds/guard-cell.ts'
import { guarded, writeCsv } from './write-csv.ts'

test('formulas are guarded, what is harmless is not', () => {
  for (const cell of ['=1+1', '+628', '-1', '@SUM(A1)', '\t=1', "'a"]) expect(guarded(cell)).toBe(`'${cell}`)
  for (const cell of ['', 'Ani', '61.72', 'a=b']) expect(guarded(cell)).toBe(cell)
})

test('any table goes out and comes back', () => {
  const cell = fc.oneof(fc.string(), fc.constantFrom('=1', "'=1", "''=1", 'a,b', '"', 'x\r\ny'))
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read: string[][] = parse(writeCsv(['a', 'b'], rows), { relax_column_count: true, skip_empty_lines: false })
      expect(read.slice(1).map((cells) => cells.map(unguarded))).toEqual(rows)
      expect(read.flat().filter((text) => /^[=+@-]/.test(text))).toEqual([])
    }),
  )
})
