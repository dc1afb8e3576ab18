/**
 * The record of processing (UU 27/2022 art. 31) and the assessment of impact (art. 34), generated from what the sources declare and what
 * agreements in force open: a paper that cannot say otherwise than the system does.
 */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import type { Source } from '../source.ts'
import { sources } from '../sources.ts'
import { measures, type Risk, risksOf, specificOf, subjectsOf } from './assess-impact.ts'

type Agreed = {
  agency: string
  number: string
  source: string
  direction: 'receive' | 'send'
  groups: string[]
  purposes: string[]
  legal_id: string
  legal_en: string
  until: Date
}

/** One source's row: what is processed, why, of whom, from and to whom, how long, at what risk. */
type Processing = {
  id: string
  name: Words
  system: Words
  protected: boolean
  legal: Words
  groups: string[]
  specific: Words[]
  subjects: Words
  retention: Source['retention']
  sends: { agency: string; number: string; until: string }[]
  receives: { agency: string; number: string; groups: string[]; purposes: string[]; legal: Words; until: string }[]
  records: number | null
  risks: Risk[]
}

/** All sources. How many records a protected source holds is its owner's only. */
export async function readProcessing(ctx: Context) {
  const agreed = await ctx.sql<Agreed>`
    select n.short agency, g.number, g.source, g.direction, g.groups, g.purposes, g.legal_id, g.legal_en, g.until_at until
    from access.agreements g
      join access.agency_names n on n.agency = g.receiver and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where g.approved_by is not null and g.revoked_at is null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}
    order by n.short, g.number`
  const counted = await ctx.sql<{ source: string; records: string; own: boolean }>`
    select source, sum(records) records, bool_or(agency = ${ctx.actor.agency}) own from intake.feeds group by source`
  const rows = sources.map((source): Processing => {
    const mine = agreed.filter((one) => one.source === source.id)
    const count = counted.find((one) => one.source === source.id)
    const records = source.protected && !count?.own ? null : Number(count?.records ?? 0)
    const receives = mine.filter((one) => one.direction === 'receive')
    return {
      ...{ id: source.id, name: source.name, system: source.system, protected: source.protected },
      ...{ legal: source.legalBasis, groups: source.groups, retention: source.retention, records },
      specific: specificOf(source),
      subjects: subjectsOf(source),
      sends: mine
        .filter((one) => one.direction === 'send')
        .map(({ agency, number, until }) => ({ agency, number, until: until.toISOString() })),
      receives: receives.map(({ agency, number, groups, purposes, legal_id, legal_en, until }) => ({
        ...{ agency, number, groups, purposes },
        legal: { id: legal_id, en: legal_en },
        until: until.toISOString(),
      })),
      risks: risksOf(source, { records: records ?? 0, receivers: new Set(receives.map((one) => one.agency)).size }),
    }
  })
  return {
    installation: ctx.installation.name,
    at: ctx.now.toISOString(),
    version: sources.map((source) => `${source.id}@${source.version}`).join(' '),
    rows,
    measures,
  }
}
