/** The references that the hub holds of a sender, page by page in their order: what both sides lay side by side to reconcile. */
import type { Context } from '../../platform/context.ts'

const page = 10_000

/** References of the asking agency's post from `after` on (bytewise order), each once; withdrawn and ended ones too, with their state. */
export async function readRefs(
  ctx: Context,
  { source, after }: { source: string; after: string },
): Promise<{ refs: string[]; left: string[]; next: string | null }> {
  const rows = await ctx.sql<{ ref: string; state: string }>`
    select distinct on (ref collate "C") ref, state from intake.records
    where agency = ${ctx.actor.agency} and post = ${ctx.actor.post} and source = ${source} and ref collate "C" > ${after}
    order by ref collate "C", version desc limit ${page}`
  return {
    refs: rows.map((row) => row.ref),
    left: rows.filter((row) => row.state !== 'current').map((row) => row.ref),
    next: rows.length === page ? rows.at(-1)!.ref : null,
  }
}
