/** Sees the same person as a victim in two open cases, or no longer so where a merge rests on it; each is told once. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { noteCase } from '../store.ts'

/** Subjects are persons that changed, or cases that were opened. */
export async function tellSameVictims(ctx: Context, subjects: string[]): Promise<void> {
  await tellPairs(ctx, subjects)
  await tellDoubts(ctx)
}

/** Neither coordinating post is told the other's number: whether it may be known is asked when it is read. Never by a protected record (P1). */
async function tellPairs(ctx: Context, subjects: string[]): Promise<void> {
  const pairs = await ctx.sql<{ one: string; other: string }>`
    with theirs as (
      select distinct p.case_id from cases.participants p left join persons.links l on l.record = p.record
      where p.case_id = any (${subjects}::uuid[]) or l.person = any (${subjects}::uuid[]))
    select distinct least(a.case_id, b.case_id) one, greatest(a.case_id, b.case_id) other
    from theirs join cases.participants a using (case_id) join persons.links l on l.record = a.record and not l.protected
      join persons.links k on k.person = l.person and not k.protected
      join cases.participants b on b.record = k.record and b.case_id <> a.case_id
      join cases.cases c on c.id = a.case_id and c.state = 'open' join cases.cases d on d.id = b.case_id and d.state = 'open'
    where a.role in ('presumed victim', 'victim') and b.role in ('presumed victim', 'victim')
      and cases.root_of(a.case_id) <> cases.root_of(b.case_id) order by 1, 2`
  for (const { one, other } of pairs) {
    const made = await ctx.sql`
      insert into cases.same_victims (id, one, other, told_at) values (${ctx.id()}, ${one}, ${other}, ${ctx.now})
      on conflict do nothing returning id`
    if (made.length === 0) continue
    const cases = await ctx.sql<{ id: string; number: string; coordinating: string }>`
      select id, number, coordinating from cases.cases where id in (${one}, ${other}) order by number`
    for (const { id, number, coordinating } of cases)
      await notifyPost(ctx, coordinating, 'same victim', { kind: 'case', id }, { number })
  }
}

/** Whoever resolves persons parted the one on whom a merge rests: nothing is parted silently, the coordinating post decides. */
async function tellDoubts(ctx: Context): Promise<void> {
  const doubts = await ctx.sql<{ older: string; number: string; coordinating: string }>`
    update cases.merges m set doubted_at = ${ctx.now} from cases.cases c
    where m.state = 'agreed' and m.doubted_at is null and c.id = m.older and c.state = 'open'
      and not exists (select from cases.shared_victims(
        array(select cases.members_of(m.older) except select m.newer), array[m.newer]))
    returning m.older, c.number, c.coordinating`
  for (const { older, number, coordinating } of doubts) {
    await noteCase(ctx, older, 'merge in doubt')
    await notifyPost(ctx, coordinating, 'merge in doubt', { kind: 'case', id: older }, { number })
  }
}
