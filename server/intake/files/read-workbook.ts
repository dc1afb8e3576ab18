/**
 * Reads the first visible sheet of an XLSX workbook row by row: cells as text, values of formulas only, nothing in it is ever run. Our own
 * reader, because one that makes the whole sheet into a grid fills all memory when a single cell stands far outside.
 */
import { wrongField } from '../../platform/problem.ts'
import { headedTable } from './headed-table.ts'
import type { Cell, Sheets, Table, TableRow } from './model.ts'
import { openZip, type Zip } from './open-zip.ts'
import { cellOfDay, cellOfNumber, isDayFormat, isDayFormatNumber } from './spreadsheet-number.ts'

type Book = { texts: string[]; days: boolean[]; from1904: boolean }

/** The sheet's first row that holds something names the columns. */
export function readWorkbook(bytes: Buffer): Table & { sheets: Sheets } {
  const { rows, sheets } = openSheet(bytes)
  return { ...headedTable(rows), sheets }
}

/** All rows of the first visible sheet, hidden ones too, whatever the first says; as often as they are asked for. */
export const readSheet = (bytes: Buffer): (() => Iterable<TableRow>) => openSheet(bytes).rows

function openSheet(bytes: Buffer): { rows: () => Iterable<TableRow>; sheets: Sheets } {
  const zip = openZip(bytes)
  const workbook = textOf(zip, 'xl/workbook.xml')
  if (workbook === null) throw noSheet()
  const [first, ...left] = visibleSheets(workbook)
  const sheet = zip.read(placeOf(zip, first))
  if (sheet === null) throw noSheet()
  const book: Book = {
    texts: sharedTexts(textOf(zip, 'xl/sharedStrings.xml') ?? ''),
    days: dayStyles(textOf(zip, 'xl/styles.xml') ?? ''),
    from1904: /date1904="(1|true)"/.test(workbook),
  }
  const sheets = { read: nameOf(first), left: left.map(nameOf) }
  return { rows: () => rowsOf(sheet, book), sheets }
}

const noSheet = () => wrongField('file', { id: 'XLSX tidak berisi lembar kerja', en: 'the XLSX holds no worksheet' })

const textOf = (zip: Zip, path: string): string | null => zip.read(path)?.toString('utf8') ?? null

/** The value of an attribute in a tag. */
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]

/** Tags of the sheets that are not hidden, in the order in which they are shown. */
const visibleSheets = (workbook: string): string[] =>
  [...workbook.matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => attribute(tag, 'state')?.includes('idden') !== true)

const nameOf = (tag: string | undefined): string => decoded(attribute(tag ?? '', 'name') ?? '')

function placeOf(zip: Zip, sheet: string | undefined): string {
  const relation = sheet === undefined ? undefined : attribute(sheet, '\\w+:id')
  const links = textOf(zip, 'xl/_rels/workbook.xml.rels') ?? ''
  const link = [...links.matchAll(/<(?:\w+:)?Relationship\s[^<>]*>/g)].find(
    ([tag]) => attribute(tag, 'Id') === relation,
  )
  const target = link === undefined ? 'worksheets/sheet1.xml' : attribute(link[0], 'Target')!
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** Text as XML writes it, and the letters that Excel writes as _x000D_. */
const decoded = (text: string): string =>
  text
    .replaceAll(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) => {
      if (name !== undefined) return named[name.toLowerCase()]!
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    })
    .replaceAll(/_x([\dA-F]{4})_/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)))

/** Longer than any cell of a spreadsheet. */
const longestText = 32_768

/** All pieces of a text, without how it is to be pronounced. Walks once: a broken file must not cost more than its length. */
function piecesOf(xml: string): string {
  let [text, spoken] = ['', false]
  for (const [, shut, name, piece] of xml.matchAll(/<(\/?)(?:\w+:)?(rPh|t)(?:\s[^<>]*)?>([^<]*)/g)) {
    if (name === 'rPh') spoken = shut === ''
    else if (shut === '' && !spoken && text.length < longestText) text += piece
  }
  return decoded(text).slice(0, longestText).trim()
}

