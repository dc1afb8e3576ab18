/** The queue of doubtful pairs: what a decision would change most comes first; two records side by side as far as the reader may see. */
import { openGroups } from '../access/disclose.ts'
import { probabilityOf } from '../matching/probability.ts'
import type { Context } from '../platform/context.ts'
import { explainFor } from './explain-records.ts'
import type { PersonRecord } from './model.ts'
import { namePersons, personsOf } from './name-persons.ts'
import { readRecords } from './store.ts'
import { type ToldRecord, tellRecords } from './tell-record.ts'
import { activeWeights } from './weights/keep-weights.ts'

/** So many pairs at once; more than `counted` are not counted. */
const [page, counted] = [20, 1000]

type Row = { first: string; second: string; weight: number; effect: number; since: Date }

/**
 * Pairs that this reader may decide: both records are visible, and one of a protected source is their own agency's (P1). A pair of which
 * the reader sees no name on either side is nobody's to compare and left to others.
 */
export async function readDoubts(ctx: Context) {
  // Of two persons the likeliest pair stands for all.
  const rows = await ctx.sql<Row>`
    with visible as (
      select d.*, least(x.person, y.person) one, greatest(x.person, y.person) other
      from persons.doubts d join intake.records a on a.id = d.first join intake.records b on b.id = d.second
        join persons.links x on x.record = d.first join persons.links y on y.record = d.second
      where (not a.protected or a.agency = ${ctx.actor.agency}) and (not b.protected or b.agency = ${ctx.actor.agency})),
    likeliest as (select distinct on (one, other) * from visible order by one, other, weight desc, first, second)
    select first, second, weight, effect, since from likeliest order by effect desc, first, second limit ${counted}`
  const records = new Map(
    (
      await readRecords(
        ctx,
        rows.flatMap((row) => [row.first, row.second]),
      )
    ).map((record) => [record.id, record]),
  )
  const comparable = rows.filter((row) => [row.first, row.second].every((id) => isComparable(ctx, records.get(id)!)))
  const shown = comparable.slice(0, page)
  const persons = await personsOf(
    ctx,
    shown.flatMap((row) => [row.first, row.second]),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  const by = await activeWeights(ctx)
  const sides = new Map<string, ToldRecord & { person: string; name: string }>()
  const asked = [...new Set(shown.flatMap((row) => [row.first, row.second]))].map((id) => records.get(id)!)
  for (const told of await tellRecords(ctx, asked)) {
    const person = persons.get(told.record)!
    sides.set(told.record, { ...told, person, name: names.get(person) ?? '' })
  }
  return {
    waiting: comparable.length,
    more: rows.length === counted,
    joinFrom: by.weights.joinFrom,
    rows: shown.map(({ first, second, weight, effect, since }) => {
      const pair: [PersonRecord, PersonRecord] = [records.get(first)!, records.get(second)!]
      const told = explainFor(ctx, pair, by)
      return {
        sides: [sides.get(first)!, sides.get(second)!],
        probability: probabilityOf(weight),
        weight,
        prior: told.prior,
        effect,
        since: since.toISOString(),
        for: told.for,
        against: told.against,
        changes: told.changes,
      }
    }),
  }
}

const isComparable = (ctx: Context, record: PersonRecord): boolean => {
  const open = openGroups(ctx, record)
  return open === 'all' || open.includes('identity')
}
