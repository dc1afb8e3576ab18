/** A parent or guardian, and what they had to do with it: kept before anybody asks them to agree for a child. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Arranged, Relation } from './model.ts'
import { openWords, sealWords } from './seal.ts'
import { getProtected } from './store.ts'

/** What is closed of them. */
type Named = { name: string }

/** With `id` what was known before is corrected: who arranged it often shows later. */
export async function keepGuardian(
  ctx: Context,
  input: { participant: string; id?: string | undefined; name: string; relation: Relation; arranged: Arranged },
): Promise<{ id: string }> {
  const victim = await getProtected(ctx, input.participant)
  const id = input.id ?? ctx.id()
  const sealed = await sealWords(ctx, 'guardian', id, { name: input.name } satisfies Named)
  if (input.id === undefined) {
    await ctx.sql`
      insert into cases.guardians (id, participant, relation, arranged, at, officer, sealed)
      values (${id}, ${victim.id}, ${input.relation}, ${input.arranged}, ${ctx.now}, ${ctx.actor.officer}, ${sealed})`
    return { id }
  }
  const changed = await ctx.sql`
    update cases.guardians set relation = ${input.relation}, arranged = ${input.arranged}, at = ${ctx.now}, officer = ${ctx.actor.officer},
      sealed = ${sealed} where id = ${id} and participant = ${victim.id} returning id`
  if (changed.length === 0) throw new Problem('not-found')
  return { id }
}

/** Those known, by the time they were written down; none for a reader who does not protect her. */
export async function readGuardians(ctx: Context, participant: string) {
  const rows = await ctx.sql<{ id: string; relation: Relation; arranged: Arranged; sealed: Buffer }>`
    select id, relation, arranged, sealed from cases.guardians where participant = ${participant} order by at, id`
  return Promise.all(
    rows.map(async ({ id, relation, arranged, sealed }) => ({
      ...{ id, relation, arranged },
      name: (await openWords<Named>(ctx, 'guardian', id, sealed))?.name ?? '',
    })),
  )
}
