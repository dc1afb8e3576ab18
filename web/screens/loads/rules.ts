/** What the mapping screen starts from and how a change of it is made. */
import type { Output } from '../../call.ts'

type Kept = Output<'files.get'>

/** A saved mapping as the server tells it. */
export type Mapping = Output<'mappings.list'>[number]

/** Their column → our field, and our field → one value for all rows. */
export type Rules = { columns: Record<string, string>; constants: Record<string, string> }

/** A saved mapping that still fits this file is taken by itself; else what the file suggests. A chosen one is taken as far as it fits. */
export function startRules(
  file: Kept,
  saved: Mapping[],
  chosen: Mapping | null = saved.find((one) => one.missing.length === 0) ?? null,
): { mapping: Mapping | null; rules: Rules } {
  if (chosen === null) {
    const columns = Object.fromEntries(
      file.columns.flatMap(({ name, suggested }) => (suggested ? [[name, suggested.field]] : [])),
    )
    return { mapping: null, rules: { columns, constants: {} } }
  }
  const columns = Object.fromEntries(
    Object.entries(chosen.columns).filter(([column]) => !chosen.missing.includes(column)),
  )
  return { mapping: chosen, rules: { columns, constants: { ...chosen.constants } } }
}

/** The column fills this field from now on, and no other column does. */
export function matchColumn({ columns, constants }: Rules, column: string, field: string): Rules {
  const others = Object.entries(columns).filter(([name, of]) => name !== column && of !== field)
  const rest = Object.entries(constants).filter(([of]) => of !== field)
  return {
    columns: Object.fromEntries(field === '' ? others : [...others, [column, field]]),
    constants: Object.fromEntries(rest),
  }
}

/** One value for all rows; none when it is empty. */
export function putConstant({ columns, constants }: Rules, field: string, value: string): Rules {
  const rest = Object.entries(constants).filter(([of]) => of !== field)
  return { columns, constants: Object.fromEntries(value === '' ? rest : [...rest, [field, value]]) }
}
