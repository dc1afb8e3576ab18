/** The columns of a victim's row as every source has them: read and refused one by one, with the field named in both languages. */
import * as is from '../column.ts'
import type { HtcdsField } from './htcds-field.ts'
import { indonesianLabels } from './labels.data.ts'
import { allowedIn, readCountries, readCountry, readMany, readOne, readTick } from './read-value.ts'
import { localValues, rowFields } from './standard.ts'

const inList = (field: HtcdsField): is.Kind<string> => ({
  max: field.kind === 'many' ? 1500 : 200,
  read: (text) => {
    const value = field.kind === 'many' ? (readMany(field, text)?.join('; ') ?? null) : readOne(field, text)
    return value === null ? { problem: 'not-in-list', say: { allowed: allowedIn(field) } } : { value }
  },
})

const country: is.Kind<string> = {
  max: 120,
  read: (text) => {
    const value = readCountry(text)
    return value === null ? { problem: 'country' } : { value }
  },
}
const countries: is.Kind<string> = {
  max: 600,
  read: (text) => {
    const value = readCountries(text)
    return value === null ? { problem: 'country' } : { value: value.join('; ') }
  },
}
const tick: is.Kind<string> = {
  max: 10,
  read: (text) => {
    const value = readTick(text)
    return value === null ? { problem: 'not-in-list', say: { allowed: 'TRUE, FALSE' } } : { value }
  },
}

function kindOf(field: HtcdsField): is.Kind<string> {
  if (field.name === 'prs_FirstName' || field.name === 'prs_SecondName' || field.name === 'prs_MiddleName')
    return is.name
  const kinds: Record<HtcdsField['kind'], is.Kind<string>> = {
    ...{ text: is.text(250), long: is.text(2000), one: inList(field), many: inList(field), day: is.day },
    ...{ birth: is.birthDate, yes: tick, country, countries, phone: is.phone, email: is.email },
  }
  return kinds[field.kind]
}

/** A row of one victim in one case. `ext_AsOf` is the day of which the file tells: the standard knows no day of a row. */
export const htcdsColumns: Record<string, is.Column<string | undefined>> = {
  ext_Reference: is.required(is.text(120), 'Rujukan baris', 'Reference of the row'),
  ext_AsOf: is.required(is.day, 'Keadaan per tanggal', 'State as of'),
  ext_Case: is.optional(is.text(120), 'Nomor kasus', 'Case number'),
  ...Object.fromEntries(
    rowFields.map((field) => [
      field.name,
      is.optional(kindOf(field), indonesianLabels[field.name] ?? field.label, field.label),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(localValues).map(([name, { column }]) => {
      const field = rowFields.find((one) => one.name === name)!
      return [column, is.optional(inList(field), `${indonesianLabels[name]} (setempat)`, `${field.label} (local)`)]
    }),
  ),
}
