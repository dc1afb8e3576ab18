import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCells } from '../../intake/files/read-cells.ts'
import { numberText, textsOf, textTable } from './text-table.ts'

function cellsOf(text: string, delimiter = ','): string[][] | null {
  const rows: string[][] = []
  let row: string[] = []
  const isRead = readCells(
    Buffer.from(text),
    delimiter.charCodeAt(0),
    (column, bytes, start, end) => {
      row[column] = Buffer.from(bytes.subarray(start, end)).toString()
    },
    () => {
      rows.push(row)
      row = []
    },
  )
  return isRead >= 0 ? rows : null
}
const parsed = (text: string, delimiter = ',') =>
  parse(text, { delimiter, bom: true, trim: true, skip_empty_lines: true, relax_column_count: true })

test.each([
  ['plain', 'a,b\n1,2\n'],
  ['no last line end', 'a,b\n1,2'],
  ['a last cell that is empty', 'a,b\n1,'],
  ['windows', 'a,b\r\n1,2\r\n\r\n3,4\r\n'],
  ['an old Macintosh', 'a,b\r1,2\r3,4'],
  ['a byte order mark', '\uFEFFa,b\n1,2\n'],
  ['blanks around cells', ' a , b\t\n  1 ,\t2  \n \n\n'],
  ['quotes, within them commas, line ends, blanks and quotes', '"a","b ""x"" y"\n" 1,5 ","2\n3" \n"",""\n'],
  ['rows of different lengths', 'a,b\n1\n1,2,3\n'],
  ['other scripts and their blanks', 'имя,名\nИван\u00a0,é \n'],
  ['nothing', ''],
])('reads as csv-parse does: %s', (_name, text) => {
  expect(cellsOf(text)).toEqual(parsed(text))
})

test.each([
  ['a quote that never ends', 'a,b\n"1,2\n'],
  ['something behind a quote', 'a,b\n"1"x,2\n'],
  ['a quote within a cell', 'a,b\n1"x,2\n'],
])('leaves to csv-parse: %s', (_name, text) => {
  expect(cellsOf(text)).toBeNull()
})

test('whatever csv-parse can read is read alike', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'é', '1', ' ', ',', ',', ';', '"', '"', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(text, fc.constantFrom(',', ';'), (body, delimiter) => {
      const whole = `x${delimiter}y\n${body}`
      const read = cellsOf(whole, delimiter)
      if (read !== null) expect(read).toEqual(parsed(whole, delimiter))
    }),
    { numRuns: 3_000 },
  )
})

test('each distinct text has one number, however many there are', () => {
  const table = textTable()
  const texts = Array.from({ length: 5_000 }, (_, i) => `текст ${i % 3_000}`)
  const numbers = texts.map((text) => {
    const bytes = Buffer.from(text)
    return numberText(table, bytes, 0, bytes.length)
  })
  expect(numbers).toEqual(texts.map((_, i) => i % 3_000))
  expect(textsOf(table)).toEqual(texts.slice(0, 3_000))
})
