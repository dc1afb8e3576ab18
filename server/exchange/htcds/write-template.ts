/**
 * A workbook laid out like the official template: names in a hidden first row, labels in the second, cases from the third, a running number in
 * column A, labels for values. The names are the standard's and stand above their own labels, which they do not in the official files. Every
 * cell is text; what a spreadsheet could run, were it saved as CSV, is guarded all the same.
 */
import type { Blob } from 'node:buffer'
import type Stream from 'node:stream'
import writeXlsx, { type Feature, type SheetData } from 'write-excel-file/node'
import { labelOf } from '../../intake/htcds/read-value.ts'
import { extensionColumns, findField, type HtcdsRecord, partsOf, templateColumns } from '../../intake/htcds/standard.ts'
import { guarded } from '../../reference/write-csv.ts'
import { flatColumns, inStandardWords } from './write-rows.ts'

/** What the writer takes as a file's content. */
type FileContent = Stream | Buffer | Blob

const hideFirstRow: Feature<FileContent> = {
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transformElementAttributes: (tag, attributes, index) =>
          tag === 'row' && index === 0 ? { ...attributes, hidden: 1 } : attributes,
      },
    },
  },
}

const labelsOf = (name: string, text: string): string => {
  const field = findField(name)
  if (field?.kind === 'one') return labelOf(field, text)
  if (field?.kind === 'many')
    return partsOf(text)
      .map((value) => labelOf(field, value))
      .join('; ')
  return text
}

/** Control characters as Excel writes them, since XML cannot hold them (nor would the writer keep U+FFFD); and what would be read as one. */
const written = (text: string): string =>
  Array.from(text.replaceAll(/_x(?=[\dA-F]{4}_)/gi, '_x005F_x'), (letter) =>
    isWritable(letter) ? letter : `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  ).join('')

const isWritable = (letter: string): boolean =>
  letter === '\t' || letter === '\n' || (letter >= ' ' && !['\ufffd', '\ufffe', '\uffff'].includes(letter))

/** The writer keeps its texts in a plain object, and would take "toString" for one that it has already: such a word is written by its code. */
const ownWord = (text: string) =>
  text in {} ? `_x${text.charCodeAt(0).toString(16).padStart(4, '0')}_${text.slice(1)}` : text

const cell = (text: string) => (text === '' ? null : { type: String, value: ownWord(written(text)) })
const head = (text: string) => ({ type: String, value: text, fontWeight: 'bold' as const, wrap: true })

/** The bytes of the XLSX. */
export async function writeTemplate(records: readonly HtcdsRecord[]): Promise<Buffer> {
  const labels = [...templateColumns.map(({ label }) => label), ...extensionColumns]
  const rows = records
    .map(inStandardWords)
    .map((record, i) => [
      cell(String(i + 1)),
      ...flatColumns.map((name) => cell(guarded(labelsOf(name, record[name] ?? '')))),
    ])
  const data = [[null, ...flatColumns.map(head)], [null, ...labels.map(head)], ...rows] as SheetData
  const columns = [{ width: 5 }, ...flatColumns.map(() => ({ width: 22 }))]
  return writeXlsx(data, { columns, sheet: 'Case Sheet', stickyRowsCount: 2 }, { features: [hideFirstRow] }).toBuffer()
}
