/** Which modi findings point to, how strongly, and whether a human must look (P4). Pure. */
import { highReach, type Level, mediumReach, type Strength, strengths } from './model.ts'
import type { Modus } from './modus.ts'

/** A finding as far as judging needs it. */
export type Spoken = { indicator: string; strength: Strength; alone: boolean }

/** One modus held against the findings: `holds` when what it must have is there, `reached` when its points suffice too. */
export type Judged = {
  modus: string
  version: number
  score: number
  threshold: number
  holds: boolean
  reached: boolean
  points: { indicator: string; strength: Strength; points: number }[]
}

/** Modi to which the findings give points: those that reach their threshold first, then by points. */
export function judgeFindings(modi: readonly Modus[], findings: readonly Spoken[]): Judged[] {
  const strongest = new Map<string, Strength>()
  for (const { indicator, strength } of findings) {
    const known = strongest.get(indicator)
    if (known === undefined || strengths[strength] > strengths[known]) strongest.set(indicator, strength)
  }
  const judged = modi.map(({ id, version, weights, anyOf, allOf, threshold }): Judged => {
    const points = [...strongest].flatMap(([indicator, strength]) => {
      const given = pointsOf(weights[indicator], strength)
      return given === 0 ? [] : [{ indicator, strength, points: given }]
    })
    const score = points.reduce((sum, one) => sum + one.points, 0)
    const holds = anyOf.some((one) => strongest.has(one)) && allOf.every((one) => strongest.has(one))
    points.sort((a, b) => b.points - a.points || (a.indicator < b.indicator ? -1 : 1))
    return { modus: id, version, score, threshold, holds, reached: holds && score >= threshold, points }
  })
  return judged.filter((one) => one.score > 0).toSorted(byWeight)
}

/** A strength for which a modus names no points gives those of the next weaker one: more never counts less. */
function pointsOf(weights: Partial<Record<Strength, number>> | undefined, strength: Strength): number {
  if (weights === undefined) return 0
  const ladder: Strength[] = ['weak', 'medium', 'strong']
  const upTo = ladder.slice(0, ladder.indexOf(strength) + 1)
  return Math.max(0, ...upTo.map((one) => weights[one] ?? 0))
}

const byWeight = (a: Judged, b: Judged): number =>
  Number(b.reached) - Number(a.reached) ||
  Number(b.holds) - Number(a.holds) ||
  b.score / b.threshold - a.score / a.threshold ||
  (a.modus < b.modus ? -1 : 1)

/** Enough for a human: a finding that may alert alone, or a modus that reaches its threshold. */
export const isEnough = (judged: readonly Judged[], findings: readonly Spoken[]): boolean =>
  findings.some((one) => one.alone) || judged.some((one) => one.reached)

/** How sure, 1 to 3: by how far the points go beyond what the modus asks for; a strong finding alone is fairly sure. */
export function certaintyOf(best: Judged | undefined, findings: readonly Spoken[]): number {
  const reach = best === undefined ? 0 : best.score / best.threshold
  if (reach >= highReach) return 3
  return reach >= mediumReach || findings.some((one) => one.strength === 'strong') ? 2 : 1
}

/** How soon: high when a finding speaks strongly and the modus has far more points than it asks for. */
export function levelOf(best: Judged | undefined, findings: readonly Spoken[]): Level {
  const strong = findings.some((one) => one.strength === 'strong')
  const reach = best === undefined ? 0 : best.score / best.threshold
  if (strong && reach >= highReach) return 'high'
  return strong || reach >= mediumReach ? 'medium' : 'low'
}
