/** Puts columns together to one row's layout: strict (an unknown column is refused), with the rules between columns. */
import { z } from 'zod'
import type { Words } from '../platform/words.ts'
import type { Column } from './column.ts'
import type { Occurred } from './model.ts'
import { localDay } from './read-moment.ts'
import type { RowProblem } from './row-problems.ts'

type Columns = Record<string, Column<unknown>>
type RowOf<C extends Columns> = { [Name in keyof C]: C[Name] extends Column<infer T> ? T : never }

/** The zod object of one row and the labels of its columns; `born` names the column that must not lie after `occurred`. */
export function layoutOf<C extends Columns>(
  columns: C,
  rule?: {
    born: keyof C & string
    occurred: (row: RowOf<C>) => Occurred
    /** A column that is refused without the other: what it says rests on that ground. */
    ground?: { of: keyof C & string; is: keyof C & string }
  },
): { layout: z.ZodType<RowOf<C>>; labels: Record<string, Words> } {
  const each = Object.entries(columns)
  const row = z.strictObject(Object.fromEntries(each.map(([name, { schema }]) => [name, schema])))
  const whole = row.superRefine((value, ctx) => {
    const born = rule && value[rule.born]
    if (typeof born === 'string' && born > localDay(rule!.occurred(value as RowOf<C>)))
      ctx.addIssue({ code: 'custom', path: [rule!.born], message: 'birth-in-future' satisfies RowProblem })
    const ground = rule?.ground
    if (ground !== undefined && value[ground.of] !== undefined && value[ground.is] === undefined)
      ctx.addIssue({ code: 'custom', path: [ground.is], message: 'missing' satisfies RowProblem })
  })
  const labels = Object.fromEntries(each.map(([name, { label }]) => [name, label]))
  return { layout: whole as unknown as z.ZodType<RowOf<C>>, labels }
}
