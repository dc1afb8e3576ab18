/** A dry run: every row read and judged as the load would, nothing written; the first rows side by side as they came and as facts. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { fieldNames, writeField } from '../field-names.ts'
import { erasedBefore, judge, type Known, readKnown, readRow } from '../judge-rows.ts'
import type { Counts } from '../keep-delivery.ts'
import { getSendableSource } from '../may-send.ts'
import type { Facts, FieldProblem } from '../model.ts'
import type { Source } from '../source.ts'
import { textOf } from './keep-file.ts'
import { checkRules } from './keep-mapping.ts'
import { type MappedRow, mapRows } from './map-row.ts'
import type { MappingRules, TableRow } from './model.ts'
import { getOwnFile, readHead, readRows, zoneOfPost } from './store.ts'

const rowsShown = 20
const reasonsShown = 50

type Result = 'kept' | 'already kept' | 'new version' | 'refused'
type ShownRow = {
  row: number
  came: { column: string; value: string }[]
  result: Result
  facts: { field: string; label: Words; value: string }[] | null
  problems: FieldProblem[]
}
/** One reason of refusal: how many rows have it, and which is the first. */
type Reason = FieldProblem & { rows: number; first: number }

/** What the whole file would become. */
export type Trial = {
  rows: number
  counts: Counts
  duplicates: number
  refusals: Reason[]
  shown: ShownRow[]
  unmapped: string[]
}

const counted = {
  kept: 'kept',
  'already kept': 'alreadyKept',
  'new version': 'newVersions',
  refused: 'refused',
} as const satisfies Record<Result, keyof Counts>

/** For whoever dropped the file and may send for the source. */
export async function tryFile(ctx: Context, input: { file: string; source: string } & MappingRules): Promise<Trial> {
  const source = await getSendableSource(ctx, input.source)
  const file = await getOwnFile(ctx, input.file)
  const head = await readHead(ctx, file.id)
  if (head === null) throw new Problem('not-found')
  checkRules(source, head.columns, input)
  const map = mapRows(source, head.columns, input, await zoneOfPost(ctx, ctx.actor.post!))
  const counts: Counts = { kept: 0, alreadyKept: 0, newVersions: 0, refused: 0 }
  const trial: Trial = { rows: 0, counts, duplicates: 0, refusals: [], shown: [], unmapped: [] }
  trial.unmapped = head.columns.filter((column) => !Object.hasOwn(input.columns, column))
  const reasons = new Map<string, Reason>()
  const seen = new Map<string, Known>()
  for (let place = 1; ; place++) {
    const rows = await readRows(ctx, file.id, place)
    if (rows === null) break
    for (const one of await judgeRows(
      ctx,
      source,
      rows.map((row) => ({ row, mapped: map(row) })),
      seen,
    )) {
      trial.rows += 1
      counts[counted[one.result]] += 1
      if (one.again) trial.duplicates += 1
      for (const problem of one.problems) noteReason(reasons, problem, one.row.number)
      if (trial.shown.length < rowsShown) trial.shown.push(shownRow(one, head.columns))
    }
    await nextTurn()
  }
  trial.refusals = [...reasons.values()].toSorted((a, b) => b.rows - a.rows).slice(0, reasonsShown)
  return trial
}

type Judged = { row: TableRow; result: Result; again: boolean; facts: Facts | null; problems: FieldProblem[] }

/** `seen` carries what earlier rows of the file would have kept. */
async function judgeRows(
  ctx: Context,
  source: Source,
  rows: { row: TableRow; mapped: MappedRow }[],
  seen: Map<string, Known>,
): Promise<Judged[]> {
  const read = rows.map(({ row, mapped }) => ({ row, read: readRow(source, mapped) }))
  const refs = read.flatMap((one) => ('row' in one.read && !seen.has(one.read.row.ref) ? [one.read.row.ref] : []))
  const known = await readKnown(ctx, source, [...new Set(refs)])
  return read.map(({ row, read: one }): Judged => {
    if ('problems' in one) return { row, result: 'refused', again: false, facts: null, problems: one.problems }
    const { ref, hash, facts } = one.row
    const before = seen.get(ref) ?? known.get(ref)
    const result = judge(before, hash)
    const again = seen.has(ref)
    if (result === 'ended') return { row, result: 'refused', again, facts, problems: [erasedBefore] }
    seen.set(ref, { id: '', version: (before?.version ?? 0) + 1, state: 'current', hash })
    return { row, result, again, facts, problems: [] }
  })
}

function noteReason(reasons: Map<string, Reason>, problem: FieldProblem, row: number): void {
  const key = `${problem.field} ${problem.id}`
  const reason = reasons.get(key)
  if (reason === undefined) reasons.set(key, { ...problem, rows: 1, first: row })
  else reason.rows += 1
}

function shownRow({ row, result, facts, problems }: Judged, columns: string[]): ShownRow {
  const came = columns.flatMap((column, i) => (row.cells[i] === '' ? [] : [{ column, value: textOf(row.cells[i]!) }]))
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
