/** Running numbers of a post's records as its system gives them: kept beside the records, so that a hole is seen by who receives. */
import type { Context } from '../../platform/context.ts'
import { openFault } from './feed-faults.ts'

/**
 * A record's number, its reference, the SHA-256 of its bytes, and on the last of a delivery the rolling hash that the sender stated; in
 * hex. `changes`: it replaced what was kept under its reference.
 */
export type Numbered = {
  number: number
  ref: string | null
  hash: string
  stated: string | null
  delivery: string
  changes: boolean
}

/** The rolling hash before the first number. */
export const chainStart = Buffer.alloc(32)

/**
 * Writes the numbers. The same number with the same content again is a replay and changes nothing; with another reference, or with other
 * content under the same one, it is a clash.
 */
export async function noteNumbers(ctx: Context, source: string, numbered: Numbered[]): Promise<void> {
  if (numbered.length === 0) return
  const { agency, post } = ctx.actor
  const numbers = numbered.map((one) => one.number)
  const clashes = ctx.sql<{ number: string }>`
    select l.number from intake.ledger l
      join unnest(${numbers}::bigint[], ${numbered.map((one) => one.ref)}::text[], ${numbered.map((one) => one.changes)}::boolean[]) n (number, ref, changes)
        on n.number = l.number
    where l.source = ${source} and l.agency = ${agency} and l.post = ${post} and l.ref is not null
      and (n.ref is distinct from l.ref or n.changes)`
  const written = ctx.sql`
    insert into intake.ledger (source, agency, post, number, ref, hash, stated, delivery, at)
    select distinct on (number) ${source}, ${agency}::uuid, ${post}::uuid, number, ref, decode(hash, 'hex'), decode(stated, 'hex'), delivery,
      ${ctx.now}::timestamptz
    from unnest(${numbers}::bigint[], ${numbered.map((one) => one.ref)}::text[], ${numbered.map((one) => one.hash)}::text[],
      ${numbered.map((one) => one.stated)}::text[], ${numbered.map((one) => one.delivery)}::uuid[]) n (number, ref, hash, stated, delivery)
    order by number
    on conflict (source, agency, post, number) do update set ref = coalesce(intake.ledger.ref, excluded.ref),
      stated = coalesce(excluded.stated, intake.ledger.stated)`
  const headed = ctx.sql`
    insert into intake.ledger_heads (source, agency, post, chain, highest)
    values (${source}, ${agency}, ${post}, ${chainStart}, ${Math.max(...numbers)})
    on conflict (source, agency, post) do update set highest = greatest(intake.ledger_heads.highest, excluded.highest)`
  const [clashing] = await Promise.all([clashes, written, headed])
  if (clashing.length > 0) {
    const feed = { source, agency: agency!, post: post! }
    await openFault(ctx, feed, 'clash', { number: Number(clashing[0]!.number), numbers: clashing.length })
  }
}
