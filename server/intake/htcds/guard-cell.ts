/** Takes away the apostrophe that a careful writer of CSV puts before what a spreadsheet would run (reference/write-csv.ts puts it). */
export const unguarded = (cell: string): string => (/^'[=+\-@\t\r']/.test(cell) ? cell.slice(1) : cell)
