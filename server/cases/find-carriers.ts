/** Which post carries a step out: the SOP names a kind of agency, the region has posts. Carrying out moves no responsibility and opens nothing. */
import type { Context } from '../platform/context.ts'
import type { Track } from './model.ts'
import type { SopStep } from './sop.ts'

/** `post` null: the post accountable for the track does it itself. `found` false: because no post of that kind is there. */
export type Carrier = { post: string | null; found: boolean }

/**
 * For every step of a case: its accountable post where that is of the kind itself, else the nearest post of the kind (the case's region, then
 * the region around it), one that works before one that only heads others; where there is none, the accountable post again.
 */
export async function findCarriers(ctx: Context, id: string): Promise<(step: SopStep) => Carrier> {
  const [accountable, nearest] = await Promise.all([
    ctx.sql<{ track: Track; kind: string }>`
      select t.track, a.kind from cases.tracks t join access.posts p on p.id = t.accountable join access.agencies a on a.id = p.agency
      where t.case_id = ${id}`,
    ctx.sql<{ kind: string; post: string }>`
      with recursive around as (
        select j.code, j.within, 0 depth from cases.cases c join access.jurisdictions j on j.code = c.jurisdiction where c.id = ${id}
        union all
        select j.code, j.within, a.depth + 1 from around a join access.jurisdictions j on j.code = a.within)
      select distinct on (g.kind) g.kind, p.id post
      from around a join access.posts p on p.jurisdiction = a.code join access.agencies g on g.id = p.agency
      where p.from_at <= ${ctx.now} and coalesce(p.until_at > ${ctx.now}, true) and coalesce(g.until_at > ${ctx.now}, true)
      order by g.kind, a.depth, (p.kind = 'head'), p.code`,
  ])
  const kinds = new Map(accountable.map((one) => [one.track, one.kind]))
  const posts = new Map(nearest.map((one) => [one.kind, one.post]))
  return ({ track, responsible }) => {
    if (responsible === null || kinds.get(track) === responsible) return { post: null, found: true }
    const post = posts.get(responsible)
    return post === undefined ? { post: null, found: false } : { post, found: true }
  }
}
