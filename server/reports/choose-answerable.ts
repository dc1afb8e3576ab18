/** Which post answers a report: by what it is about and where, from a declared table; never none, never two. */
import { allowed } from '../access/model.ts'
import type { Context } from '../platform/context.ts'
import type { Kind } from './words.ts'

/** A kind of agency, and of its posts where only one kind is meant. */
type Candidate = { agency: string; post?: string }

const secretariat: Candidate = { agency: 'task-force', post: 'secretariat' }
const migrants: Candidate = { agency: 'migrant-worker-protection' }
const detectives: Candidate = { agency: 'police', post: 'unit' }

/** In this order; each is looked for in the regency first, then in its province. Local rule of the task force, to be confirmed. */
const candidates: Record<Kind, Candidate[]> = {
  danger: [detectives, secretariat],
  child: [{ agency: 'women-and-children' }, secretariat],
  departure: [secretariat, migrants],
  abroad: [migrants, secretariat],
  place: [detectives, secretariat],
  other: [secretariat],
}

const answeringRoles = Object.entries(allowed).flatMap(([role, may]) => (may.includes('answer reports') ? [role] : []))

/** `61.72` lies in `61`. */
const regionsAround = (region: string): string[] =>
  region.includes('.') ? [region, region.slice(0, region.indexOf('.'))] : [region]

/** A post at which somebody can answer today; where there is none the recording post keeps it. */
export async function chooseAnswerable(ctx: Context, kind: Kind, region: string): Promise<string> {
  const wanted = candidates[kind]
  const [found] = await ctx.sql<{ id: string }>`
    select p.id
    from unnest(${wanted.map((one) => one.agency)}::text[], ${wanted.map((one) => one.post ?? null)}::text[])
        with ordinality c (agency, post, place)
      cross join unnest(${regionsAround(region)}::text[]) with ordinality r (code, near)
      join access.posts p on p.jurisdiction = r.code and p.kind <> 'head' and coalesce(p.kind = c.post, true)
      join access.agencies a on a.id = p.agency and a.kind = c.agency
    where p.from_at <= ${ctx.now} and coalesce(p.until_at > ${ctx.now}, true)
      and exists (select from access.assignments s where s.post = p.id and s.role = any (${answeringRoles}::text[])
        and s.from_at <= ${ctx.now} and coalesce(s.until_at > ${ctx.now}, true))
    order by c.place, r.near, p.code limit 1`
  return found?.id ?? ctx.actor.post!
}