/** What stands between each opening tag of this name and the next closing one. */
function* insides(xml: string, name: string): Generator<{ tag: string; inner: string }> {
  const open = new RegExp(`<((?:\\w+:)?)${name}((?:[\\s/][^<>]*)?)>`, 'g')
  for (let found = open.exec(xml); found !== null; found = open.exec(xml)) {
    const [, prefix, tag] = found as unknown as [string, string, string]
    if (tag.endsWith('/')) {
      yield { tag, inner: '' }
      continue
    }
    const end = xml.indexOf(`</${prefix}${name}>`, open.lastIndex)
    if (end < 0) return
    yield { tag, inner: xml.slice(open.lastIndex, end) }
    open.lastIndex = end
  }
}

const sharedTexts = (xml: string): string[] => Array.from(insides(xml, 'si'), ({ inner }) => piecesOf(inner))

/** Which styles of cells show a day. */
function dayStyles(xml: string): boolean[] {
  const formats = new Map(
    [...xml.matchAll(/<(?:\w+:)?numFmt\s[^<>]*>/g)].map(([tag]) => [
      Number(attribute(tag, 'numFmtId')),
      isDayFormat(decoded(attribute(tag, 'formatCode') ?? '')),
    ]),
  )
  const styles = insides(xml, 'cellXfs').next().value?.inner ?? ''
  return [...styles.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)].map(([tag]) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0)
    return formats.get(id) ?? isDayFormatNumber(id)
  })
}

function* rowsOf(sheet: Buffer, book: Book): Generator<TableRow> {
  const prefix = /<(\w+:)?worksheet/.exec(sheet.toString('latin1', 0, 4096))?.[1] ?? ''
  const [open, shut] = [`<${prefix}row`, `</${prefix}row>`]
  let number = 0
  for (let at = sheet.indexOf(open); at >= 0; at = sheet.indexOf(open, at)) {
    const gate = sheet.indexOf('>', at)
    if (gate < 0) return
    const tag = sheet.toString('utf8', at, gate + 1)
    at = gate + 1
    if (!/^<(\w+:)?row[\s/>]/.test(tag)) continue
    number = Number(attribute(tag, 'r') ?? number + 1)
    if (tag.endsWith('/>')) continue
    const end = sheet.indexOf(shut, at)
    if (end < 0) return
    const cells = cellsOf(sheet.toString('utf8', at, end), book)
    if (cells.some((cell) => cell !== '')) yield { number, cells }
    at = end
  }
}

/** A workbook has no column beyond XFD. */
const lastColumn = 16_384

function cellsOf(row: string, book: Book): Cell[] {
  const cells: Cell[] = []
  let place = -1
  for (const { tag, inner } of insides(row, 'c')) {
    const letters = /\sr="([A-Z]{1,3})/.exec(tag)?.[1]
    place = letters === undefined ? place + 1 : [...letters].reduce((sum, l) => sum * 26 + l.charCodeAt(0) - 64, 0) - 1
    const cell = inner === '' ? '' : cellOf(tag, inner, book)
    if (cell === '' || place >= lastColumn) continue
    while (cells.length < place) cells.push('')
    cells[place] = cell
  }
  return cells
}

/** A program that writes formulas and never reckons leaves no result: to take that for an empty cell would lose what stands there. */
function formulaIn(inner: string): Cell {
  const formula = /<(?:\w+:)?f(?:\s[^<>]*)?>([^<]*)</.exec(inner)?.[1]
  return formula === undefined ? '' : { formula: decoded(formula).slice(0, 200) }
}

function cellOf(tag: string, inner: string, { texts, days, from1904 }: Book): Cell {
  const kind = attribute(tag, 't') ?? 'n'
  if (kind === 'inlineStr') return piecesOf(inner)
  const value = decoded(/<(?:\w+:)?v(?:\s[^<>]*)?>([^<]*)</.exec(inner)?.[1]?.slice(0, longestText) ?? '').trim()
  if (kind === 's') return texts[Number(value)] ?? ''
  if (kind === 'b') return value === '' ? '' : value === '1' ? 'YA' : 'TIDAK'
  if (kind === 'd') return value.replace(/T00:00:00(\.0+)?Z?$/, '')
  if (kind === 'n' && value === '') return formulaIn(inner)
  if (kind !== 'n') return value
  const number = Number(value)
  return days[Number(attribute(tag, 's') ?? -1)] === true ? cellOfDay(number, from1904) : cellOfNumber(number)
}
