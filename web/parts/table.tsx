/** Rows and columns. On a phone each row becomes a small sheet with its labels; the first column is the row's name. */
import type { ReactNode } from 'react'

export type Column<Row> = {
  key: string
  words: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers stand at the end of their cell. */
  end?: boolean
  /** Left out where the room is small. */
  wide?: boolean
}

export function Table<Row>({
  caption,
  columns,
  rows,
  keyOf,
}: {
  caption: string
  columns: Column<Row>[]
  rows: Row[]
  keyOf: (row: Row) => string
}) {
  const hidden = (column: Column<Row>) => (column.wide ? 'max-lg:hidden' : '')
  return (
    // Positioned: what only a screen reader reads in its last column would else make the page wider than the window.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="relative overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-sm max-sm:block">
        <caption className="sr-only">{caption}</caption>
        <thead className="max-sm:sr-only">
          <tr className="border-b border-line text-left text-xs text-soft">
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={`px-3 py-2 font-semibold first:pl-5 last:pr-5 ${column.end ? 'text-right' : ''} ${hidden(column)}`}
              >
                {column.words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="max-sm:block">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-line last:border-0 max-sm:block max-sm:px-4 max-sm:py-3">
              {columns.map((column, place) => {
                const shared = `align-top ${column.end ? 'sm:text-right' : ''} ${hidden(column)}`
                if (place === 0) {
                  return (
                    <th
                      key={column.key}
                      scope="row"
                      className={`text-left font-normal max-sm:block max-sm:pb-1 sm:px-3 sm:py-2.5 sm:first:pl-5 ${shared}`}
                    >
                      {column.cell(row)}
                    </th>
                  )
                }
                return (
                  <td
                    key={column.key}
                    className={`max-sm:flex max-sm:justify-between max-sm:gap-4 max-sm:py-0.5 sm:px-3 sm:py-2.5 sm:last:pr-5 ${shared}`}
                  >
                    <span aria-hidden="true" className="shrink-0 text-soft sm:hidden">
                      {column.words}
                    </span>
                    <span className="min-w-0 max-sm:text-right">{column.cell(row)}</span>
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
