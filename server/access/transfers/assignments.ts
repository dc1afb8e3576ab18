/** Who acts for a post from which hour: written when a transfer is set, so that the old access ends at its hour whether or not a step runs then. */
import type { Context } from '../../platform/context.ts'

/** An assignment in force at a moment. */
export type Assignment = { id: string; role: string; until: Date | null; agency: string; head: string | null }

/** The officer's assignment at a post that is in force then; of several the one that has stood longest. */
export async function findAssignment(
  ctx: Context,
  officer: string,
  post: string,
  at: Date,
): Promise<Assignment | undefined> {
  const [row] = await ctx.sql<Assignment>`
    select a.id, a.role, a.until_at until, p.agency, p.head
    from access.assignments a join access.posts p on p.id = a.post join access.officers o on o.id = a.officer
    where a.officer = ${officer} and a.post = ${post} and o.ended_at is null and a.from_at <= ${at} and coalesce(a.until_at > ${at}, true)
      and coalesce(p.until_at > ${at}, true)
    order by a.from_at, a.id limit 1`
  return row
}

/** Whether somebody already acts for the post in that role over the whole time. */
export async function holdsAlready(
  ctx: Context,
  officer: string,
  post: string,
  role: string,
  from: Date,
  until: Date | null,
): Promise<boolean> {
  const rows = await ctx.sql`
    select from access.assignments where officer = ${officer} and post = ${post} and role = ${role} and from_at <= ${from}
      and (until_at is null or until_at >= coalesce(${until}::timestamptz, 'infinity'))`
  return rows.length > 0
}

type Set = {
  assignment: string
  officer: string
  post: string
  role: string
  successor: string
  from_at: Date
  until_at: Date | null
  was_until: Date | null
}

/** Ends the old assignment at the hour, gives the successor's and, after a leave, the officer's own again. Answers those it gave. */
export async function writeAssignments(ctx: Context, set: Set): Promise<string[]> {
  await ctx.sql`update access.assignments set until_at = ${set.from_at} where id = ${set.assignment}`
  const gives: string[] = []
  const give = async (officer: string, from: Date, until: Date | null) => {
    // One that was taken back before may begin at the same hour.
    const [given] = await ctx.sql<{ id: string }>`
      insert into access.assignments (id, officer, post, role, from_at, until_at, given_by)
      values (${ctx.id()}, ${officer}, ${set.post}, ${set.role}, ${from}, ${until}, ${ctx.actor.officer})
      on conflict (officer, post, role, from_at) do update set until_at = excluded.until_at, given_by = excluded.given_by returning id`
    gives.push(given!.id)
  }
  if (!(await holdsAlready(ctx, set.successor, set.post, set.role, set.from_at, set.until_at)))
    await give(set.successor, set.from_at, set.until_at)
  if (set.until_at !== null && (set.was_until === null || set.was_until > set.until_at))
    await give(set.officer, set.until_at, set.was_until)
  return gives
}

/** As if it had never been: before its hour nobody acted by it. */
export async function takeBackAssignments(
  ctx: Context,
  { assignment, was_until, gives }: { assignment: string; was_until: Date | null; gives: string[] },
): Promise<void> {
  await ctx.sql`update access.assignments set until_at = ${was_until} where id = ${assignment}`
  await ctx.sql`update access.assignments set until_at = ${ctx.now} where id = any (${gives}::uuid[])`
}

/** Ends what is left of an access that is over: its sessions at once, and the account when nothing else is open to it. */
export async function endAccess(ctx: Context, officer: string, forGood: boolean): Promise<void> {
  const ended = await ctx.sql<{ id: string }>`
    update access.sessions s set revoked_at = ${ctx.now} from access.assignments a
    where s.officer = ${officer} and s.revoked_at is null and a.id = s.assignment and coalesce(a.until_at <= ${ctx.now}, false) returning s.id`
  for (const { id } of ended) ctx.tell('sessions', id)
  if (!forGood) return
  await ctx.sql`
    update access.officers o set ended_at = ${ctx.now} where o.id = ${officer} and o.ended_at is null
      and not exists (select from access.assignments a where a.officer = o.id and coalesce(a.until_at > ${ctx.now}, true))`
}
