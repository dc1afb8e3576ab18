/** The chain of services as the Ombudsman sees it: offices, steps, medians, refusals, delays; never a person, and no small number (0046). */
import { namePosts } from '../../access/posts.ts'
import { readStepWords } from '../../cases/declare-sops.ts'
import { aStep, type Context, type House, inTransaction } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { toldQuarters } from '../places/count-places.ts'
import { beginOf, closingOf, shifted } from '../places/model.ts'
import { type Told, tellTree, valueAt } from '../places/tell-tree.ts'
import { threshold } from '../withhold.ts'
import type { Lens, Quarter, Tally } from './lens.ts'
import { lenses } from './lenses.ts'
import { listDelays } from './list-delays.ts'

/** A median rests on as many as a count needs, and on counts that are told. */
const medianOf = (isTold: boolean, found: Pick<Tally, 'timed' | 'hours'> | undefined): number | null =>
  !isTold || found === undefined || found.hours === null || found.timed < threshold
    ? null
    : Math.round(found.hours * 10) / 10

/** Readers see no row behind it, so the step's role counts; its rows never leave this function. */
export const readOversight = (house: House, asked: { quarter?: string | undefined }) =>
  inTransaction(house, 'step', aStep, null, async (ctx) => {
    const quarters = toldQuarters(ctx.now)
    const quarter = asked.quarter ?? quarters[0]!
    if (!quarters.includes(quarter))
      throw wrongField('quarter', {
        id: 'triwulan ini belum atau tidak lagi dihitung',
        en: 'this quarter is not told',
      })
    const span = { from: beginOf(quarter), until: beginOf(shifted(quarter, 1)), asOf: closingOf(quarter) }
    const posts = await namePosts(ctx)
    const nameOf = (id: string) => ({
      office: posts.get(id)?.name ?? '–',
      agency: posts.get(id)?.agency.short ?? '–',
    })
    const told = []
    for (const lens of lenses) told.push(await tellLens(ctx, lens, span, nameOf))
    const delays = (await listDelays(ctx)).map(({ post, begun, ...row }) => ({
      ...{ ...row, ...nameOf(post), begun: begun.toISOString() },
    }))
    return { quarter, quarters, asOf: span.asOf.toISOString(), lenses: told, steps: await tellSteps(ctx, span), delays }
  })

type Named = { office: string; agency: string }

/** One tree for each lens: all → office → how it went. */
async function tellLens(ctx: Context, lens: Lens, quarter: Quarter, nameOf: (id: string) => Named) {
  const tallies = await lens.count(ctx, quarter)
  const told = tellTree(
    tallies.flatMap(({ office, part, n }) => (office === null || part === null ? [] : [{ path: [office, part], n }])),
  )
  const codes = Object.keys(lens.parts)
  const rows = [...(told.parts?.keys() ?? [])].map((office) => {
    const total = valueAt(told, [office])
    const timed = lens.times === null ? [] : lens.times.of === 'all' ? [] : lens.times.of
    const isTold = total !== null && timed.every((part) => valueAt(told, [office, part]) !== null)
    const all = tallies.find((one) => one.office === office && one.part === null)
    return {
      ...nameOf(office),
      ...{ total, parts: codes.map((part) => valueAt(told, [office, part])), hours: medianOf(isTold, all) },
    }
  })
  const everywhere = tallies.find((one) => one.office === null)
  return {
    ...{ id: lens.id, name: lens.name, explain: lens.explain, times: lens.times?.words ?? null },
    parts: Object.entries(lens.parts).map(([code, name]) => ({ code, name })),
    total: told.value,
    // Of all offices together only where it says no more than one of them does, or than all does.
    hours: medianOf(
      told.value !== null && (lens.times?.of === 'all' || rows.some(({ hours }) => hours !== null)),
      everywhere,
    ),
    rows: rows.toSorted((a, b) => `${a.agency} ${a.office}`.localeCompare(`${b.agency} ${b.office}`)),
  }
}

/** The same steps by what they are, and not by office nor by how they went: two ways down one number would tell what each hides. */
async function tellSteps(ctx: Context, { from, until }: Quarter) {
  const rows = await ctx.sql<{
    sop: string
    code: string
    version: number
    n: number
    timed: number
    hours: number | null
  }>`
    select coalesce(s.sop, c.sop) sop, s.code, max(coalesce(s.sop_version, c.sop_version)) "version", count(*)::int n,
      count(*)::int timed, percentile_cont(0.5) within group (order by extract(epoch from s.done_at - s.opened_at) / 3600) hours
    from cases.steps s join cases.cases c on c.id = s.case_id
    where s.done_at >= ${from} and s.done_at < ${until} group by 1, 2 order by 1, 2`
  const told: Told = tellTree(rows.map(({ sop, code, n }) => ({ path: [`${sop} ${code}`], n })))
  // Where nothing of the parts is told, not even which steps there were.
  if (told.parts === null) return []
  const words = await readStepWords(ctx, rows)
  return rows.map((row) => {
    const total = valueAt(told, [`${row.sop} ${row.code}`])
    const name: Words = words.get(`${row.sop}@${row.version} ${row.code}`) ?? { id: row.code, en: row.code }
    return { sop: row.sop, name, total, hours: medianOf(total !== null, row) }
  })
}
