/** A name may carry its father's: "Siti binti Achmad", "Ngau anak Jalung". What it says there becomes a column of its own. Pure. */

import { canonicalName } from '../names.ts'
import { type Column, type Columns, deriveColumn } from './column.ts'

const carries = / (bin|binti|bt|bte|anak|ak) /

/** The father's words in a name as it is compared; '' when it carries none. */
export const fatherIn = (name: string): string =>
  carries.test(name) ? (canonicalName(name.split(' @ ', 1)[0]!)?.father ?? []).map((word) => word.text).join(' ') : ''

/** The columns with a column of fathers, where names carry some and none was given. */
export function withFathers(columns: Columns): Columns {
  const names: Column | undefined = columns.get('name')
  if (names === undefined || columns.has('father') || !names.values.some((name) => carries.test(name))) return columns
  return new Map([...columns, ['father', deriveColumn(names, fatherIn)]])
}
