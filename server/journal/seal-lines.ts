/**
 * Seals lines in chained blocks: takes those older than every running transaction, stores each line's hash, a Merkle root and the
 * block's hash = H(previous, root). Block hashes also leave the database (a seals file), else a superuser could recompute the chain.
 */
import { aStep, type Context, type House, inTransaction } from '../platform/context.ts'
import { genesis, hashOfBlock, hashOfLine, merkleRoot } from './model.ts'
import { keepSeals } from './seals-file.ts'
import { readLines } from './store.ts'

const largestBlock = 2000

/** Seals one block; false when there was nothing to seal, or another process is sealing. */
async function sealOnce(ctx: Context): Promise<boolean> {
  const [turn] = await ctx.sql<{ mine: boolean }>`select pg_try_advisory_xact_lock(7252) mine`
  if (!turn?.mine) return false
  const waiting = await ctx.sql<{ line: string }>`
    select u.line::text from journal.unsealed u join journal.lines l on l.id = u.line and l.at = u.at
    where l.xid < pg_snapshot_xmin(pg_current_snapshot())
    order by u.line limit ${largestBlock}`
  if (waiting.length === 0) return false
  const lines = await readLines(
    ctx.sql,
    waiting.map((row) => row.line),
  )
  const [last] = await ctx.sql<{ number: string; hash: Buffer }>`
    select number, hash from journal.blocks order by number desc limit 1`
  const number = Number(last?.number ?? 0) + 1
  const previous = last?.hash ?? genesis
  const hashes = lines.map(hashOfLine)
  const root = merkleRoot(hashes)
  const hash = hashOfBlock({ number, lines: lines.length, root, previous })
  await ctx.sql`
    insert into journal.blocks (number, first_line, last_line, lines, root, previous, hash, sealed_at)
    values (${number}, ${lines[0]!.id}, ${lines.at(-1)!.id}, ${lines.length}, ${root}, ${previous}, ${hash}, ${ctx.now})`
  await ctx.sql`
    insert into journal.line_hashes (line, block, place, hash)
    select line, ${number}, place, decode(hash, 'hex')
    from unnest(${lines.map((line) => line.id)}::bigint[], ${hashes.map((h) => h.toString('hex'))}::text[])
      with ordinality as h (line, hash, place)`
  await ctx.sql`delete from journal.unsealed where line = any (${lines.map((line) => line.id)}::bigint[])`
  return true
}

/** Seals everything that can be sealed now; what is committed then leaves for the file. Returns how many blocks were made. */
export async function sealLines(house: House, sealsFile: string | null): Promise<number> {
  let blocks = 0
  while (await inTransaction(house, 'step', aStep, null, sealOnce)) blocks += 1
  if (sealsFile !== null) await inTransaction(house, 'step', aStep, null, (ctx) => keepSeals(ctx, sealsFile))
  return blocks
}

/** Seals at least once a second until told to stop. */
export function startSealing(
  house: House,
  sealsFile: string | null,
  failed: (problem: Error) => void,
): { stop(): Promise<void> } {
  let stopping = false
  let wake: () => void = () => {}
  const work = (async () => {
    while (!stopping) {
      await sealLines(house, sealsFile).catch(failed)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1000)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
    await sealLines(house, sealsFile).catch(failed)
  })()
  return {
    stop: async () => {
      stopping = true
      wake()
      await work
    },
  }
}
