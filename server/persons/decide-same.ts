/** A person decides that two records are, or are not, the same one. It is never lost again; a later decision stands above. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'

/** Both records must be visible to who decides. The component is resolved again at once. */
async function decide(ctx: Context, a: string, b: string, same: boolean, reason: string): Promise<void> {
  if (a === b) throw wrongField('withRecord', { id: 'harus catatan lain', en: 'must be another record' })
  const seen = await ctx.sql<{ protected: boolean }>`
    select protected from intake.records where id in (${a}, ${b}) and state = 'current'`
  if (seen.length < 2) throw new Problem('not-found')
  // It hangs on a person and never joins two (P1): a decision would change nothing, so none is taken.
  if (seen.some((record) => record.protected)) {
    throw wrongField('record', {
      id: 'dari sumber terlindungi; tidak digabung atau dipisah dengan tangan',
      en: 'is of a protected source; it is not joined or parted by hand',
    })
  }
  const [first, second] = a < b ? [a, b] : [b, a]
  await ctx.sql`
    insert into persons.decisions (id, first, second, same, officer, post, reason, at)
    values (${ctx.id()}, ${first}, ${second}, ${same}, ${ctx.actor.officer}, ${ctx.actor.post}, ${reason}, ${ctx.now})`
  await ctx.leave('decision made', [a, b])
}

/** "These two are one person." */
export const joinRecords = (ctx: Context, input: { record: string; withRecord: string; reason: string }) =>
  decide(ctx, input.record, input.withRecord, true, input.reason)

/** "This record is not of this person": decided against every other record of the person that the reader sees. */
export async function partRecord(ctx: Context, input: { record: string; reason: string }): Promise<void> {
  const others = await ctx.sql<{ record: string }>`
    select o.record from persons.links m join persons.links o on o.person = m.person
    where m.record = ${input.record} and o.record <> m.record and not o.protected limit 200`
  if (others.length === 0) throw new Problem('not-found')
  for (const { record } of others) await decide(ctx, input.record, record, false, input.reason)
}
