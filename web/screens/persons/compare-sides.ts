/** Two records field by field: the same order on both sides, and how the two values stand to each other. Unknown is neither. Pure. */
import type { Words } from '../../../server/platform/words.ts'
import type { Output } from '../../call.ts'
import { agree } from './differing-fields.ts'

type Side = Pick<Output<'persons.doubts'>['rows'][number]['sides'][number], 'fields'>
type Field = Side['fields'][number]
export type Cell = Pick<Field, 'value' | 'masked'> | undefined

type Relation = 'equal' | 'agrees' | 'differs' | 'one side' | 'covered'
export type Compared = {
  field: string
  label: Words
  group: string
  left: Cell
  right: Cell
  relation: Relation
  /** True where two records of one person need not say the same: each tells of its own event. */
  mayDiffer: boolean
}

/** Who somebody is comes first, what they did last. */
const order = [
  ...['name', 'otherNames', 'sex', 'birthDate', 'birthPlace', 'motherName', 'nationality', 'occupation'],
  ...['nik', 'kk', 'passport', 'splp', 'plb', 'phone', 'email', 'address', 'region'],
]
const placeOf = (field: string) => (order.includes(field) ? order.indexOf(field) : order.length)

const ofAnEvent = ['journey', 'sponsor', 'service']

/** Capitals, dots and spaces make no difference to a reader. */
const plain = (value: string) =>
  value
    .toLowerCase()
    .replace(/[\s.,'’-]+/g, ' ')
    .trim()

function relationOf(field: string, left: Cell, right: Cell): Relation {
  if (!left || !right) return 'one side'
  if (left.value === null || right.value === null) return 'covered'
  const [a, b] = [plain(left.value), plain(right.value)]
  if (a === b) return 'equal'
  return (field === 'birthDate' || field === 'region') && agree(left.value, right.value) ? 'agrees' : 'differs'
}

/** The source's own name says what happened; everything else that either record knows is a row. */
export function compareSides([left, right]: readonly [Side, Side]): Compared[] {
  const known = new Map([...left.fields, ...right.fields].map((field) => [field.field, field]))
  known.delete('happening')
  return [...known.values()]
    .map(({ field, label, group }): Compared => {
      const [one, other] = [left, right].map((side) => side.fields.find((own) => own.field === field))
      const relation = relationOf(field, one, other)
      return { field, label, group, left: one, right: other, relation, mayDiffer: ofAnEvent.includes(group) }
    })
    .toSorted((a, b) => placeOf(a.field) - placeOf(b.field) || a.field.localeCompare(b.field))
}
