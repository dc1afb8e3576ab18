/**
 * What indicators found about persons, as far as this desk may hear it: findings in force that lie in an open alert, or in one dismissed a
 * few days ago; every ground readable here and the groups that the sentence tells open. What may not be told is not there, not even covered.
 */
import { openGroups } from '../access/disclose.ts'
import { isHearsay } from '../intake/model.ts'
import type { PersonRecord } from '../persons/model.ts'
import { readRecords } from '../persons/store.ts'
import type { Context } from '../platform/context.ts'
import { fill, type Words } from '../platform/words.ts'
import { type Declared, readDeclared } from '../warnings/declare-indicators.ts'
import type { Strength } from '../warnings/model.ts'
import type { Silenced } from '../warnings/silenced.ts'
import { dismissedStaysDays } from './model.ts'

/** One finding in a sentence. */
export type DeskFinding = { indicator: string; sentence: Words; question: Words; next: Words; modus: string }

type HitRow = {
  person: string
  id: string
  indicator: string
  version: number
  strength: Strength
  values: Record<string, string | number>
  evidence: string[]
  record: string
}

/** Findings by person, the strongest first; an indicator that must keep silent now speaks of nobody. */
export async function readFindings(
  ctx: Context,
  persons: string[],
  silenced: Silenced[],
): Promise<Map<string, DeskFinding[]>> {
  const hits = await readSpeaking(ctx, persons)
  if (hits.length === 0) return new Map()
  const silent = new Set(silenced.map((one) => one.indicator.id))
  const declared = await readDeclared(ctx)
  const records = new Map(
    (await readRecords(ctx, [...new Set(hits.flatMap((hit) => [hit.record, ...hit.evidence]))])).map((r) => [r.id, r]),
  )
  const told = hits.flatMap((hit) => {
    const indicator = declared.get(`${hit.indicator}@${hit.version}`)!
    const grounds = [hit.record, ...hit.evidence].map((id) => records.get(id))
    if (silent.has(hit.indicator) || !grounds.every((one) => mayBeTold(ctx, one, indicator))) return []
    return [{ person: hit.person, finding: sayFinding(hit, indicator) }]
  })
  const byPerson = Map.groupBy(told, (one) => one.person)
  return new Map([...byPerson].map(([person, all]) => [person, onceEach(all.map((one) => one.finding))]))
}

/** The row policy has left only findings whose every ground this reader sees; alerts say whether they still speak. */
async function readSpeaking(ctx: Context, persons: string[]): Promise<HitRow[]> {
  const since = new Date(ctx.now.getTime() - dismissedStaysDays * 86_400_000)
  return ctx.sql<HitRow>`
    with hits as materialized (
      select l.person, h.id, h.indicator, h.version, h.strength, h.values, h.evidence, h.record
      from persons.links l join warnings.hits h on h.record = l.record
      where l.person = any (${persons}::uuid[]) and h.gone_at is null)
    select h.* from hits h join screening.standing_of((select array_agg(id) from hits)) s on s.hit = h.id
    where s.open or s.dismissed_at > ${since}
    order by case h.strength when 'strong' then 0 when 'medium' then 1 else 2 end, h.id`
}

function mayBeTold(ctx: Context, record: PersonRecord | undefined, { tells }: Declared): boolean {
  if (record === undefined || record.protected || record.state !== 'current') return false
  // What one voice said and nobody confirmed marks nobody (protection.md P4).
  if (isHearsay(record.facts) && record.facts.outcome !== 'dikuatkan') return false
  const open = openGroups(ctx, record)
  return open === 'all' || tells.every((group) => open.includes(group))
}

const sayFinding = (hit: HitRow, indicator: Declared): DeskFinding => ({
  indicator: indicator.id,
  sentence: fill(indicator.sentence[hit.strength]!, hit.values),
  question: indicator.question,
  next: indicator.next,
  modus: indicator.modus,
})

const onceEach = (all: DeskFinding[]): DeskFinding[] => [
  ...new Map(all.map((one) => [`${one.indicator} ${one.sentence.id}`, one])).values(),
]
