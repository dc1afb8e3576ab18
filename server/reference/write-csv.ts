/**
 * CSV as spreadsheets open it. A cell that a spreadsheet would take for a formula gets an apostrophe in front, as OWASP asks; who reads such
 * a file of ours takes it away again, so that nothing is changed by going out and coming back.
 */

/** What a spreadsheet takes for the beginning of a formula, and the apostrophe itself, or `'=` could not be told from a guarded `=`. */
const dangerous = /^[=+\-@\t\r']/

/** A cell that is text in every spreadsheet. */
export const guarded = (cell: string): string => (dangerous.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string): string => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/** A heading and its rows; lines end as the standard says (RFC 4180). */
export const writeCsv = (heading: string[], rows: Iterable<string[]>): string =>
  [heading, ...rows].map((cells) => `${cells.map((cell) => quoted(guarded(cell))).join(',')}\r\n`).join('')
