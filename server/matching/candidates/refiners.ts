/** By which columns a crowd is parted, the most telling first. Pure. */
import type { Column, Columns } from '../columns/column.ts'

/** Those of them that these columns have. */
export const refinersOf = (columns: Columns): Column[] =>
  (
    ['birth_date', 'birth_place', 'postcode', 'national_id', 'given_name', 'surname', 'name', 'address'] as const
  ).flatMap((field) => columns.get(field) ?? [])
