/** The quality of a source as its own agency sees it: every rule with its count, twelve weeks, the posts that need help; refusals by reason. */
import { readPosts } from '../../access/posts.ts'
import { sources } from '../../intake/sources.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { everyRecord } from './check-records.ts'
import { carriedBy } from './columns.data.ts'
import { rules } from './rules.ts'
import { isFarBeyond, lastWeeks, surelyAtLeast } from './weeks.ts'

const [weeksShown, postsShown, reasonsShown] = [12, 3, 20]

type OfPost = { rule: string; post: string; records: number }
type OfWeek = { rule: string; week: string; records: number }

/** Throws `not-found` for a source that is none. Of a source that the reader's agency does not send everything is zero. */
export async function readQuality(ctx: Context, source: string) {
  const declared = sources.find((one) => one.id === source)
  if (declared === undefined) throw new Problem('not-found')
  const carried = carriedBy(declared)
  const weeks = lastWeeks(ctx.now, weeksShown)
  const byPost = await ctx.sql<OfPost>`
    select rule, post, sum(records)::int records from persons.quality_weeks where source = ${source} group by rule, post`
  const byWeek = await ctx.sql<OfWeek>`
    select rule, week::text, sum(records)::int records from persons.quality_weeks
    where source = ${source} and week >= ${weeks[0]}::date group by rule, week`
  const posts = await readPosts(ctx)
  const all = new Map(byPost.filter((row) => row.rule === everyRecord).map((row) => [row.post, row.records]))
  const records = [...all.values()].reduce((sum, one) => sum + one, 0)
  const trendOf = (rule: string) =>
    weeks.map((week) => byWeek.find((row) => row.rule === rule && row.week === week)?.records ?? 0)
  // What a source has no column for is not asked, so it is not told to be fine either.
  const asked = rules.filter((rule) => carried.has(rule.shows[0]!))
  const told = asked.map((rule) => {
    const rows = byPost.filter((row) => row.rule === rule.id && row.records > 0)
    const broken = rows.reduce((sum, row) => sum + row.records, 0)
    const worth = broken > 0 && (rule.usual === undefined || isFarBeyond(broken, records, rule.usual))
    return {
      ...{ id: rule.id, kind: rule.kind, name: rule.name, mend: rule.mend, ground: rule.ground, sure: rule.sure },
      ...{ usual: rule.usual ?? null, worth, broken, trend: trendOf(rule.id) },
      posts: rows
        .map((row) => ({ ...row, all: all.get(row.post) ?? row.records }))
        .toSorted((a, b) => surelyAtLeast(b.records, b.all) - surelyAtLeast(a.records, a.all))
        .slice(0, postsShown)
        .map((row) => ({ post: posts.get(row.post)?.name ?? '', broken: row.records, records: row.all })),
    }
  })
  return {
    records,
    weeks,
    received: trendOf(everyRecord),
    // What is worth a look first, the commonest of it on top; then the rest in the order of the list.
    rules: told.toSorted((a, b) => Number(b.worth) - Number(a.worth) || (a.worth ? b.broken - a.broken : 0)),
    refusals: await readReasons(ctx, source),
  }
}

/** Rows that could not be read and still wait, by column and reason. */
const readReasons = (ctx: Context, source: string) =>
  ctx.sql<{ field: string; id: string; en: string; rows: number }>`
    select p.field, p.id, p.en, count(*)::int "rows"
    from intake.refusals r cross join lateral jsonb_to_recordset(r.problems) p (field text, id text, en text)
    where r.source = ${source} and r.state = 'open' group by 1, 2, 3 order by 4 desc, 1, 2 limit ${reasonsShown}::int`
