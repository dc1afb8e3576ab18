/** Goes through the custody of every item, and holds it against the journal: names the first entry that is not as it was written, or that is missing. */
import { hashOfQuery } from '../../journal/write-line.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { readsLaw } from '../law/store.ts'
import { type Anchor, firstBroken, firstUnanchored, type Item } from './chain.ts'
import { anchorDeed, readCustody } from './store.ts'

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
  const anchors = await readAnchors(ctx, inCase)
  for (const gone of [...anchors.keys()].filter((id) => !items.some((item) => item.id === id)))
    return {
      ...{ items: items.length, entries: entries.length, item: gone, entry: 1 },
      problem: {
        id: `barang bukti dengan rujukan ${gone} hilang seluruhnya`,
        en: `the evidence with the reference ${gone} is missing altogether`,
      },
    }
  for (const item of items) {
    const kept = byItem.get(item.id) ?? []
    const broken = firstBroken(item, kept) ?? firstUnanchored(kept, anchors.get(item.id) ?? [])
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

/** By item, what the journal keeps of its entries; entries from before the journal kept any have the chain alone. */
async function readAnchors(ctx: Context, inCase: string | null): Promise<Map<string, Anchor[]>> {
  const rows = await ctx.sql<{ item: string; number: number; hash: string }>`
    select subjects[1]::text item, counted "number", encode(query_hash, 'hex') hash from journal.lines
    where does = ${anchorDeed} and outcome = 'done' and (${inCase}::uuid is null or subjects @> array[${inCase}::uuid])`
  const anchors = Map.groupBy(rows, ({ item }) => item)
  return new Map(
    [...anchors].map(([item, lines]) => [
      item,
      lines.map(({ number, hash }) => ({ number, fits: (entry: string) => hashOfQuery(ctx, entry) === hash })),
    ]),
  )
}

/** Of one case, for who reads its investigation. Throws `not-found`. */
export async function verifyCase(ctx: Context, id: string): Promise<CustodyVerdict> {
  if (!(await readsLaw(ctx, id))) throw new Problem('not-found')
  return verifyCustody(ctx, id)
}
