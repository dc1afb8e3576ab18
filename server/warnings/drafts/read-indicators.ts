/** Indicators as their makers read them: what is in force and what it did, what is on its way and how its trials went. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Declared } from '../declare-indicators.ts'
import { askedModi } from '../declare-modi.ts'
import type { Indicator } from '../indicator.ts'
import type { DraftState, TrialResult } from './model.ts'

type Listed = {
  id: string
  version: number
  declaration: Declared
  publishedAt: Date
  publishedBy: string | null
  pausedAt: Date | null
  quota: number
  hits: number
  persons: number
  alerts: number
  confirmed: number
  useful: number
  wrong: number
}

/** In force, one version of each, with what it found in the last 90 days and what humans said of those alerts. */
export async function readIndicators(ctx: Context) {
  const rows = await ctx.sql<Listed>`
    select i.id, i.version, i.declaration, i.published_at "publishedAt", o.name "publishedBy", i.paused_at "pausedAt", i.quota, c.*
    from warnings.indicators i left join access.officers o on o.id = i.published_by
      cross join lateral warnings.count_findings(i.id, ${new Date(ctx.now.getTime() - 90 * 86_400_000)}) c
    where i.retired_at is null order by i.id`
  const drafts = await ctx.sql<{
    id: string
    indicator: string
    version: number
    state: DraftState
    declaration: Indicator
    author: string
    changedAt: Date
  }>`
    select d.id, d.indicator, d.version, d.state, d.declaration, o.name author, d.changed_at "changedAt"
    from warnings.drafts d join access.officers o on o.id = d.author where d.state in ('draft', 'tried', 'shadow') order by d.changed_at desc`
  return {
    modi: (await askedModi(ctx)).map(({ id, name }) => ({ id, name })),
    inForce: rows.map(({ declaration, publishedAt, pausedAt, ...row }) => ({
      ...row,
      question: declaration.question,
      dimension: declaration.dimension,
      restsOn: declaration.restsOn,
      aloneAt: declaration.aloneAt,
      publishedAt: publishedAt.toISOString(),
      pausedAt: pausedAt?.toISOString() ?? null,
    })),
    drafts: drafts.map(({ declaration, changedAt, ...row }) => ({
      ...row,
      question: declaration.question,
      changedAt: changedAt.toISOString(),
    })),
  }
}

/** What is in force under this name, all its versions, and the draft on its way. Throws `not-found`. */
export async function readIndicator(ctx: Context, id: string) {
  const versions = await ctx.sql<{
    version: number
    hash: string
    declaration: Declared
    publishedAt: Date
    publishedBy: string | null
    retiredAt: Date | null
    pausedAt: Date | null
    quota: number
    reason: string | null
  }>`
    select i.version, i.hash, i.declaration, i.published_at "publishedAt", o.name "publishedBy", i.retired_at "retiredAt",
      i.paused_at "pausedAt", i.quota, i.reason
    from warnings.indicators i left join access.officers o on o.id = i.published_by where i.id = ${id} order by i.version desc`
  const draft = await readOpenDraft(ctx, id)
  if (versions.length === 0 && draft === null) throw new Problem('not-found')
  const live = versions.find((one) => one.retiredAt === null)
  return {
    id,
    live: live?.declaration ?? null,
    pausedAt: live?.pausedAt?.toISOString() ?? null,
    quota: live?.quota ?? null,
    versions: versions.map(({ version, hash, publishedAt, publishedBy, retiredAt, reason }) => ({
      ...{ version, hash: hash.slice(0, 12), publishedBy, reason },
      publishedAt: publishedAt.toISOString(),
      retiredAt: retiredAt?.toISOString() ?? null,
    })),
    draft,
  }
}

async function readOpenDraft(ctx: Context, id: string) {
  const [row] = await ctx.sql<{
    id: string
    version: number
    state: DraftState
    hash: string
    declaration: Indicator
    author: string
    mine: boolean
    changedAt: Date
  }>`
    select d.id, d.version, d.state, d.hash, d.declaration, o.name author, d.author = ${ctx.actor.officer} mine, d.changed_at "changedAt"
    from warnings.drafts d join access.officers o on o.id = d.author
    where d.indicator = ${id} and d.state in ('draft', 'tried', 'shadow')`
  if (row === undefined) return null
  const { hash, changedAt, ...draft } = row
  return {
    ...draft,
    changedAt: changedAt.toISOString(),
    trials: await readTrials(ctx, draft.id, hash),
    shadow: await readShadow(ctx, draft.id, hash),
  }
}

async function readTrials(ctx: Context, draft: string, hash: string) {
  const rows = await ctx.sql<{
    id: string
    hash: string
    askedAt: Date
    doneAt: Date | null
    by: string
    minutes: number
    seconds: number | null
    problem: string | null
    result: TrialResult | null
  }>`
    select t.id, t.hash, t.asked_at "askedAt", t.done_at "doneAt", o.name "by", t.minutes, t.seconds, t.problem, t.result
    from warnings.trials t join access.officers o on o.id = t.asked_by where t.draft = ${draft} order by t.asked_at desc limit 5`
  return rows.map(({ hash: tried, askedAt, doneAt, ...row }) => ({
    ...row,
    /** Of the content as it stands now. */
    current: tried === hash,
    askedAt: askedAt.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  }))
}

async function readShadow(ctx: Context, draft: string, hash: string) {
  const rows = await ctx.sql<{ strength: 'strong' | 'medium' | 'weak'; known: boolean; hits: string; last_at: Date }>`
    select * from warnings.count_shadow(${draft}, ${hash})`
  if (rows.length === 0) return null
  const sum = (of: typeof rows) => of.reduce((all, row) => all + Number(row.hits), 0)
  return {
    hits: sum(rows),
    known: sum(rows.filter((row) => row.known)),
    byStrength: Object.fromEntries(
      [...Map.groupBy(rows, (row) => row.strength)].map(([strength, of]) => [strength, sum(of)]),
    ) as Partial<Record<'strong' | 'medium' | 'weak', number>>,
    lastAt: new Date(Math.max(...rows.map((row) => row.last_at.getTime()))).toISOString(),
  }
}
