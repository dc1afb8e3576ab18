/** Articles charged: the investigator chooses, with a reason; old and new stand side by side, and the system never chooses (KUHP 2023 art. 3(1); P7). */
import type { Context } from '../../../platform/context.ts'
import { wrongField } from '../../../platform/problem.ts'
import { readArticles } from '../../../reference/law-terms.ts'
import { noteCase } from '../../store.ts'
import { sealWords } from '../../victims/seal.ts'
import { getProceeding, lockAccountable, refuseDay } from '../store.ts'

export type ChargeWords = { reason: string }

/** Charges an article, or no longer; the rows before stay. */
export async function chooseArticle(
  ctx: Context,
  input: { proceeding: string; article: string; charged: boolean; actedOn: string | null; reason: string },
): Promise<{ id: string }> {
  const proceeding = await getProceeding(ctx, input.proceeding)
  const found = await lockAccountable(ctx, proceeding.case_id)
  const articles = await readArticles(ctx)
  if (!articles.some(({ code }) => code === input.article))
    throw wrongField('article', { id: 'bukan pasal dalam daftar', en: 'is no article of the list' })
  if (input.actedOn !== null) refuseDay(ctx, found.jurisdiction, 'actedOn', input.actedOn)
  const [last] = await ctx.sql<{ charged: boolean }>`
    select charged from cases.charges where proceeding = ${proceeding.id} and article = ${input.article} order by at desc, id desc limit 1`
  if ((last?.charged ?? false) === input.charged)
    throw wrongField('article', {
      id: input.charged ? 'sudah disangkakan' : 'tidak sedang disangkakan',
      en: input.charged ? 'is charged already' : 'is not charged',
    })
  const id = ctx.id()
  const said: ChargeWords = { reason: input.reason }
  await ctx.sql`
    insert into cases.charges (id, case_id, proceeding, article, charged, acted_on, at, officer, sealed)
    values (${id}, ${found.id}, ${proceeding.id}, ${input.article}, ${input.charged}, ${input.actedOn}, ${ctx.now}, ${ctx.actor.officer},
      ${await sealWords(ctx, 'charge', id, said)})`
  await noteCase(ctx, found.id, 'articles chosen', { proceeding: proceeding.number })
  return { id }
}
