/** The calendar of a post's clocks: what falls due on which local day, and which days are off. */
import { namePosts } from '../../access/posts.ts'
import type { Zone } from '../../intake/model.ts'
import { zoneHours } from '../../intake/read-moment.ts'
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { findByClock, findOffered } from './find-work.ts'
import { firstId, lastId, type Place, workPage } from './model.ts'
import { present } from './read-work.ts'

const day = 86_400_000
/** A month with the days before and after that a sheet of weeks shows. */
const mostDays = 42
/** More on one sheet is no calendar any more: the queue has the rest. */
const mostRows = 400

/** From the first local day up to and with the last, YYYY-MM-DD. */
export async function readClocks(ctx: Context, input: { from: string; to: string }) {
  const posts = await namePosts(ctx)
  const zone = (posts.get(ctx.actor.post ?? '')?.zone ?? 'Asia/Pontianak') as Zone
  const east = zoneHours[zone] * 3_600_000
  const [first, last] = [
    Date.parse(`${input.from}T00:00:00Z`) - east,
    Date.parse(`${input.to}T00:00:00Z`) - east + day - 1,
  ]
  if (last < first) throw wrongField('to', { id: 'sebelum hari pertama', en: 'is before the first day' })
  if (last - first >= mostDays * day)
    throw wrongField('to', { id: `paling banyak ${mostDays} hari`, en: `at most ${mostDays} days` })
  const range = { after: { at: new Date(first - 1).toISOString(), id: lastId }, until: new Date(last).toISOString() }
  const [found, isCut] = await findAll(ctx, range)
  const offered = (await findOffered(ctx, { at: '-infinity', id: firstId })).filter(
    ({ due }) => due !== null && due.getTime() >= first && due.getTime() <= last,
  )
  const daysOff = await ctx.sql<{ day: string; id: string; en: string; certain: boolean }>`
    select day::text, name_id id, name_en en, certain from intake.days_off
    where removed_at is null and day between ${input.from}::date and ${input.to}::date order by day`
  const rows = await present(ctx, [...offered, ...found], (id) => (id === null ? null : (posts.get(id)?.name ?? null)))
  return {
    zone,
    daysOff: daysOff.map(({ id, en, ...one }) => ({ ...one, name: { id, en } })),
    more: isCut,
    rows: rows
      .map((row) => ({ ...row, day: new Date(Date.parse(row.dueAt!) + east).toISOString().slice(0, 10) }))
      .toSorted((a, b) => a.dueAt!.localeCompare(b.dueAt!)),
  }
}

/** Page after page, by the index; answers whether there is more. */
async function findAll(ctx: Context, range: { after: Place; until: string }) {
  const all: Awaited<ReturnType<typeof findByClock>> = []
  for (let after = range.after; all.length < mostRows; ) {
    const page = await findByClock(ctx, { ...range, after })
    const sorted = page.toSorted((a, b) => a.due!.getTime() - b.due!.getTime() || (a.id < b.id ? -1 : 1))
    const taken = sorted.slice(0, workPage)
    all.push(...taken)
    const end = taken.at(-1)
    if (sorted.length <= workPage || end === undefined) return [all, false] as const
    after = { at: end.at, id: end.id }
  }
  return [all, true] as const
}
