/** Core CSV: the 38 names of the standard and our extension columns, value names, formulas guarded. */
import type { HtcdsRecord } from '../../intake/htcds/standard.ts'
import { writeCsv } from '../../reference/write-csv.ts'
import { flatColumns, inStandardWords } from './write-rows.ts'

export const writeCore = (records: readonly HtcdsRecord[]): string =>
  writeCsv(
    [...flatColumns],
    records.map(inStandardWords).map((record) => flatColumns.map((name) => record[name] ?? '')),
  )
