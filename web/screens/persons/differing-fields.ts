/** Which facts of a person the records disagree about: only those that ought to be one, and only what may be read. Pure. */
import type { Output } from '../../call.ts'

type Record = Pick<Output<'persons.get'>['records'][number], 'fields'>

/** Facts that one person has once; a name may be written in many ways, an address may change. */
const oneEach = ['sex', 'birthDate', 'nik', 'birthPlace', 'motherName']

/** Two birth dates agree when the shorter begins the longer: a year does not contradict a day of that year. */
export const agree = (a: string, b: string) => a.startsWith(b) || b.startsWith(a)

export function differingFields(records: Record[]): Set<string> {
  const differing = oneEach.filter((name) => {
    const values = records.flatMap((record) =>
      record.fields.flatMap((field) => (field.field === name && field.value ? field.value.toLowerCase() : [])),
    )
    return values.some((a) => values.some((b) => !agree(a, b)))
  })
  return new Set(differing)
}
