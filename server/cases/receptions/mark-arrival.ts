/** At the gate, with a thumb: present, absent, not on the list; a child, ill, wants to talk; and how it went on for each. */
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { keepRecords } from './keep-records.ts'
import type { ArrivalOutcome, Listed, Presence } from './model.ts'
import { addLine } from './open-reception.ts'
import { lockReception } from './store.ts'

type Arrival = {
  id: string
  reception: string
  presence: Presence
  outcome: ArrivalOutcome | null
  received: Awaited<ReturnType<typeof lockReception>>
}

async function lockArrival(ctx: Context, id: string): Promise<Arrival> {
  const [row] = await ctx.sql<
    Omit<Arrival, 'received'>
  >`select id, reception, presence, outcome from cases.arrivals where id = ${id} for update`
  if (row === undefined) throw new Problem('not-found')
  return { ...row, received: await lockReception(ctx, row.reception) }
}

export type Marks = {
  presence?: Presence | undefined
  child?: boolean | undefined
  ill?: boolean | undefined
  talk?: boolean | undefined
}

/** Notes what is said; what is not said stays. Who is absent needs no other outcome; who turns out to have come has none yet. */
export async function markArrival(ctx: Context, { id, ...marks }: { id: string } & Marks): Promise<void> {
  const arrival = await lockArrival(ctx, id)
  const presence = marks.presence ?? arrival.presence
  const moved = presence !== arrival.presence
  const outcome = presence === 'absent' ? 'did not come' : moved ? null : arrival.outcome
  const kept = !moved && outcome === arrival.outcome
  await ctx.sql`
    update cases.arrivals set presence = ${presence}, child = coalesce(${marks.child ?? null}, child), ill = coalesce(${marks.ill ?? null}, ill),
      talk = coalesce(${marks.talk ?? null}, talk), marked_at = ${ctx.now}, marked_by = ${ctx.actor.officer}, outcome = ${outcome},
      case_id = case when ${kept} then case_id end, settled_at = case when ${kept} then settled_at when ${outcome}::text is not null then ${ctx.now} end,
      settled_by = case when ${kept} then settled_by when ${outcome}::text is not null then ${ctx.actor.officer}::uuid end
    where id = ${id}`
  if (moved) await keepRecords(ctx, arrival.received)
  ctx.tell('receptions', arrival.reception)
}

/** Somebody who came and stands on no list. */
export async function addArrival(
  ctx: Context,
  { reception, ...person }: { reception: string } & Listed,
): Promise<{ id: string }> {
  const received = await lockReception(ctx, reception)
  const [next] = await ctx.sql<{ line: number }>`
    select cases.next_line(${reception}) line`
  const id = await addLine(ctx, reception, next!.line, person, false, 'present')
  await keepRecords(ctx, received)
  ctx.tell('receptions', reception)
  return { id }
}

export type Settled = { id: string; outcome: Exclude<ArrivalOutcome, 'did not come'>; case?: string | undefined }

/** How it went on for one who came. */
export async function settleArrival(ctx: Context, wanted: Settled): Promise<void> {
  const arrival = await lockArrival(ctx, wanted.id)
  if (arrival.presence !== 'present')
    throw wrongField('outcome', {
      id: 'catat dahulu bahwa ia hadir',
      en: 'note first that the person is present',
    })
  const found = wanted.outcome === 'in a case' ? await findCase(ctx, wanted.case) : null
  await ctx.sql`
    update cases.arrivals set outcome = ${wanted.outcome}, case_id = ${found}, settled_at = ${ctx.now}, settled_by = ${ctx.actor.officer}
    where id = ${wanted.id}`
  ctx.tell('receptions', arrival.reception)
}

async function findCase(ctx: Context, number: string | undefined): Promise<string> {
  const [row] = await ctx.sql<{
    id: string
  }>`select id from cases.cases where number = ${number?.trim().toUpperCase() ?? ''}`
  if (row === undefined)
    throw wrongField('case', {
      id: 'nomor kasus yang Anda lihat, misalnya TPPO-2026-00012',
      en: 'the number of a case that you see, for example TPPO-2026-00012',
    })
  return row.id
}
