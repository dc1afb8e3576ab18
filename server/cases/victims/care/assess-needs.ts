/** Needs and risk on four levels, each with what endangers and what protects her; looked at again and again, so that two days can be compared. */
import type { Context } from '../../../platform/context.ts'
import { openWords, sealWords } from '../seal.ts'
import { getProtected, noteTouch } from '../store.ts'
import type { Assessment } from './model.ts'

export async function assessNeeds(
  ctx: Context,
  input: { participant: string; levels: Assessment },
): Promise<{ id: string }> {
  const victim = await getProtected(ctx, input.participant)
  const id = ctx.id()
  await ctx.sql`
    insert into cases.assessments (id, participant, at, officer, post, sealed)
    values (${id}, ${victim.id}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post}, ${await sealWords(ctx, 'assessment', id, input.levels)})`
  await noteTouch(ctx, victim)
  return { id }
}

/** Newest first. */
export async function readAssessments(ctx: Context, participant: string) {
  const rows = await ctx.sql<{ id: string; at: Date; by: string | null; sealed: Buffer }>`
    select a.id, a.at, o.name "by", a.sealed from cases.assessments a left join access.officers o on o.id = a.officer
    where a.participant = ${participant} order by a.at desc, a.id desc`
  const read = await Promise.all(
    rows.map(async ({ id, at, by, sealed }) => {
      const levels = await openWords<Assessment>(ctx, 'assessment', id, sealed)
      return levels === null ? [] : [{ id, at: at.toISOString(), by: by ?? '', levels }]
    }),
  )
  return read.flat()
}
