/** A record of the system as a row of a person file: its facts under the names of the fields that are compared. Pure. */
import type { Facts } from '../../intake/model.ts'
import { type Columns, internColumn } from './column.ts'
import { fatherIn } from './fathers.ts'
import { readNik } from './fill-from-nik.ts'
import { normaliseCell, type PersonField } from './normalise.ts'

/** Texts as they are compared, by field; what is unknown is absent. */
export type Cells = Partial<Record<PersonField, string>>

const factOf: Partial<Record<PersonField, keyof Facts>> = {
  birth_date: 'birthDate',
  birth_place: 'birthPlace',
  sex: 'sex',
  national_id: 'nik',
  passport: 'passport',
  family_card: 'kk',
  phone: 'phone',
  email: 'email',
  address: 'address',
  region: 'region',
  mother: 'motherName',
}

/** Fields by which records of the system are compared. Occupation, nationality and journeys say nothing of identity. */
export const cellFields = ['name', 'father', 'travel_paper', ...Object.keys(factOf)] as PersonField[]

/** Reads facts; never throws. One-way papers and border passes are mixed up in the box they are typed into: both are travel papers. */
export function cellsOf(facts: Facts): Cells {
  const cells: Cells = {}
  const put = (field: PersonField, text: string) => {
    const cell = normaliseCell(field, text)
    if (cell !== '') cells[field] = cell
  }
  put('name', [facts.name ?? '', ...(facts.otherNames ?? [])].join(' @ '))
  put('father', fatherIn(cells.name ?? ''))
  put('travel_paper', facts.splp ?? facts.plb ?? '')
  for (const [field, fact] of Object.entries(factOf)) {
    const said = facts[fact]
    if (typeof said === 'string') put(field as PersonField, said)
  }
  return cells
}

/** Rows as columns, for the engine. */
export const columnsOf = (rows: Cells[]): Columns =>
  new Map(cellFields.map((field) => [field, internColumn(rows.map((row) => row[field] ?? ''))]))

/** A row with what its NIK says of birth date and sex, where it says neither itself; for keys only, a comparison fills by itself. */
export function filledCells(row: Cells): Cells {
  const said = row.national_id === undefined ? null : readNik(row.national_id)
  return said === null ? row : { birth_date: said.date, sex: said.sex, ...row }
}

/** The facts that a compared field is read from; none for what belongs to no field. */
export const factsOfCell = (field: string): (keyof Facts)[] => {
  if (field === 'name' || field === 'father') return ['name']
  if (field === 'travel_paper') return ['splp', 'plb']
  return factOf[field as PersonField] === undefined ? [] : [factOf[field as PersonField]!]
}
