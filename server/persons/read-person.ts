/** A person as this reader may see them: records by agency with covered fields and why, and the evidence that joined them. */
import { type DisclosedField, disclose, openGroups } from '../access/disclose.ts'
import { readPosts } from '../access/posts.ts'
import { type Facts, groupOfField } from '../intake/model.ts'
import { sources } from '../intake/sources.ts'
import { explainComparison } from '../matching/explain.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { fieldNames, writeField } from './field-names.ts'
import { type KeptLevels, readLevels } from './levels.ts'
import type { PersonRecord } from './model.ts'
import { namePersons } from './name-persons.ts'
import { currentPersons, readRecordsOf } from './store.ts'

/** Throws `not-found` when no record of the person is open to this reader: they then do not exist for them. */
export async function readPerson(ctx: Context, asked: string) {
  const [id = asked] = await currentPersons(ctx, [asked])
  const records = await readRecordsOf(ctx, [id])
  if (records.length === 0) throw new Problem('not-found')
  const posts = await readPosts(ctx)
  const names = await namePersons(ctx, [id])
  return {
    id,
    name: names.get(id) ?? '',
    records: records.map((record) => ({
      record: record.id,
      source: sources.find((one) => one.id === record.source)?.name ?? { id: record.source, en: record.source },
      agency: posts.get(record.post)?.agency.short ?? '',
      ref: record.ref,
      protected: record.protected,
      at: record.occurredAt.toISOString(),
      precision: record.precision,
      zone: record.zone,
      receivedAt: record.receivedAt.toISOString(),
      fields: fieldsOf(ctx, record),
    })),
    joins: await readJoins(
      ctx,
      records.map((record) => record.id),
    ),
    whySee: whyOf(ctx, records),
  }
}

const fieldsOf = (ctx: Context, record: PersonRecord): (DisclosedField & { label: Words })[] =>
  disclose(
    ctx,
    { ...record, facts: record.facts as unknown as Record<string, unknown> },
    (field) => groupOfField[field as keyof Facts],
    writeField,
  ).map((field) => ({ ...field, label: fieldNames[field.field as keyof Facts] }))

type EdgeRow = { first: string; second: string; probability: number; weight: number; levels: KeptLevels; at: Date }
type DecisionRow = { first: string; second: string; same: boolean; by: string; reason: string; at: Date }

async function readJoins(ctx: Context, ids: string[]) {
  const edges = await ctx.sql<EdgeRow>`
    select first, second, probability, weight, levels, at from persons.edges
    where first = any (${ids}::uuid[]) and second = any (${ids}::uuid[]) order by weight desc limit 100`
  const decisions = await ctx.sql<DecisionRow>`
    select d.first, d.second, d.same, o.name "by", d.reason, d.at from persons.decisions d join access.officers o on o.id = d.officer
    where d.first = any (${ids}::uuid[]) and d.second = any (${ids}::uuid[]) order by d.at`
  const byEngine = edges.map((edge) => {
    const { for: supports, against, changes } = explainComparison({ levels: readLevels(edge.levels) })
    return {
      a: edge.first,
      b: edge.second,
      probability: edge.probability,
      weight: edge.weight,
      reasons: [...supports, ...against].map((reason) => ({
        field: reason.of as string,
        words: reason.words,
        weight: reason.weight,
      })),
      changes,
      by: null as string | null,
      same: true,
      reason: null as string | null,
      at: edge.at.toISOString(),
    }
  })
  const byPeople = decisions.map((d) => ({
    a: d.first,
    b: d.second,
    probability: d.same ? 1 : 0,
    weight: 0,
    reasons: [],
    changes: [],
    by: d.by as string | null,
    same: d.same,
    reason: d.reason as string | null,
    at: d.at.toISOString(),
  }))
  return [...byPeople, ...byEngine]
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
