/** Reads and small writes that the deeds of evidence share: an item with its last entry, the next entry of its chain. */
import { writeLine } from '../../journal/write-line.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { noteCase } from '../store.ts'
import { sealWords } from '../victims/seal.ts'
import { beginning, type Entry, hashEntry, type Item } from './chain.ts'
import type { CustodyDeed } from './model.ts'

/** What is closed of an item. */
export type ItemWords = { description: string; where: string; foundBy: string }
/** What is closed of an entry. */
export type EntryWords = { reason: string; witness: string; paper: string }

export type KeptItem = Item & { case_id: string; sealed: Buffer }
export type KeptEntry = Entry & { previous: string; hash: string; ends: boolean }

/** An item that this reader sees. Throws `not-found`. */
export async function getItem(ctx: Context, id: string): Promise<KeptItem> {
  const [row] = await ctx.sql<KeptItem>`
    select id, case_id, number, kind, found_on::text "foundOn", encode(sha256, 'hex') sha256, sealed, encode(sealed_hash, 'hex') "sealedHash"
    from cases.evidence where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  return row
}

type Row = Omit<KeptEntry, 'at'> & { at: Date }

/** Entries of these items in their order. */
export async function readCustody(ctx: Context, items: string[]): Promise<KeptEntry[]> {
  const rows = await ctx.sql<Row>`
    select item, number, deed, at, giver, holder, given_by "givenBy", received_by "receivedBy", seal, place, encode(sealed_hash, 'hex') "sealedHash",
      deed in ('destroyed', 'given back') ends, encode(previous, 'hex') previous, encode(hash, 'hex') hash
    from cases.custody where item = any (${items}::uuid[]) order by item, number`
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}

/** An item that this post holds today, and the entry by which it does. Throws `not-found`, `not-allowed`, `state-moved-on`. */
export async function getHeld(
  ctx: Context,
  id: string,
): Promise<{ item: KeptItem; last: KeptEntry; entries: KeptEntry[] }> {
  const item = await getItem(ctx, id)
  const entries = await readCustody(ctx, [id])
  const last = entries.at(-1)
  if (last === undefined || last.holder !== ctx.actor.post) throw new Problem('not-allowed')
  if (last.ends)
    throw new Problem('state-moved-on', { state: { id: 'penguasaannya berakhir', en: 'its custody ended' } })
  const [offer] = await ctx.sql`select from cases.custody_offers where item = ${id} and answered_at is null`
  if (offer !== undefined)
    throw new Problem('state-moved-on', { state: { id: 'sedang ditawarkan', en: 'is being offered' } })
  return { item, last, entries }
}

/** The journal's word for an entry that was written: item and case, the entry's number, its hash as the query. */
export const anchorDeed = 'evidence.entry'

type Next = Pick<Entry, 'giver' | 'holder' | 'givenBy' | 'receivedBy' | 'seal' | 'place'> & { deed: CustodyDeed }

/** Writes the next entry; whoever was faster with the same number has it. */
export async function writeEntry(
  ctx: Context,
  item: Item & { case_id: string },
  last: KeptEntry | null,
  next: Next,
  said: EntryWords,
): Promise<{ number: number; hash: string }> {
  const number = (last?.number ?? 0) + 1
  const sealed = await sealWords(ctx, 'custody', item.id, said, number)
  const [digest] = await ctx.sql<{ hash: string }>`select encode(sha256(${sealed}::bytea), 'hex') hash`
  const entry: Entry = { ...next, item: item.id, number, at: ctx.now.toISOString(), sealedHash: digest!.hash }
  const previous = last?.hash ?? beginning
  const hash = hashEntry(previous, item, entry)
  const made = await ctx.sql`
    insert into cases.custody (item, number, case_id, deed, at, giver, holder, given_by, received_by, seal, place, sealed, follows, previous, hash)
    values (${item.id}, ${number}, ${item.case_id}, ${next.deed}, ${ctx.now}, ${next.giver}, ${next.holder}, ${next.givenBy}, ${next.receivedBy},
      ${next.seal}, ${next.place}, ${sealed}, ${last?.number ?? null}, decode(${previous}, 'hex'), decode(${hash}, 'hex'))
    on conflict do nothing returning number`
  if (made.length === 0)
    throw new Problem('state-moved-on', { state: { id: 'sudah dicatat yang lain', en: 'something else was entered' } })
  // What the table alone cannot show, that its last entry is gone, the journal does: it keeps number and hash of every entry.
  await writeLine(ctx, {
    ...{ does: anchorDeed, subjectKind: 'evidence', subjects: [item.id, item.case_id], counted: number, query: hash },
  })
  await noteIfSeen(ctx, item.case_id, 'evidence custody', { item: item.number, deed: next.deed })
  return { number, hash }
}

/** A line of the timeline, by who sees the case: a laboratory that holds an item does not. */
export async function noteIfSeen(ctx: Context, id: string, does: string, values: object): Promise<void> {
  const [seen] = await ctx.sql`select from cases.cases where id = ${id}`
  if (seen !== undefined) await noteCase(ctx, id, does, values)
}
