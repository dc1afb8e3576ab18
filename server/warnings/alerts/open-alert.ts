/** Opens an alert where it happened: the task force of that place sees it, and its province's secretariat. */
import { grantSight, type Sight } from '../../access/grant-sight.ts'
import type { PersonRecord } from '../../persons/model.ts'
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import type { AlertAbout } from './model.ts'
import type { Said } from './say-alert.ts'

/** `gathers` says what it is about and by which key; null: one person. Returns its id. */
export async function openAlert(
  ctx: Context,
  gathers: string | null,
  newest: PersonRecord,
  { level, modus, version, severity, certainty, judged }: Said,
): Promise<string> {
  const id = ctx.id()
  const about = (gathers?.split(' ')[0] ?? 'person') as AlertAbout
  const force = await findTaskForce(ctx, newest.post)
  await ctx.sql`
    insert into warnings.alerts (id, number, about, gathers, level, modus, modus_version, severity, certainty, judged, jurisdiction, secretariat, state, opened_at, received_at, last_at)
    values (${id}, ${await nextNumber(ctx, 'PD')}, ${about}, ${gathers ?? `record ${newest.id}`},
      ${level}, ${modus}, ${version}, ${severity}, ${certainty}, ${JSON.stringify(judged)}, ${force.jurisdiction}, ${force.secretariat}, 'new', ${ctx.now}, ${newest.receivedAt}, ${ctx.now})`
  await ctx.sql`
    insert into warnings.alert_events (id, alert, at, does) values (${ctx.id()}, ${id}, ${ctx.now}, 'opened')`
  const sight: Omit<Sight, 'post'> = {
    kind: 'alert',
    subject: id,
    because: 'alert of your task force',
    values: { taskForce: force.name },
  }
  await grantSight(
    ctx,
    [...new Set(force.posts)].map((post) => ({ ...sight, post })),
  )
  return id
}

type TaskForce = { name: string; jurisdiction: string; secretariat: string; posts: string[] }

/** The task force of the place where it happened; with none, that of the province. Its province's secretariat sees it too. */
async function findTaskForce(ctx: Context, post: string): Promise<TaskForce> {
  const forces = await ctx.sql<{ name: string; jurisdiction: string; secretariat: string; daily_head: string }>`
    select t.name, t.jurisdiction, t.secretariat, t.daily_head from access.task_forces t
      join access.posts p on p.id = ${post} and (p.jurisdiction = t.jurisdiction or p.jurisdiction like t.jurisdiction || '.%')
    where t.from_at <= ${ctx.now} and coalesce(t.until_at > ${ctx.now}, true)
    order by length(t.jurisdiction) desc`
  const [own] = forces.length > 0 ? forces : await anyTaskForce(ctx)
  if (own === undefined) throw new Error('no task force is set up: nobody could see an alert')
  return { ...own, posts: [own.daily_head, ...forces.map((force) => force.secretariat), own.secretariat] }
}

const anyTaskForce = (ctx: Context) =>
  ctx.sql<{ name: string; jurisdiction: string; secretariat: string; daily_head: string }>`
    select name, jurisdiction, secretariat, daily_head from access.task_forces order by length(jurisdiction), code limit 1`
