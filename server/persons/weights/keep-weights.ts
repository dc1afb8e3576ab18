/** Weights as versions: written once under a name made of their content, never changed; which one is in force is a row of its own. */
import { createHash } from 'node:crypto'
import type { Weights } from '../../matching/link/model.ts'
import { weightOf } from '../../matching/probability.ts'
import { shippedWeights } from '../../matching/shipped-weights.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'

/** Weights with their name, and the bits from which two records are joined or shown to a person. */
export type KeptWeights = { version: string; weights: Weights; joinBits: number; reviewBits: number }

/** Read once a process: a version never changes. */
const known = new Map<string, KeptWeights>()

/** The name that weights have: the beginning of their content's hash. */
const versionOf = (weights: Weights): string =>
  createHash('sha256').update(JSON.stringify(weights)).digest('hex').slice(0, 12)

/** Keeps weights; the same ones twice are one version. `seen` is how many records taught them, `by` who asked for it. */
export async function keepWeights(
  ctx: Context,
  weights: Weights,
  { seen, seed, by }: { seen: number; seed: number; by?: string },
): Promise<string> {
  const version = versionOf(weights)
  await ctx.sql`
    insert into persons.weights (version, body, seen, seed, made_at, made_by)
    values (${version}, ${JSON.stringify(weights)}::json, ${seen}, ${seed}, ${ctx.now}, ${by}) on conflict do nothing`
  return version
}

/** At start: the shipped weights are a version, and in force as long as no other is. */
export async function declareWeights(ctx: Context): Promise<void> {
  const version = await keepWeights(ctx, shippedWeights, { seen: 40_000, seed: 1 })
  await ctx.sql`
    insert into persons.activations (id, version, reason, joined, parted, at)
    select ${ctx.id()}, ${version}, 'first', 0, 0, ${ctx.now} where not exists (select from persons.activations)`
}

/** The version in force. */
export async function activeVersion(ctx: Pick<Context, 'sql'>): Promise<string> {
  const [row] = await ctx.sql<{
    version: string
  }>`select version from persons.activations order by at desc, id desc limit 1`
  if (row === undefined) throw new Error('no weights are in force')
  return row.version
}

/** One version. Throws `not-found`. */
export async function getWeights(ctx: Pick<Context, 'sql'>, version: string): Promise<KeptWeights> {
  const read = known.get(version)
  if (read !== undefined) return read
  const [row] = await ctx.sql<{ body: Weights }>`select body from persons.weights where version = ${version}`
  if (row === undefined) throw new Problem('not-found')
  const weights = row.body
  const kept = { version, weights, joinBits: weightOf(weights.joinFrom), reviewBits: weightOf(weights.reviewFrom) }
  known.set(version, kept)
  return kept
}

/** The weights in force. */
export const activeWeights = async (ctx: Pick<Context, 'sql'>): Promise<KeptWeights> =>
  getWeights(ctx, await activeVersion(ctx))
