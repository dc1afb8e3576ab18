/** One part of a dry run: its rows judged as the load would, counted, and the first of the file kept as they came beside what they became. */
import type { Context } from '../../../platform/context.ts'
import type { Words } from '../../../platform/words.ts'
import { fieldNames, writeField } from '../../field-names.ts'
import { erasedBefore, judge, type Known, readKnown, readRow } from '../../judge-rows.ts'
import type { Counts } from '../../keep-delivery.ts'
import type { Facts, FieldProblem } from '../../model.ts'
import type { Source } from '../../source.ts'
import { textOf } from '../keep-file.ts'
import type { MappedRow } from '../map-row.ts'
import type { TableRow } from '../model.ts'

const rowsShown = 20
const reasonsShown = 50
/** Of a file in which every row is wrong in its own way so many reasons are told apart. */
const reasonsKept = 500

type Result = 'kept' | 'already kept' | 'new version' | 'refused'
/** A row side by side: as it came, and as facts. */
export type ShownRow = {
  row: number
  came: { column: string; value: string }[]
  result: Result
  facts: { field: string; label: Words; value: string }[] | null
  problems: FieldProblem[]
}
/** One reason of refusal: how many rows have it, and which is the first. */
type Reason = FieldProblem & { rows: number; first: number }

/** What was found so far; no value of a row. */
export type Tried = { rows: number; counts: Counts; duplicates: number; reasons: Record<string, Reason> }
export const noTrial = (): Tried => ({
  rows: 0,
  counts: { kept: 0, alreadyKept: 0, newVersions: 0, refused: 0 },
  duplicates: 0,
  reasons: {},
})

/** What an earlier row of the file would have kept under a reference. */
export type Seen = { version: number; hash: string }

/** What the whole file would become. */
export type Trial = {
  rows: number
  counts: Counts
  duplicates: number
  refusals: Reason[]
  shown: ShownRow[]
  unmapped: string[]
}

/** The same as the screen shows it. */
export const tellTrial = ({ reasons, ...found }: Tried, shown: ShownRow[], unmapped: string[]): Trial => ({
  ...found,
  refusals: Object.values(reasons)
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, reasonsShown),
  shown,
  unmapped,
})

const counted = {
  kept: 'kept',
  'already kept': 'alreadyKept',
  'new version': 'newVersions',
  refused: 'refused',
} as const satisfies Record<Result, keyof Counts>

/** Judges one part into `found` and `shown`; `look` finds what earlier parts would have kept, the answer is what this one would. */
export async function judgePart(
  ctx: Context,
  source: Source,
  rows: TableRow[],
  map: (row: TableRow) => MappedRow,
  columns: string[],
  { found, shown, look }: { found: Tried; shown: ShownRow[]; look: (refs: string[]) => Promise<Map<string, Seen>> },
): Promise<Map<string, Seen>> {
  const read = rows.map((row) => ({ row, read: readRow(source, map(row)) }))
  const refs = [...new Set(read.flatMap((one) => ('row' in one.read ? [one.read.row.ref] : [])))]
  const earlier = await look(refs)
  const known = await readKnown(
    ctx,
    source,
    refs.filter((ref) => !earlier.has(ref)),
  )
  const mine = new Map<string, Seen>()
  for (const { row, read: one } of read) {
    const note = (result: Result, facts: Facts | null, problems: FieldProblem[]) => {
      found.rows += 1
      found.counts[counted[result]] += 1
      for (const problem of problems) noteReason(found.reasons, problem, row.number)
      if (shown.length < rowsShown) shown.push(shownRow(row, result, facts, problems, columns))
    }
    if ('problems' in one) {
      note('refused', null, one.problems)
      continue
    }
    const { ref, hash, facts } = one.row
    const seen = mine.get(ref) ?? earlier.get(ref)
    const before: Known | undefined =
      seen === undefined ? known.get(ref) : { id: '', state: 'current', version: seen.version, hash: seen.hash }
    const result = judge(before, hash)
    if (seen !== undefined) found.duplicates += 1
    if (result === 'ended') {
      note('refused', facts, [erasedBefore])
      continue
    }
    mine.set(ref, { version: (before?.version ?? 0) + 1, hash })
    note(result, facts, [])
  }
  return mine
}

function noteReason(reasons: Tried['reasons'], problem: FieldProblem, row: number): void {
  const key = `${problem.field} ${problem.id}`
  const reason = reasons[key]
  if (reason !== undefined) reason.rows += 1
  else if (Object.keys(reasons).length < reasonsKept) reasons[key] = { ...problem, rows: 1, first: row }
}

function shownRow(
  row: TableRow,
  result: Result,
  facts: Facts | null,
  problems: FieldProblem[],
  columns: string[],
): ShownRow {
  const came = columns.flatMap((column, i) =>
    (row.cells[i] ?? '') === '' ? [] : [{ column, value: textOf(row.cells[i]!) }],
  )
  return {
    row: row.number,
    came,
    result,
    facts: result === 'refused' || facts === null ? null : tellFacts(facts),
    problems,
  }
}

/** What happened is the source's own name already. */
const tellFacts = (facts: Facts) =>
  Object.entries(facts).flatMap(([field, value]) =>
    field === 'happening' ? [] : [{ field, label: fieldNames[field as keyof Facts], value: writeField(field, value) }],
  )
