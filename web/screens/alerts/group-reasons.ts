/**
 * Hits of one indicator told once: the question, its ground and what would silence it stand together, each different sentence
 * once with all its records. Strongest first, else in the server's order. Pure.
 */
import type { Output } from '../../call.ts'

type Reason = Output<'alerts.get'>['reasons'][number]
export type ReasonGroup = Pick<Reason, 'indicator' | 'version' | 'question' | 'legal' | 'silencedBy' | 'strength'> & {
  hits: number
  told: Pick<Reason, 'sentence' | 'strength' | 'records'>[]
}

const rank = { strong: 0, medium: 1, weak: 2 }

export function groupReasons(reasons: Reason[]): ReasonGroup[] {
  const groups = new Map<string, ReasonGroup>()
  for (const reason of reasons) {
    const key = `${reason.indicator}@${reason.version}`
    const { indicator, version, question, legal, silencedBy, strength } = reason
    const group = groups.get(key) ?? { indicator, version, question, legal, silencedBy, strength, hits: 0, told: [] }
    groups.set(key, group)
    group.hits += 1
    if (rank[strength] < rank[group.strength]) group.strength = strength
    const same = group.told.find((told) => told.sentence.id === reason.sentence.id)
    if (!same) {
      group.told.push({ sentence: reason.sentence, strength, records: [...reason.records] })
      continue
    }
    const known = new Set(same.records.map((record) => record.id))
    same.records.push(...reason.records.filter((record) => !known.has(record.id)))
  }
  return [...groups.values()].sort((a, b) => rank[a.strength] - rank[b.strength])
}
