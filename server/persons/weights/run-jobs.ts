/** The step that does the work on weights that was asked for: learn from the records, try a version, bring it into force. */

import { linkRecords } from '../../matching/link/link-records.ts'
import { freezeModel } from '../../matching/link/weights.ts'
import type { Context } from '../../platform/context.ts'
import { readEverything } from '../everything/read-everything.ts'
import { type Change, resolveEverything } from '../everything/resolve-everything.ts'
import { writeEverything } from '../everything/write-everything.ts'
import { takeHouse } from '../take-turns.ts'
import { activeVersion, getWeights, keepWeights } from './keep-weights.ts'

type Job = {
  id: string
  kind: 'train' | 'try' | 'activate'
  version: string | null
  against: string
  reason: string | null
  officer: string
  seed: number
}
type Done = { version?: string; result?: Change; problem?: string }

/** Takes jobs; a job that cannot be done says why and is done. */
export async function runJobs(ctx: Context, subjects: string[]): Promise<void> {
  const jobs = await ctx.sql<Job>`
    select id, kind, version, against, reason, officer, seed from persons.jobs where id = any (${subjects}::uuid[]) and done_at is null order by asked_at`
  for (const job of jobs) {
    const done = await deeds[job.kind](ctx, job)
    await ctx.sql`
      update persons.jobs set done_at = ${ctx.now}, version = coalesce(${done.version}, version), problem = ${done.problem},
        result = ${done.result === undefined ? null : JSON.stringify(done.result)}::jsonb
      where id = ${job.id}`
  }
  ctx.tell('weights', '')
}

const deeds: Record<Job['kind'], (ctx: Context, job: Job) => Promise<Done>> = { train, try: tryVersion, activate }

/** Fewer records teach nothing that would hold. */
const fewest = 500

async function train(ctx: Context, { seed, officer }: Job): Promise<Done> {
  // What a protected source knows teaches nobody (protection.md P1).
  const { ids, columns } = await readEverything(ctx, { open: true })
  if (ids.length < fewest) return { problem: 'too-few-records' }
  try {
    const { model, comparisons } = linkRecords(columns, ids.length, { seed })
    return {
      version: await keepWeights(ctx, freezeModel(model, comparisons, ids.length, ids.length), {
        seen: ids.length,
        seed,
        by: officer,
      }),
    }
  } catch (problem) {
    if ((problem as Error).message === 'thin') return { problem: 'thin' }
    throw problem
  }
}

async function tryVersion(ctx: Context, { version }: Job): Promise<Done> {
  const { change } = await resolveEverything(ctx, await getWeights(ctx, version!))
  return { result: change }
}

async function activate(ctx: Context, job: Job): Promise<Done> {
  await takeHouse(ctx)
  if ((await activeVersion(ctx)) !== job.against) return { problem: 'moved-on' }
  const by = await getWeights(ctx, job.version!)
  const resolved = await resolveEverything(ctx, by)
  await writeEverything(ctx, resolved, by)
  const { joined, parted } = resolved.change
  await ctx.sql`
    insert into persons.activations (id, version, officer, reason, joined, parted, at)
    values (${ctx.id()}, ${job.version}, ${job.officer}, ${job.reason}, ${joined}, ${parted}, ${ctx.now})`
  return { result: resolved.change }
}
