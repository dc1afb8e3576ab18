/** Makes small XLSX workbooks as spreadsheets write them: numbers as numbers, days under a style, texts shared or in place. */
import { crc32, deflateRawSync } from 'node:zlib'

/** A cell: text, a number as XML writes it, a serial day, a formula's last value (null where nobody reckoned it), an error. */
type Made =
  | string
  | { number: string }
  | { day: number }
  | { formula: string; value: string | null }
  | { error: string }

/** Files as a ZIP archive; `lie` claims another unpacked size than is true. */
export function zipOf(files: Record<string, string | Buffer>, lie?: number): Buffer {
  const parts: Buffer[] = []
  const entries: Buffer[] = []
  let at = 0
  for (const [path, content] of Object.entries(files)) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(8, 4)
    head.writeUInt32LE(crc32(bytes), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(lie ?? bytes.length, 18)
    head.writeUInt16LE(Buffer.byteLength(path), 22)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, Buffer.from(path), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    entries.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, tail, Buffer.from(path)]))
    parts.push(local)
    at += local.length
  }
  const directory = Buffer.concat(entries)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(entries.length, 4)
  end.writeUInt16LE(entries.length, 6)
  end.writeUInt32LE(directory.length, 8)
  end.writeUInt32LE(at, 12)
  return Buffer.concat([...parts, directory, Buffer.from('PK\u0005\u0006'), end])
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const letter = (place: number) => String.fromCharCode(65 + place)

/** A workbook whose first sheet is hidden and whose second holds these rows, each under its number. */
export function workbookOf(
  rows: [number, Made[]][],
  more: { sheet?: string; other?: string; lie?: number } = {},
): Buffer {
  const shared: string[] = []
  const cell = (made: Made, at: string) => {
    if (typeof made === 'string') return `<c r="${at}" t="s"><v>${shared.push(made) - 1}</v></c>`
    if ('number' in made) return `<c r="${at}"><v>${made.number}</v></c>`
    if ('day' in made) return `<c r="${at}" s="1"><v>${made.day}</v></c>`
    if ('error' in made) return `<c r="${at}" t="e"><v>${made.error}</v></c>`
    if (made.value === null) return `<c r="${at}"><f>${escaped(made.formula)}</f><v></v></c>`
    return `<c r="${at}" t="str"><f>${escaped(made.formula)}</f><v>${escaped(made.value)}</v></c>`
  }
  const body = rows.map(
    ([number, cells]) =>
      `<row r="${number}">${cells.map((one, i) => cell(one, `${letter(i)}${number}`)).join('')}</row>`,
  )
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const sheet = `<worksheet ${main}><sheetData>${body.join('')}${more.sheet ?? ''}</sheetData></worksheet>`
  const other = more.other ? `<sheet name="${escaped(more.other)}" sheetId="3" r:id="rId3"/>` : ''
  return zipOf(
    {
      'xl/workbook.xml': `<workbook ${main}><sheets><sheet name="Lama" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Data" sheetId="2" r:id="rId2"/>${other}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>',
      'xl/styles.xml': `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
      'xl/sharedStrings.xml': `<sst ${main}>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
      'xl/worksheets/sheet1.xml': `<worksheet ${main}><sheetData/></worksheet>`,
      'xl/worksheets/sheet2.xml': sheet,
    },
    more.lie,
  )
}
