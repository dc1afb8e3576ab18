/** Gathers the wanted columns of files with different headers, row by row, each cell as the number of its text. */
import type { TakeCell } from '../../intake/files/read-cells.ts'
import { numberText, type TextTable, textsOf, textTable } from './text-table.ts'

/** One column: to each row the number of its text in `texts`, −1 where it is empty. */
export type Gathered = { numbers: Int32Array; texts: string[] }

/** What takes the rows of one file, the header first. */
export type Gathering = {
  take: TakeCell
  endRow(): void
  /** Forgets what came of this file. */
  startOver(): void
  header(): string[]
  /** A wanted column that the header has not. */
  missing(): string | undefined
}

/** Rows of columns by these names; one without a name is filled by `put`, one text for all rows from some row on. */
export function gatherRows(names: (string | undefined)[]) {
  const tables: TextTable[] = names.map(textTable)
  let numbers = names.map(() => new Int32Array(1024).fill(-1))
  let rows = 0

  function begin(): Gathering {
    const start = rows
    let header: string[] | null = null
    let written: string[] = []
    /** Which of our columns stands in a column of the file; −1 for none. */
    let columnAt = new Int32Array(0)
    return {
      take: (place, bytes, from, end) => {
        if (header === null) written.push(Buffer.from(bytes.subarray(from, end)).toString('utf8').trim())
        else if (from < end && place < columnAt.length && columnAt[place]! >= 0) {
          const column = columnAt[place]!
          numbers[column]![rows] = numberText(tables[column]!, bytes, from, end)
        }
      },
      endRow: () => {
        if (header === null) {
          const first = written
          columnAt = Int32Array.from(first, (name, place) => (first.indexOf(name) === place ? names.indexOf(name) : -1))
          header = first
        } else if (++rows === numbers[0]!.length) {
          numbers = numbers.map((column) => {
            const wider = new Int32Array(2 * column.length).fill(-1)
            wider.set(column)
            return wider
          })
        }
      },
      startOver: () => {
        for (const column of numbers) column.fill(-1, start)
        rows = start
        header = null
        written = []
      },
      header: () => header ?? [],
      missing: () => names.find((name) => name !== undefined && !header?.includes(name)),
    }
  }

  return {
    begin,
    rows: (): number => rows,
    put(column: number, from: number, text: string): void {
      const bytes = Buffer.from(text)
      numbers[column]!.fill(numberText(tables[column]!, bytes, 0, bytes.length), from, rows)
    },
    columns: (): Gathered[] =>
      numbers.map((column, i) => ({ numbers: column.slice(0, rows), texts: textsOf(tables[i]!) })),
  }
}
