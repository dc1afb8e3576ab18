/** Pairs that a person should look at: likely enough to ask, and yet of two persons; what was decided is not asked again. */
import type { Context } from '../platform/context.ts'

/**
 * Finds the doubts of these records anew. `effect` is how many pairs of records would come together: two large persons are worth more
 * of an officer's time than two stray records. Of one person nothing is doubted, nor between two protected records (P1).
 */
export async function keepDoubts(ctx: Context, records: string[], reviewBits: number): Promise<void> {
  await ctx.sql`
    with doubtful as (
      select e.first, e.second, e.weight,
        (select count(*) from persons.links where person = a.person) * (select count(*) from persons.links where person = b.person) effect
      from persons.edges e
        join persons.links a on a.record = e.first
        join persons.links b on b.record = e.second
      where (e.first = any (${records}::uuid[]) or e.second = any (${records}::uuid[])) and e.weight >= ${reviewBits}
        and a.person <> b.person and not (a.protected and b.protected)
        and coalesce((select d.verdict from persons.decisions d where d.first = e.first and d.second = e.second
          order by d.at desc, d.id desc limit 1), 'taken back') = 'taken back'),
    settled as (
      delete from persons.doubts d where (d.first = any (${records}::uuid[]) or d.second = any (${records}::uuid[]))
        and not exists (select from doubtful n where n.first = d.first and n.second = d.second))
    insert into persons.doubts (first, second, weight, effect, since)
    select first, second, weight, effect, ${ctx.now} from doubtful order by first, second
    on conflict (first, second) do update set weight = excluded.weight, effect = excluded.effect`
}
