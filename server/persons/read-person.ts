/** A person as this reader may see them: records by agency with covered fields and why, and the evidence that joined them. */
import { openGroups } from '../access/disclose.ts'
import { hopeless } from '../matching/average-link.ts'
import { cellsOf } from '../matching/columns/cells-of.ts'
import { probabilityOf } from '../matching/probability.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { weighRecords } from './compare-records.ts'
import { explainFor } from './explain-records.ts'
import type { Decision, PersonRecord } from './model.ts'
import { namePersons } from './name-persons.ts'
import { currentPersons, readRecordsOf } from './store.ts'
import { tellRecords } from './tell-record.ts'
import { activeWeights, getWeights } from './weights/keep-weights.ts'

/** Throws `not-found` when no record of the person is open to this reader: they then do not exist for them. */
export async function readPerson(ctx: Context, asked: string) {
  const [id = asked] = await currentPersons(ctx, [asked])
  const records = await readRecordsOf(ctx, [id])
  if (records.length === 0) throw new Problem('not-found')
  const names = await namePersons(ctx, [id])
  const told = await tellRecords(ctx, records)
  return {
    id,
    name: names.get(id) ?? '',
    records: told.map((one, i) => ({ ...one, receivedAt: records[i]!.receivedAt.toISOString() })),
    joins: await readJoins(ctx, records),
    history: await readHistory(ctx, id, records),
    whySee: whyOf(ctx, records),
  }
}

/** At most so many pairs are told of a person, and of a person of more records no contradictions. */
const joinsTold = 100

type EdgeRow = { first: string; second: string; weight: number; weights: string; at: Date }
type DecisionRow = Decision & { by: string; reason: string; at: Date }

async function readJoins(ctx: Context, records: PersonRecord[]) {
  const known = new Map(records.map((record) => [record.id, record]))
  const ids = [...known.keys()]
  const edges = await ctx.sql<EdgeRow>`
    select first, second, weight, weights, at from persons.edges
    where first = any (${ids}::uuid[]) and second = any (${ids}::uuid[]) order by weight desc limit ${joinsTold}`
  const decisions = await ctx.sql<DecisionRow>`
    select d.first, d.second, d.verdict, o.name "by", d.reason, d.at
    from persons.decisions d join access.officers o on o.id = d.officer
    where d.first = any (${ids}::uuid[]) and d.second = any (${ids}::uuid[]) order by d.at`
  const byEngine = []
  for (const edge of [...edges, ...(await contradictions(ctx, records, edges))]) {
    const [one, other] = [known.get(edge.first)!, known.get(edge.second)!]
    const told = explainFor(ctx, [one, other], await getWeights(ctx, edge.weights))
    byEngine.push({
      a: edge.first,
      b: edge.second,
      probability: probabilityOf(edge.weight),
      weight: edge.weight,
      reasons: [...told.for, ...told.against].map(({ field, words, bits }) => ({ field, words, weight: bits })),
      changes: told.changes,
      by: null,
      verdict: null,
      reason: null,
      at: edge.at.toISOString(),
    })
  }
  const byPeople = decisions.map(({ first, second, verdict, by, reason, at }) => ({
    a: first,
    b: second,
    probability: verdict === 'same' ? 1 : 0,
    weight: 0,
    reasons: [],
    changes: [],
    by,
    verdict,
    reason,
    at: at.toISOString(),
  }))
  return [...byPeople, ...byEngine]
}

/**
 * Pairs of one person's records that contradict each other beyond what is kept as evidence, and are one for the others' sake or because
 * somebody decided so: weighed anew, by the version in force.
 */
async function contradictions(ctx: Context, records: PersonRecord[], kept: EdgeRow[]): Promise<EdgeRow[]> {
  if (kept.length === joinsTold || records.length > joinsTold) return []
  const by = await activeWeights(ctx)
  const known = new Set(kept.map((edge) => edge.first + edge.second))
  const sorted = records.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const pairs = sorted.flatMap(({ id: first }, i) => sorted.slice(i + 1).map(({ id: second }) => ({ first, second })))
  return weighRecords(
    records.map(({ id, facts }) => ({ id, cells: cellsOf(facts) })),
    pairs.filter(({ first, second }) => !known.has(first + second)),
    by,
  )
    .filter(({ weight }) => weight < hopeless)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, joinsTold - kept.length)
    .map((edge) => ({ ...edge, weights: by.version, at: ctx.now }))
}

/** Joins and parts that this person went through, newest first; of the records only those that the reader sees. */
async function readHistory(ctx: Context, id: string, records: PersonRecord[]) {
  const seen = new Set(records.map((record) => record.id))
  const rows = await ctx.sql<{
    kind: 'begun' | 'joined' | 'parted'
    other: string | null
    records: string[]
    at: Date
  }>`
    select kind, case when person = ${id} then other else person end as other, records, at from persons.events
    where person = ${id} or other = ${id} order by at desc, id desc limit 100`
  return rows.map(({ kind, other, records: about, at }) => ({
    kind,
    other,
    records: about.filter((record) => seen.has(record)),
    at: at.toISOString(),
  }))
}

/** Why the reader sees anything of this person at all. */
function whyOf(ctx: Context, records: PersonRecord[]): Words[] {
  const own = records.some((record) => record.agency === ctx.actor.agency)
  const agreed = records.some((record) => record.agency !== ctx.actor.agency && openGroups(ctx, record).length > 0)
  const single = records.some((record) => record.agency !== ctx.actor.agency && openGroups(ctx, record).length === 0)
  return [
    ...(own
      ? [{ id: 'Instansi Anda sendiri yang mencatat sebagian data ini.', en: 'Your own agency recorded part of this.' }]
      : []),
    ...(agreed
      ? [
          {
            id: 'Perjanjian berbagi data membuka sebagian catatan untuk keperluan yang Anda sebut.',
            en: 'A sharing agreement opens some records for the purpose you stated.',
          },
        ]
      : []),
    ...(single
      ? [
          {
            id: 'Satu catatan dibuka karena menjadi dasar peringatan atau kasus pos Anda; isinya tetap ditutup menurut perjanjian.',
            en: 'A record is open because it is behind an alert or case of your post; its fields stay covered by agreement.',
          },
        ]
      : []),
  ]
}
