/** Work on weights takes minutes and is done by a step: here it is asked for, and read how it went. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import type { Change } from '../everything/resolve-everything.ts'
import { activeVersion, getWeights } from './keep-weights.ts'

/** What may be asked. */
type Asked =
  | { kind: 'train'; seed: number }
  | { kind: 'try'; version: string }
  | { kind: 'activate'; version: string; reason: string }

/**
 * Leaves the work. A version comes into force only after it was tried against the one in force now, so that whoever confirms it has
 * seen what it joins and parts. Throws `not-found`, `not-tried`, `job-runs`.
 */
export async function askForJob(ctx: Context, asked: Asked): Promise<string> {
  const active = await activeVersion(ctx)
  const version = asked.kind === 'train' ? null : (await getWeights(ctx, asked.version)).version
  const [open] = await ctx.sql`select from persons.jobs where done_at is null`
  if (open !== undefined) throw new Problem('job-runs')
  if (asked.kind === 'activate') {
    const [trial] = await ctx.sql`
      select from persons.jobs where kind = 'try' and version = ${version} and against = ${active} and done_at is not null and problem is null`
    if (trial === undefined) throw new Problem('not-tried')
  }
  const id = ctx.id()
  const reason = asked.kind === 'activate' ? asked.reason : null
  await ctx.sql`
    insert into persons.jobs (id, kind, version, against, reason, seed, officer, asked_at)
    values (${id}, ${asked.kind}, ${version}, ${active}, ${reason}, ${asked.kind === 'train' ? asked.seed : 1}, ${ctx.actor.officer}, ${ctx.now})`
  ctx.leave('job asked', [id])
  return id
}

type JobRow = {
  id: string
  kind: Asked['kind']
  version: string | null
  by: string
  askedAt: Date
  doneAt: Date | null
  problem: string | null
  result: Change | null
}

/** The latest jobs, newest first. */
export async function readJobs(ctx: Context) {
  const rows = await ctx.sql<JobRow>`
    select j.id, j.kind, j.version, o.name "by", j.asked_at "askedAt", j.done_at "doneAt", j.problem, j.result
    from persons.jobs j join access.officers o on o.id = j.officer order by j.asked_at desc, j.id desc limit 20`
  return rows.map((row) => ({
    ...row,
    askedAt: row.askedAt.toISOString(),
    doneAt: row.doneAt?.toISOString() ?? null,
    problem: row.problem === null ? null : (problems[row.problem] ?? { id: row.problem, en: row.problem }),
  }))
}

const problems: Record<string, Words> = {
  'too-few-records': {
    id: 'Catatan terlalu sedikit untuk mengajarkan bobot; paling sedikit 500.',
    en: 'Too few records to teach weights; at least 500 are needed.',
  },
  thin: {
    id: 'Terlalu sedikit keterangan yang terisi dan berbeda-beda untuk mengajarkan bobot.',
    en: 'Too few facts are filled in and differ, to teach weights.',
  },
  'moved-on': {
    id: 'Bobot lain diberlakukan sejak versi ini dicoba; cobalah lagi.',
    en: 'Other weights came into force since this version was tried; try it again.',
  },
}
