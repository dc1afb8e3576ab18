/** Readable running numbers beside ids, per kind and year of the installation's first zone: PD-2026-00012. */
import type { Context } from './context.ts'

/** The next number of a kind; without gaps, since it lives or dies with the deed. */
export async function nextNumber(ctx: Context, kind: string): Promise<string> {
  const year = Number(new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Pontianak', year: 'numeric' }).format(ctx.now))
  const [row] = await ctx.sql<{ last: number }>`
    insert into platform.numbers (kind, year, last) values (${kind}, ${year}, 1)
    on conflict (kind, year) do update set last = platform.numbers.last + 1 returning last`
  return `${kind}-${year}-${String(row!.last).padStart(5, '0')}`
}
