import { describe, expect, test } from 'vitest'
import { workbookOf, zipOf } from '../../../test/files/workbook.ts'
import type { Problem } from '../../platform/problem.ts'
import { readTable } from './read-table.ts'

const read = (bytes: Buffer | string) => {
  const table = readTable(Buffer.from(bytes))
  return { ...table, rows: [...table.rows()] }
}
const rowsOf = (bytes: Buffer | string) => read(bytes).rows.map(({ number, cells }) => [number, ...cells])

describe('CSV', () => {
  test.each([',', ';', '\t', '|'])('parted by %j', (mark) => {
    const { columns, rows, media, encoding } = read(`nama${mark}nik\nMelati${mark}1\n\nMawar${mark}"2"\n`)
    expect([media, encoding, columns]).toEqual(['csv', 'UTF-8', ['nama', 'nik']])
    expect(rows).toEqual([
      { number: 2, cells: ['Melati', '1'] },
      { number: 3, cells: ['Mawar', '2'] },
    ])
  })
  test('Windows-1252, UTF-16 and a byte order mark', () => {
    const old = read(Buffer.from('nama;kota\nAndré;Sambas\n', 'latin1'))
    expect([old.encoding, old.rows[0]!.cells[0]]).toEqual(['Windows-1252', 'André'])
    const wide = read(Buffer.from('\ufeffnama\tkota\nAndré\tSambas\n', 'utf16le'))
    expect([wide.encoding, wide.columns, wide.rows[0]!.cells[0]]).toEqual(['UTF-16', ['nama', 'kota'], 'André'])
    expect(read('\ufeffnama,kota\na,b').columns).toEqual(['nama', 'kota'])
  })
  test('more than a thousand rows, with line ends inside quotes', () => {
    const text = `nama,catatan\r\n${Array.from({ length: 2500 }, (_, i) => `N${i},"a\r\nb"\r\n`).join('')}`
    const rows = rowsOf(text)
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([2500, [2, 'N0', 'a\r\nb'], [2501, 'N2499', 'a\r\nb']])
  })
})

describe('JSON', () => {
  test('a list, or a list under records; what an object lacks is empty', () => {
    const list = '[{"nama":"Melati, \\"M\\"","umur":17},{"nik":"1","ada":true,"anak":["a]"]}]'
    for (const text of [list, `{"sumber":{"a":[1]},"records":${list}}`]) {
      const { columns, rows, media } = read(text)
      expect([media, columns]).toEqual(['json', ['nama', 'umur', 'nik', 'ada', 'anak']])
      expect(rows.map(({ cells }) => cells)).toEqual([
        ['Melati, "M"', '17', '', '', ''],
        ['', '', '1', 'YA', ['a]']],
      ])
    }
  })
})

describe('XLSX', () => {
  test('cells as text: days, formulas by their value, numbers without a power of ten', () => {
    const bytes = workbookOf([
      [2, ['nama', 'lahir', 'hp', 'biaya', 'rumus']],
      [
        5,
        ['Melati & M', { day: 39_945 }, { number: '8.125551234E10' }, { number: '0.1' }, { formula: 'A1', value: 'x' }],
      ],
      [6, ['Mawar', { day: 39_945.354_166_67 }]],
    ])
    const { columns, media } = read(bytes)
    expect([media, columns]).toEqual(['xlsx', ['nama', 'lahir', 'hp', 'biaya', 'rumus']])
    expect(rowsOf(bytes)).toEqual([
      [5, 'Melati & M', '2009-05-12', '81255512340', '0.1', 'x'],
      [6, 'Mawar', '2009-05-12T08:30', '', '', ''],
    ])
  })
  test('a number of sixteen digits stays a number, which no field takes', () => {
    expect(
      rowsOf(
        workbookOf([
          [1, ['nik']],
          [2, [{ number: '6101015205090000' }]],
        ]),
      ),
    ).toEqual([[2, 6101015205090000]])
  })
  test('a million empty rows and a cell far outside cost nothing', () => {
    const empty = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 3}"/>`).join('')
    const sheet = `${empty}<row r="1048576"><c r="XFD1048576"><v></v></c></row>`
    expect(
      rowsOf(
        workbookOf(
          [
            [1, ['nama']],
            [2, ['Melati']],
          ],
          { sheet },
        ),
      ),
    ).toEqual([[2, 'Melati']])
  })
})

const bomb = zipOf({ 'xl/workbook.xml': Buffer.alloc(300 * 1024 * 1024) }, 10)
const refused: [string, Buffer | string, RegExp][] = [
  ['nothing', '', /empty/],
  ['only a heading', 'nama,nik\n', /no rows/],
  ['two columns of one name', 'nama,nama\na,b\n', /same name/],
  ['no heading', '6101015205090001,Melati\n6101015205090002,Mawar\n', /first row must name/],
  ['more cells than columns', 'nama,nik\na,b,c\n', /row 2 holds something in column 3/],
  ['quotes that do not match', 'nama,nik\n"a,b\n', /quotes/],
  ['a PDF', '%PDF-1.7\n%âãÏÓ\n', /neither CSV/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), /neither CSV/],
  ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), /\.xls/],
  ['a broken archive', Buffer.from('PK\u0003\u0004 nothing behind it'), /broken/],
  ['an archive without a sheet', zipOf({ 'a.txt': 'a' }), /no worksheet/],
  ['an archive that unpacks to more than it says', bomb, /unpacks to more/],
  ['JSON that breaks off', '[{"nama":"Melati"},{"na', /breaks off/],
  ['JSON without a list', '{"nama":"Melati"}', /list of objects/],
  ['JSON whose list holds texts', '["Melati"]', /object 1/],
]
test.each(refused)('%s is refused and says why', (_name, bytes, says) => {
  let problem: Problem | null = null
  try {
    const table = readTable(Buffer.from(bytes))
    if ([...table.rows()].length === 0)
      throw Object.assign(new Error(), { fields: [{ field: 'file', en: 'holds no rows' }] })
  } catch (thrown) {
    problem = thrown as Problem
  }
  expect(problem?.fields?.[0], String(problem)).toMatchObject({ field: 'file', en: expect.stringMatching(says) })
})
