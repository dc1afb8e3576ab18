/**
 * An officer decides about two records: one person, two, or that nobody can tell. It is never lost again; a later decision stands above
 * an earlier one, and one that is taken back leaves the two to the evidence once more.
 */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { Decision } from './model.ts'

/** Both records must be visible to who decides. The component is resolved again at once. */
export async function decide(
  ctx: Context,
  {
    record: a,
    withRecord: b,
    verdict,
    reason,
  }: { record: string; withRecord: string; reason: string } & Pick<Decision, 'verdict'>,
): Promise<void> {
  if (a === b) throw wrongField('withRecord', { id: 'harus catatan lain', en: 'must be another record' })
  const seen = await ctx.sql<{ protected: boolean; agency: string }>`
    select protected, agency from intake.records where id in (${a}, ${b}) and state = 'current'`
  if (seen.length < 2) throw new Problem('not-found')
  const guarded = seen.filter((record) => record.protected)
  // A protected record hangs on a person and never joins two; on whom, only its own agency decides (P1).
  if (guarded.some((record) => record.agency !== ctx.actor.agency)) throw new Problem('not-found')
  if (guarded.length === 2) {
    throw wrongField('withRecord', {
      id: 'dua catatan terlindungi tidak dibandingkan',
      en: 'two protected records are not compared',
    })
  }
  const [first, second] = a < b ? [a, b] : [b, a]
  await ctx.sql`
    insert into persons.decisions (id, first, second, verdict, officer, post, reason, at)
    values (${ctx.id()}, ${first}, ${second}, ${verdict}, ${ctx.actor.officer}, ${ctx.actor.post}, ${reason}, ${ctx.now})`
  await ctx.leave('decision made', [a, b])
}

/** "This record is not of this person": decided against every other record of the person that the reader sees. */
export async function partRecord(ctx: Context, input: { record: string; reason: string }): Promise<void> {
  const others = await ctx.sql<{ record: string }>`
    select o.record from persons.links m join persons.links o on o.person = m.person
    where m.record = ${input.record} and o.record <> m.record and not o.protected limit 200`
  if (others.length === 0) throw new Problem('not-found')
  for (const { record } of others)
    await decide(ctx, { record: input.record, withRecord: record, verdict: 'not same', reason: input.reason })
}
