/** What is open in an officer's name, and what the post answers for with or without them: numbers and counts, never a person. */
import { mustHead } from '../../access/transfers/keep-transfer.ts'
import { type Actor, aStep, type Context, type House, inTransaction } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'

export type Asked = { officer: string; post: string }

/**
 * Whether the asker heads the post is asked as the asker; what is counted then lies behind policies of other posts, so the step's role reads it.
 * An alert from which the asker is barred is not among them.
 */
export async function readOpenWork(house: House, asked: Asked, actor: Actor) {
  await inTransaction(house, 'request', actor, null, async (ctx) => {
    await mustHead(ctx, asked.post)
    const [theirs] = await ctx.sql`
      select from access.assignments where officer = ${asked.officer} and post = ${asked.post} and coalesce(until_at > ${ctx.now}, true) limit 1`
    if (theirs === undefined) throw new Problem('not-found')
  })
  return inTransaction(house, 'step', aStep, null, async (ctx) => ({
    alerts: await alertsOf(ctx, asked, actor),
    ...(await dutiesAndDrafts(ctx, asked)),
    post: await postHolds(ctx, asked),
  }))
}

const alertsOf = async (ctx: Context, { officer, post }: Asked, actor: Actor) =>
  (
    await ctx.sql<{ number: string }>`
      select number from warnings.alerts a
      where taken_by = ${officer} and secretariat = ${post} and state in ('taken', 'asked', 'snoozed')
        and not exists (select from access.sight s where s.kind = 'alert' and s.subject = a.id and s.bars and s.officer = ${actor.officer}
          and (s.until_at is null or s.until_at > ${ctx.now}))
      order by number`
  ).map(({ number }) => number)

async function dutiesAndDrafts(ctx: Context, { officer, post }: Asked) {
  const [duties, [drafts], [tasks]] = await Promise.all([
    ctx.sql<{ from: Date; until: Date }>`
      select from_at "from", until_at until from access.duties
      where officer = ${officer} and post = ${post} and removed_at is null and until_at > ${ctx.now} order by from_at limit 60`,
    ctx.sql<{ n: number }>`
      select ((select count(*) from cases.sop_drafts where author = ${officer} and state = 'draft')
        + (select count(*) from warnings.drafts where author = ${officer} and state = 'draft'))::int n`,
    ctx.sql<{ n: number }>`
      select count(*)::int n from cases.tasks t join cases.cases c on c.id = t.case_id
      where t.for_post = ${post} and t.for_officer = ${officer} and t.done_at is null and c.state = 'open'`,
  ])
  return {
    duties: duties.map((one) => ({ from: one.from.toISOString(), until: one.until.toISOString() })),
    drafts: drafts!.n,
    tasks: tasks!.n,
  }
}

/** The post is accountable and stays so; `others`: who else acts for it now. */
async function postHolds(ctx: Context, { officer, post }: Asked) {
  const [row] = await ctx.sql<{
    tracks: number
    steps: number
    handOvers: number
    requests: number
    reports: number
    delays: number
    others: number
  }>`
    select
      (select count(*) from cases.tracks t join cases.cases c on c.id = t.case_id where t.accountable = ${post} and c.state = 'open')::int tracks,
      (select count(*) from cases.steps s join cases.cases c on c.id = s.case_id
        where s.accountable = ${post} and s.state = 'open' and c.state = 'open')::int steps,
      (select count(*) from cases.hand_overs where to_post = ${post} and state = 'offered')::int "handOvers",
      (select count(*) from cases.requests where to_post = ${post} and answered_at is null and kind <> 'inform')::int requests,
      (select count(*) from reports.reports where answerable = ${post} and state <> 'closed')::int reports,
      (select count(*) from screening.interviews where post = ${post} and state in ('undecided', 'delayed', 'waiting'))::int delays,
      (select count(distinct a.officer) from access.assignments a join access.officers o on o.id = a.officer
        where a.post = ${post} and a.officer <> ${officer} and o.ended_at is null and a.from_at <= ${ctx.now}
          and coalesce(a.until_at > ${ctx.now}, true))::int others`
  return row!
}
