/** Goes through the custody of every item: names the first entry that is not as it was written, or that is missing. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { readsLaw } from '../law/store.ts'
import { firstBroken, type Item } from './chain.ts'
import { readCustody } from './store.ts'

/** What was looked at, and the first thing wrong (null = nothing). */
export type CustodyVerdict = {
  items: number
  entries: number
  problem: Words | null
  item: string | null
  entry: number | null
}

/** All items of a case that this reader sees, or of every case. Reads hashes only, so a step may ask too. */
export async function verifyCustody(ctx: Context, inCase: string | null): Promise<CustodyVerdict> {
  const items = await ctx.sql<Item>`
    select id, number, kind, found_on::text "foundOn", encode(sha256, 'hex') sha256, encode(sealed_hash, 'hex') "sealedHash"
    from cases.evidence where (${inCase}::uuid is null or case_id = ${inCase}) order by number`
  const entries = await readCustody(
    ctx,
    items.map(({ id }) => id),
  )
  const byItem = Map.groupBy(entries, (entry) => entry.item)
  for (const item of items) {
    const broken = firstBroken(item, byItem.get(item.id) ?? [])
    if (broken === null) continue
    const why = broken.why === 'missing' ? { id: 'hilang', en: 'is missing' } : { id: 'diubah', en: 'was altered' }
    return {
      ...{ items: items.length, entries: entries.length, item: item.number, entry: broken.entry },
      problem: {
        id: `barang bukti ${item.number}: catatan penguasaan ${broken.entry} ${why.id}`,
        en: `evidence ${item.number}: custody entry ${broken.entry} ${why.en}`,
      },
    }
  }
  return { items: items.length, entries: entries.length, problem: null, item: null, entry: null }
}

/** Of one case, for who reads its investigation. Throws `not-found`. */
export async function verifyCase(ctx: Context, id: string): Promise<CustodyVerdict> {
  if (!(await readsLaw(ctx, id))) throw new Problem('not-found')
  return verifyCustody(ctx, id)
}
