/** A page of the journal with the names of who acted: officers, agencies' keys and posts. About whom it was stays a reference. */
import { readLinesPage, readSeal } from '../journal/read-lines.ts'
import type { Context } from '../platform/context.ts'

type NameRow = { id: string; name: string }

/** Newest first, before a line's number, of one door or of all. */
export async function readJournal(ctx: Context, before: string | null, does: string | null) {
  const rows = await readLinesPage(ctx, before, does)
  const who = rows.flatMap((row) => row.who ?? [])
  const posts = rows.flatMap((row) => row.post ?? [])
  const named = await ctx.sql<NameRow>`
    select id, name from access.officers where id = any (${who}::uuid[])
    union all select id, name from access.keys where id = any (${who}::uuid[])
    union all select id, name from access.posts where id = any (${posts}::uuid[])`
  const names = new Map(named.map((row) => [row.id, row.name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? null))
  return {
    rows: rows.map((row) => ({ ...row, who: nameOf(row.who), post: nameOf(row.post) })),
    seal: await readSeal(ctx),
  }
}
