/** Papers that a step asks for: a step is done when each is numbered, attached, or its absence has a reason that everybody on the case reads. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { Sop, SopStep } from './sop.ts'

/** What an officer says of one paper. Exactly one of: number or document (or both), or why there is none. */
export type PaperSaid = {
  code: string
  number?: string | undefined
  document?: string | undefined
  absent?: string | undefined
}

/** A paper that was kept; the newest of its code and person counts. */
export type Paper = {
  code: string
  participant: string | null
  number: string | null
  document: string | null
  absent: string | null
  at: Date
}

/** Codes that a step needs or makes. */
export const papersOf = ({ needs, makes }: SopStep): string[] => [...new Set([...needs, ...makes])]

/** All papers of a case, the newest of each code and person. */
export const readPapers = (ctx: Context, id: string) => ctx.sql<Paper>`
  select distinct on (code, participant) code, participant, number, document, absent, at from cases.papers
  where case_id in (select cases.members_of(${id})) order by code, participant, at desc, id desc`

/** The paper that counts for a step of this person: hers, else the case's. One that was there before need not be said again. */
export const paperFor = (papers: readonly Paper[], code: string, participant: string | null): Paper | undefined =>
  papers.find((one) => one.code === code && one.participant === participant) ??
  papers.find((one) => one.code === code && one.participant === null)

/** Keeps what is said and throws `papers-missing`, naming what is still owed; a reason for absence counts for this step only. */
export async function attachPapers(
  ctx: Context,
  step: { id: string; case_id: string; participant: string | null },
  { sop, declared }: { sop: Sop; declared: SopStep },
  said: readonly PaperSaid[],
): Promise<void> {
  const wanted = papersOf(declared)
  for (const one of said) {
    if (!wanted.includes(one.code))
      throw wrongField('papers', {
        id: 'langkah ini tidak meminta dokumen itu',
        en: 'this step asks for no such document',
      })
    const isThere = one.number !== undefined || one.document !== undefined
    if (isThere === (one.absent !== undefined))
      throw wrongField('papers', {
        id: 'beri nomor atau lampiran, atau alasan mengapa tidak ada',
        en: 'give a number or an attachment, or the reason why there is none',
      })
    if (one.document !== undefined) await mustBeHers(ctx, one.document, step)
    await ctx.sql`
      insert into cases.papers (id, case_id, participant, step, code, number, document, absent, at, officer, post)
      values (${ctx.id()}, ${step.case_id}, ${step.participant}, ${step.id}, ${one.code}, ${one.number ?? null}, ${one.document ?? null},
        ${one.absent ?? null}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.actor.post})`
  }
  const papers = await readPapers(ctx, step.case_id)
  const missing = wanted.filter((code) => {
    const paper = paperFor(papers, code, step.participant)
    return paper === undefined || (paper.absent !== null && !said.some((one) => one.code === code))
  })
  if (missing.length === 0) return
  const words = missing.map((code) => sop.documents.find((one) => one.code === code)?.words ?? { id: code, en: code })
  throw new Problem('papers-missing', {
    papers: { id: words.map((one) => one.id).join(', '), en: words.map((one) => one.en).join(', ') },
  })
}

/** A document of the person's own file, or of the case as a whole, that this post may read. */
async function mustBeHers(
  ctx: Context,
  document: string,
  step: { case_id: string; participant: string | null },
): Promise<void> {
  const [found] = await ctx.sql`select from cases.documents where id = ${document} 
      and (participant = ${step.participant} or (participant is null and case_id in (select cases.members_of(${step.case_id}))))`
  if (found === undefined)
    throw wrongField('papers', { id: 'dokumen itu tidak ada dalam berkasnya', en: 'no such document is in the file' })
}
