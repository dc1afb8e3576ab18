/** A record as the flat forms write it: the standard's columns, then ours; what the standard has no word for is "Other" and named beside. */
import {
  extensionColumns,
  type HtcdsRecord,
  localValues,
  partsOf,
  templateColumns,
} from '../../intake/htcds/standard.ts'

/** All columns of the flat forms by name. */
export const flatColumns: readonly string[] = [...templateColumns.map(({ name }) => name), ...extensionColumns]

/** The record in the standard's own words, local values in their extension columns. */
export function inStandardWords(record: HtcdsRecord): HtcdsRecord {
  const written = { ...record }
  for (const [name, { column, values }] of Object.entries(localValues)) {
    const parts = partsOf(record[name])
    const local = parts.filter((part) => Object.hasOwn(values, part))
    if (local.length === 0) continue
    written[name] = [...new Set([...parts.filter((part) => !Object.hasOwn(values, part)), 'Other'])].join('; ')
    written[column] = local.join('; ')
  }
  return written
}
