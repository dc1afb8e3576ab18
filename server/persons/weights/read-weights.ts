/** Versions of the weights as an administrator reads them: the m and u of every level, never a text that somebody bears. */
import { bitsOf } from '../../matching/link/score.ts'
import { fieldWords } from '../../matching/link/sentences.data.ts'
import { sentenceOf } from '../../matching/link/tell-waterfall.ts'
import type { Context } from '../../platform/context.ts'
import { crowdFrom } from '../model.ts'
import { activeVersion, getWeights } from './keep-weights.ts'

/** All versions, newest first. */
export async function readVersions(ctx: Context) {
  const active = await activeVersion(ctx)
  const rows = await ctx.sql<{
    version: string
    seen: number
    seed: number
    madeAt: Date
    madeBy: string | null
    activatedAt: Date | null
  }>`
    select w.version, w.seen, w.seed, w.made_at "madeAt", o.name "madeBy",
      (select max(at) from persons.activations a where a.version = w.version) "activatedAt"
    from persons.weights w left join access.officers o on o.id = w.made_by order by w.made_at desc, w.version`
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    activatedAt: row.activatedAt?.toISOString() ?? null,
    inForce: row.version === active,
  }))
}

/** One version as a chart. Throws `not-found`. */
export async function readVersion(ctx: Context, version: string) {
  const { weights } = await getWeights(ctx, version)
  return {
    version,
    inForce: version === (await activeVersion(ctx)),
    joinFrom: weights.joinFrom,
    reviewFrom: weights.reviewFrom,
    prior: weights.prior,
    household: weights.household,
    crowdFrom,
    comparisons: weights.learned.map(({ name, levels, m, h, u }) => {
      const label = fieldWords[name] ?? { id: name, en: name }
      const [bits, household] = [bitsOf(m, u), bitsOf(h, u)]
      return {
        name,
        label,
        listedTexts: Object.keys(weights.shares[name]?.of ?? {}).length,
        levels: levels.map((level, i) => ({
          words: sentenceOf(name, level),
          m: m[i]!,
          u: u[i]!,
          bits: bits[i + 1]!,
          householdBits: household[i + 1]!,
        })),
      }
    }),
  }
}
