import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { workbookOf, zipOf } from '../../../test/files/workbook.ts'
import type { Problem } from '../../platform/problem.ts'
import { fitRow } from './headed-table.ts'
import type { TableRow } from './model.ts'
import { readTable } from './read-table.ts'

/** The bytes as they might come, in pieces of this size. */
async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}
async function read(bytes: Buffer | string, size = 1000) {
  const table = await readTable(inPieces(Buffer.from(bytes), size))
  const rows: TableRow[] = []
  for await (const some of table.rows())
    rows.push(...(table.media === 'json' ? some : some.map((row) => fitRow(row, table.columns.length))))
  const { columns, encoding, media } = table
  const width = columns.length
  return { columns, encoding, media, rows: media === 'json' ? rows.map((row) => fitRow(row, width)) : rows }
}
const rowsOf = async (bytes: Buffer | string) => (await read(bytes)).rows.map(({ number, cells }) => [number, ...cells])

describe('CSV', () => {
  test.each([',', ';', '\t', '|'])('parted by %j', async (mark) => {
    const { columns, rows, media, encoding } = await read(`nama${mark}nik\nMelati${mark}1\n\nMawar${mark}"2"\n`)
    expect([media, encoding, columns]).toEqual(['csv', 'UTF-8', ['nama', 'nik']])
    expect(rows).toEqual([
      { number: 2, cells: ['Melati', '1'] },
      { number: 3, cells: ['Mawar', '2'] },
    ])
  })
  test('Windows-1252, UTF-16 and a byte order mark', async () => {
    const old = await read(Buffer.from('nama;kota\nAndré;Sambas\n', 'latin1'))
    expect([old.encoding, old.rows[0]!.cells[0]]).toEqual(['Windows-1252', 'André'])
    const wide = await read(Buffer.from('\ufeffnama\tkota\nAndré\tSambas\n', 'utf16le'))
    expect([wide.encoding, wide.columns, wide.rows[0]!.cells[0]]).toEqual(['UTF-16', ['nama', 'kota'], 'André'])
    expect((await read('\ufeffnama,kota\na,b')).columns).toEqual(['nama', 'kota'])
  })
  test('more than a thousand rows, with line ends inside quotes', async () => {
    const text = `nama,catatan\r\n${Array.from({ length: 2500 }, (_, i) => `N${i},"a\r\nb"\r\n`).join('')}`
    const rows = await rowsOf(text)
    expect([rows.length, rows[0], rows.at(-1)]).toEqual([2500, [2, 'N0', 'a\r\nb'], [2501, 'N2499', 'a\r\nb']])
  })
})

describe('JSON', () => {
  test('a list, or a list under records; what an object lacks is empty', async () => {
    const list = '[{"nama":"Melati, \\"M\\"","umur":17},{"nik":"1","ada":true,"anak":["a]"]}]'
    for (const text of [list, `{"sumber":{"a":[1]},"records":${list}}`]) {
      const { columns, rows, media } = await read(text)
      expect([media, columns]).toEqual(['json', ['nama', 'umur', 'nik', 'ada', 'anak']])
      expect(rows.map(({ cells }) => cells)).toEqual([
        ['Melati, "M"', '17', '', '', ''],
        ['', '', '1', 'YA', ['a]']],
      ])
    }
  })
})

