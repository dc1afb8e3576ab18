/**
 * An officer decides about two records and so about the persons they belong to: one person, two, or that nobody can tell. It is never lost
 * again; a later decision stands above an earlier one, and one that is taken back leaves the two to the evidence once more.
 */
import { type Facts, tellsOfPerson } from '../intake/model.ts'
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { Decision } from './model.ts'

/** Two records, what is decided about them, and why. */
type Deciding = { record: string; withRecord: string; reason: string } & Pick<Decision, 'verdict'>

/** Both records must be of persons and visible to who decides. The component is resolved again at once. */
export async function decide(ctx: Context, { record: a, withRecord: b, verdict, reason }: Deciding): Promise<void> {
  if (a === b) throw wrongField('withRecord', { id: 'harus catatan lain', en: 'must be another record' })
  const seen = await ctx.sql<{ protected: boolean; agency: string; facts: Facts }>`
    select protected, agency, facts from intake.records where id in (${a}, ${b}) and state = 'current'`
  if (seen.length < 2 || !seen.every(({ facts }) => tellsOfPerson(facts))) throw new Problem('not-found')
  const guarded = seen.filter((record) => record.protected)
  // A protected record hangs on a person and never joins two; on whom, only its own agency decides (P1).
  if (guarded.some((record) => record.agency !== ctx.actor.agency)) throw new Problem('not-found')
  if (guarded.length === 2) {
    throw wrongField('withRecord', {
      id: 'dua catatan terlindungi tidak dibandingkan',
      en: 'two protected records are not compared',
    })
  }
  const pairs = guarded.length === 1 ? [[a, b] as const] : await pairsMeant(ctx, a, b, verdict)
  await writeDecisions(ctx, pairs, verdict, reason)
}

/**
 * Which pairs a decision about two records is about. The same: whoever is one person with the one is also with the other, else evidence
 * could cut the two elsewhere. Not the same, or cannot tell: every doubt between the two persons. Taken back: what was decided together.
 */
async function pairsMeant(
  ctx: Context,
  a: string,
  b: string,
  verdict: Decision['verdict'],
): Promise<(readonly [string, string])[]> {
  if (verdict === 'taken back') return pairsDecidedWith(ctx, a, b)
  const personsOf = await ctx.sql<{ record: string; other: string }>`
    select m.record, o.record other from persons.links m join persons.links o on o.person = m.person
    where m.record in (${a}, ${b}) and not o.protected and o.record <> m.record limit 500`
  const of = (record: string) => personsOf.filter((row) => row.record === record).map((row) => row.other)
  if (verdict === 'same')
    return [[a, b], ...of(a).map((other) => [a, other] as const), ...of(b).map((other) => [b, other] as const)]
  const [mine, theirs] = [
    [a, ...of(a)],
    [b, ...of(b)],
  ]
  const doubted = await ctx.sql<{ first: string; second: string }>`
    select first, second from persons.doubts
    where (first = any (${mine}::uuid[]) and second = any (${theirs}::uuid[])) or (first = any (${theirs}::uuid[]) and second = any (${mine}::uuid[]))`
  return [[a, b], ...doubted.map(({ first, second }) => [first, second] as const)]
}

const pairsDecidedWith = async (ctx: Context, a: string, b: string) => {
  const rows = await ctx.sql<{ first: string; second: string }>`
    select d.first, d.second from persons.decisions d
    where d.together = (select together from persons.decisions
      where first = least(${a}::uuid, ${b}::uuid) and second = greatest(${a}::uuid, ${b}::uuid) order by at desc, id desc limit 1)`
  return [[a, b] as const, ...rows.map(({ first, second }) => [first, second] as const)]
}

async function writeDecisions(
  ctx: Context,
  pairs: (readonly [string, string])[],
  verdict: Decision['verdict'],
  reason: string,
): Promise<void> {
  const sorted = new Map(
    pairs.map(([a, b]) => (a < b ? [a + b, [a, b]] : [b + a, [b, a]]) as [string, [string, string]]),
  )
  const [firsts, seconds] = [
    [...sorted.values()].map(([first]) => first),
    [...sorted.values()].map(([, second]) => second),
  ]
  await ctx.sql`
    insert into persons.decisions (id, first, second, verdict, officer, post, reason, at, together)
    select id, first, second, ${verdict}, ${ctx.actor.officer}, ${ctx.actor.post}, ${reason}, ${ctx.now}, ${ctx.id()}
    from unnest(${firsts.map(() => ctx.id())}::uuid[], ${firsts}::uuid[], ${seconds}::uuid[]) as d (id, first, second)`
  ctx.leave('decision made', [...new Set([...firsts, ...seconds])])
}

/** "This record is not of this person": decided against every other record of the person that the reader sees. */
export async function partRecord(ctx: Context, { record, reason }: { record: string; reason: string }): Promise<void> {
  const others = await ctx.sql<{ other: string }>`
    select o.record other from persons.links m join persons.links o on o.person = m.person
    where m.record = ${record} and o.record <> m.record and not o.protected limit 200`
  if (others.length === 0) throw new Problem('not-found')
  const [guarded] = await ctx.sql<{
    agency: string
  }>`select agency from intake.records where id = ${record} and protected`
  if (guarded !== undefined && guarded.agency !== ctx.actor.agency) throw new Problem('not-found')
  await writeDecisions(
    ctx,
    others.map(({ other }) => [record, other] as const),
    'not same',
    reason,
  )
}
