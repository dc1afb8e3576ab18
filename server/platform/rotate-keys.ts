/** Puts every data key under the newest master. What was closed stays as it is: only the wrapping of its key changes. */
import type { Context } from './context.ts'
import { rewrapKey } from './keys.ts'

const batch = 1000

/** Runs in the transaction it is given, batch by batch; returns how many keys were moved. Running twice changes nothing. */
export async function rotateKeys(ctx: Context): Promise<number> {
  const newest = ctx.keys.masters[0].fingerprint
  for (let moved = 0; ; ) {
    const rows = await ctx.sql<{ id: string; master: string; wrapped: Buffer }>`
      select id, master, wrapped from platform.keys where master <> ${newest} and wrapped is not null order by id limit ${batch} for update`
    if (rows.length === 0) return moved
    for (const { id, master, wrapped } of rows) {
      const fresh = rewrapKey(ctx.keys.masters, { master, wrapped }, id)
      if (fresh !== null)
        await ctx.sql`update platform.keys set master = ${fresh.master}, wrapped = ${fresh.wrapped} where id = ${id}`
    }
    moved += rows.length
  }
}
