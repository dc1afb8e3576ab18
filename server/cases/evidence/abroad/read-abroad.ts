/** Requests to other countries with every step that was entered. */
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/problem.ts'
import { findCountry } from '../../../reference/find-country.ts'
import { openWords } from '../../victims/seal.ts'
import {
  type AbroadDeed,
  type AbroadKind,
  type AbroadState,
  abroadKinds,
  abroadMoves,
  abroadStates,
  type Channel,
  channels,
} from '../model.ts'
import type { AbroadNote, AbroadWords } from './ask-abroad.ts'

type Row = {
  id: string
  case_id: string
  number: string
  country: string
  kind: AbroadKind
  post: string
  at: Date
  sealed: Buffer
}
type Step = {
  id: string
  request: string
  what: AbroadDeed
  on: string
  letter: string
  channel: Channel | null
  due_at: Date | null
  sealed: Buffer
}

const readSteps = (ctx: Context, requests: string[]) => ctx.sql<Step>`
  select id, request, what, on_day::text "on", letter, channel, due_at, sealed from cases.foreign_entries
  where request = any (${requests}::uuid[]) order by at, id`

/** One that this reader sees, and where it stands. Throws `not-found`. */
export async function getAbroad(ctx: Context, id: string) {
  const [row] =
    await ctx.sql<Row>`select id, case_id, number, country, kind, post, at, sealed from cases.foreign_requests where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  const steps = await readSteps(ctx, [id])
  const last = steps.at(-1)
  const state: AbroadState = last?.what ?? 'draft'
  return { ...row, steps, state, since: last?.on ?? null }
}

/** Those of a case, newest first. */
export async function readAbroad(ctx: Context, id: string) {
  const rows = await ctx.sql<Row>`
    select id, case_id, number, country, kind, post, at, sealed from cases.foreign_requests where case_id = ${id} order by at desc, id desc`
  const steps = await readSteps(
    ctx,
    rows.map((row) => row.id),
  )
  return Promise.all(
    rows.map(async (row) => {
      const own = steps.filter((step) => step.request === row.id)
      const state: AbroadState = own.at(-1)?.what ?? 'draft'
      const said = await openWords<AbroadWords>(ctx, 'request abroad', row.id, row.sealed)
      const channel = own.find((step) => step.channel !== null)?.channel ?? null
      return {
        ...{ id: row.id, number: row.number, kind: abroadKinds[row.kind], at: row.at.toISOString() },
        country: (await findCountry(ctx, row.country)) ?? { id: row.country, en: row.country },
        ...{ authority: said?.authority ?? '', words: said?.words ?? '' },
        ...{ state, stateWords: abroadStates[state], next: [...abroadMoves[state]] },
        channel: channel === null ? null : channels[channel],
        dueAt: own.at(-1)?.due_at?.toISOString() ?? null,
        steps: await Promise.all(
          own.map(async (step) => ({
            ...{ id: step.id, words: abroadStates[step.what], on: step.on, letter: step.letter },
            note: (await openWords<AbroadNote>(ctx, 'request abroad', step.id, step.sealed))?.note ?? '',
          })),
        ),
      }
    }),
  )
}
