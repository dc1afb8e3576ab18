/** A version whose findings explode is paused by itself, with a notice: a thousand alerts help nobody. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'

/** Counts the new findings of a day (UTC) and pauses what passed its quota; `fresh` are indicator and version, one per finding. */
export async function countFresh(ctx: Context, fresh: { indicator: string; version: number }[]): Promise<void> {
  if (fresh.length === 0) return
  const counts = [...Map.groupBy(fresh, (one) => `${one.indicator}@${one.version}`).values()]
    .map((all) => ({ ...all[0]!, hits: all.length }))
    .sort((a, b) => (a.indicator < b.indicator ? -1 : 1))
  const over = await ctx.sql<{ id: string; version: number; hits: number; quota: number }>`
    with counted as (
      insert into warnings.daily_hits (indicator, version, day, hits)
      select indicator, version, (${ctx.now}::timestamptz at time zone 'UTC')::date, hits
      from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb) as c (indicator text, version int, hits int)
      on conflict (indicator, version, day) do update set hits = warnings.daily_hits.hits + excluded.hits
      returning indicator, version, hits)
    update warnings.indicators i set paused_at = ${ctx.now} from counted c
    where i.id = c.indicator and i.version = c.version and i.paused_at is null and c.hits > i.quota
    returning i.id, i.version, c.hits, i.quota`
  if (over.length === 0) return
  const forces = await ctx.sql<{ secretariat: string; draft: string }>`
    select distinct secretariat from access.task_forces where coalesce(until_at > ${ctx.now}, true)`
  for (const { id, version, hits, quota } of over)
    for (const { secretariat } of forces)
      await notifyPost(
        ctx,
        secretariat,
        'indicator paused',
        { kind: 'indicator', id: ctx.id() },
        { indicator: id, version, hits, quota },
      )
}
