/** The step that rings: a report without a first answer, or an offer nobody takes, is told upwards (protection.md P5). */
import { grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import type { Context } from '../platform/context.ts'
import { noteReport } from './store.ts'
import { type Channel, hoursToAnswer, type Kind } from './words.ts'

/** Subjects are ids of reports or offers whose hour has come; what was answered meanwhile is passed over. */
export async function ringReports(ctx: Context, subjects: string[]): Promise<void> {
  for (const id of subjects) {
    await ringReport(ctx, id)
    await ringOffer(ctx, id)
  }
}

type Silent = {
  id: string
  number: string
  kind: Kind
  channel: Channel
  answerable: string
  head: string | null
  told: number
  region: string
}

/** First the post again and its head; then the task force of that region, which sees what its own police leaves lying. */
async function ringReport(ctx: Context, id: string): Promise<void> {
  const [report] = await ctx.sql<Silent>`
    select r.id, r.number, r.kind, r.channel, r.answerable, p.head, r.told, r.region
    from reports.reports r join access.posts p on p.id = r.answerable
    where r.id = ${id} and r.state = 'waiting' and r.due_at <= ${ctx.now} and r.told < 2 for update of r`
  if (report === undefined) return
  await ctx.sql`update reports.reports set told = told + 1 where id = ${id}`
  const force = await taskForceOf(ctx, report.region)
  const first = report.head === null ? force : [report.head]
  await tellOf(ctx, report, report.told === 0 ? [report.answerable, ...first] : force, 'report silent')
  if (report.told === 0) {
    const again = hoursToAnswer(report.channel, report.kind) * 3_600_000
    ctx.leave('report clock set', [id], new Date(ctx.now.getTime() + again))
  }
}

async function ringOffer(ctx: Context, id: string): Promise<void> {
  const [offer] = await ctx.sql<{
    report: string
    number: string
    from_post: string
    to_post: string
    head: string | null
  }>`
    update reports.moves m set told_at = ${ctx.now} from reports.reports r, access.posts p
    where m.id = ${id} and m.state = 'offered' and m.due_at <= ${ctx.now} and m.told_at is null and r.id = m.report and p.id = m.to_post
    returning m.report, r.number, m.from_post, m.to_post, p.head`
  if (offer === undefined) return
  const posts = [offer.from_post, offer.to_post, ...(offer.head === null ? [] : [offer.head])]
  await tellOf(ctx, { id: offer.report, number: offer.number }, posts, 'report not taken')
}

async function tellOf(
  ctx: Context,
  report: { id: string; number: string },
  posts: string[],
  code: 'report silent' | 'report not taken',
): Promise<void> {
  const told = [...new Set(posts)]
  for (const post of told) {
    await grantSight(ctx, [{ kind: 'report', subject: report.id, post, because: 'escalated to you' }])
    await notifyPost(ctx, post, code, { kind: 'report', id: report.id }, { number: report.number })
  }
  const rows = await ctx.sql<{
    name: string
  }>`select name from access.posts where id = any (${told}::uuid[]) order by name`
  await noteReport(ctx, report.id, code === 'report silent' ? 'silent' : 'not taken', {
    told: rows.map((row) => row.name).join(', '),
  })
}

/** Secretariat and daily head of the task force nearest to a region. */
async function taskForceOf(ctx: Context, region: string): Promise<string[]> {
  const [force] = await ctx.sql<{ secretariat: string; daily_head: string }>`
    select secretariat, daily_head from access.task_forces
    where (${region} = jurisdiction or ${region} like jurisdiction || '.%') and coalesce(until_at > ${ctx.now}, true)
    order by length(jurisdiction) desc limit 1`
  return force === undefined ? [] : [force.secretariat, force.daily_head]
}
