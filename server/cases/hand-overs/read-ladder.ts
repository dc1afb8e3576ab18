/** What the ladder of silence needs of the organisation as it stands now: posts with their heads and superiors, task forces in force. */
import type { Context } from '../../platform/context.ts'
import type { Force, Silent } from './ladder.ts'

/** The posts as the ladder sees them, in the order asked. */
export async function readSilent(ctx: Context, posts: string[]): Promise<Silent[]> {
  const rows = await ctx.sql<Silent>`
    select p.id post, p.head, p.agency, a.kind, p.jurisdiction,
      array(select s.id from access.posts s where s.agency = a.superior and s.kind = 'head' and coalesce(s.until_at > ${ctx.now}, true)
        order by s.id) superiors
    from access.posts p join access.agencies a on a.id = p.agency where p.id = any (${posts}::uuid[])`
  return posts.flatMap((post) => rows.filter((row) => row.post === post))
}

/** Every task force in force. */
export const readForces = (ctx: Context): Promise<Force[]> => ctx.sql<Force>`
  select t.jurisdiction, t.daily_head "dailyHead", p.agency "dailyAgency", t.head
  from access.task_forces t join access.posts p on p.id = t.daily_head
  where t.from_at <= ${ctx.now} and coalesce(t.until_at > ${ctx.now}, true)`

/** The names of posts, for a sentence. */
export async function nameAll(ctx: Context, posts: string[]): Promise<string> {
  const rows = await ctx.sql<{ name: string }>`
    select name from access.posts where id = any (${posts}::uuid[]) order by name`
  return rows.map((row) => row.name).join(', ')
}