describe('XLSX', () => {
  test('cells as text: days, formulas by their value, numbers without a power of ten', async () => {
    const bytes = workbookOf([
      [2, ['nama', 'lahir', 'hp', 'biaya', 'rumus']],
      [
        5,
        ['Melati & M', { day: 39_945 }, { number: '8.125551234E10' }, { number: '0.1' }, { formula: 'A1', value: 'x' }],
      ],
      [6, ['Mawar', { day: 39_945.354_166_67 }]],
    ])
    const { columns, media } = await read(bytes)
    expect([media, columns]).toEqual(['xlsx', ['nama', 'lahir', 'hp', 'biaya', 'rumus']])
    expect(await rowsOf(bytes)).toEqual([
      [5, 'Melati & M', '2009-05-12', '81255512340', '0.1', 'x'],
      [6, 'Mawar', '2009-05-12T08:30', '', '', ''],
    ])
  })
  test('a number of sixteen digits stays a number, which no field takes', async () => {
    expect(
      await rowsOf(
        workbookOf([
          [1, ['nik']],
          [2, [{ number: '6101015205090000' }]],
        ]),
      ),
    ).toEqual([[2, 6101015205090000]])
  })
  test('a formula that nobody reckoned is not an empty cell; an error stays the text it is', async () => {
    const cells = [{ formula: 'A1&"x"', value: null }, { formula: '""', value: '' }, { error: '#N/A' }]
    const book = workbookOf([
      [1, ['nama', 'kota', 'desa']],
      [2, cells],
    ])
    expect(await rowsOf(book)).toEqual([[2, { formula: 'A1&"x"' }, '', '#N/A']])
  })
  test('the sheet that is read is named, and so are those that are left', async () => {
    const table = await readTable(inPieces(workbookOf([[1, ['nama']]], { other: 'Februari & Maret' }), 1000))
    expect(table.sheets).toEqual({ read: 'Data', left: ['Februari & Maret'] })
  })
  test('a million empty rows and a cell far outside cost nothing', async () => {
    const empty = Array.from({ length: 100_000 }, (_, i) => `<row r="${i + 3}"/>`).join('')
    const sheet = `${empty}<row r="1048576"><c r="XFD1048576"><v></v></c></row>`
    expect(
      await rowsOf(
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
  [
    'names written in two ways',
    Buffer.concat([Buffer.from(`nama\n${'Zoë\n'.repeat(40_000)}`), Buffer.from('André\n'.repeat(40_000), 'latin1')]),
    /written in another way/,
  ],
  ['a quote that swallows the file', `nama\n"${'a,b\n'.repeat(2_000_000)}`, /longer than 4 MiB/],
  ['JSON Lines of which one is no object', '{"nama":"Melati"}\n["a"]\n', /object 2/],
  ['JSON that breaks off', '[{"nama":"Melati"},{"na', /breaks off/],
  ['JSON without a list', '{"nama":"Melati"}', /list of objects/],
  ['JSON whose list holds texts', '["Melati"]', /object 1/],
]
test.each(refused)('%s is refused and says why', async (_name, bytes, says) => {
  let problem: Problem | null = null
  try {
    if ((await read(bytes)).rows.length === 0)
      throw Object.assign(new Error(), { fields: [{ field: 'file', en: 'holds no rows' }] })
  } catch (thrown) {
    problem = thrown as Problem
  }
  expect(problem?.fields?.[0], String(problem)).toMatchObject({ field: 'file', en: expect.stringMatching(says) })
})

test('however the bytes are cut on their way, the same rows come', async () => {
  const cell = fc.string({ maxLength: 12 }).map((text) => text.replaceAll(/\p{Cc}/gu, ' '))
  const table = fc.array(fc.tuple(cell, cell, fc.constantFrom('\n', 'a\r\nb', 'André', 'x;y', '"')), {
    minLength: 1,
    maxLength: 30,
  })
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`
  await fc.assert(
    fc.asyncProperty(table, fc.integer({ min: 1, max: 40 }), fc.constantFrom('\n', '\r\n'), async (rows, size, end) => {
      const csv = `satu;dua;tiga${end}${rows.map((row) => row.map(quoted).join(';') + end).join('')}`
      expect(await read(csv, size)).toEqual(await read(csv, 1_000_000))
      const objects = rows.map(([satu, dua, tiga]) => ({ satu, dua, tiga: { dalam: [tiga] } }))
      const whole = await read(JSON.stringify(objects), 1_000_000)
      expect(whole.rows).toHaveLength(rows.length)
      expect(await read(JSON.stringify(objects), size)).toEqual(whole)
      expect(await read(JSON.stringify({ sumber: 1, records: objects }), size)).toEqual(whole)
      if (objects.length > 1)
        expect(await read(objects.map((one) => JSON.stringify(one)).join('\n'), size)).toEqual(whole)
    }),
    { numRuns: 60 },
  )
})

test('decimal commas stay as they are written, and days written in two ways are left to each row', async () => {
  expect(await rowsOf('nama;biaya;lahir\nMelati;"1.250,75";12-05-2009\nMawar;0,5;2009-05-12\n')).toEqual([
    [2, 'Melati', '1.250,75', '12-05-2009'],
    [3, 'Mawar', '0,5', '2009-05-12'],
  ])
})
