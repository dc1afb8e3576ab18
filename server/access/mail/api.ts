/** Doors of letters: what an officer wants by e-mail, and what could not be sent. */
import { z } from 'zod'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { answer } from '../endpoint.ts'
import { type NoticeKind, noticeKinds } from '../notice-words.ts'
import { timeSchema, wordsSchema } from '../who.ts'

const kinds = Object.keys(noticeKinds) as [NoticeKind, ...NoticeKind[]]
const minute = z.int().min(0).max(1439)
const done = z.object({ done: z.literal(true) })

async function readWishes(ctx: Context) {
  const [wish] = await ctx.sql<{
    address: string
    kinds: NoticeKind[]
    from: number | null
    to: number | null
    refused: Date | null
  }>`
    select address, kinds, quiet_from "from", quiet_to "to", refused_at refused from access.mail_wishes where officer = ${ctx.actor.officer}`
  const [sent] = await ctx.sql<{ last: Date | null; waiting: number; aside: number }>`
    select max(ended_at) filter (where state = 'sent') last, count(*) filter (where state = 'waiting')::int waiting,
      count(*) filter (where state = 'set aside')::int aside from access.mails where officer = ${ctx.actor.officer}`
  return {
    address: wish?.address ?? '',
    kinds: wish?.kinds ?? [],
    quiet: wish?.from == null ? null : { from: wish.from, to: wish.to! },
    refusedAt: wish?.refused?.toISOString() ?? null,
    lastAt: sent!.last?.toISOString() ?? null,
    waiting: sent!.waiting,
    setAside: sent!.aside,
    offered: Object.entries(noticeKinds).map(([kind, { name, urgent }]) => ({
      kind: kind as NoticeKind,
      name: name as { id: string; en: string },
      urgent,
    })),
  }
}

export const mailApi = {
  'mail.mine': answer({
    does: { id: 'membaca pilihan surel sendiri', en: 'reads the own choice of letters' },
    may: 'signed in',
    input: z.strictObject({}),
    output: z.object({
      address: z.string(),
      kinds: z.array(z.enum(kinds)),
      quiet: z.object({ from: z.number(), to: z.number() }).nullable(),
      refusedAt: z.string().nullable(),
      lastAt: z.string().nullable(),
      waiting: z.number(),
      setAside: z.number(),
      offered: z.array(z.object({ kind: z.enum(kinds), name: wordsSchema, urgent: z.boolean() })),
    }),
    run: (ctx) => readWishes(ctx),
  }),
  'mail.choose': answer({
    does: { id: 'memilih pemberitahuan lewat surel', en: 'chooses notices by e-mail' },
    may: 'signed in',
    input: z.strictObject({
      address: z.email().max(254),
      kinds: z.array(z.enum(kinds)).max(kinds.length),
      quiet: z.strictObject({ from: minute, to: minute }).nullable(),
    }),
    output: done,
    run: async (ctx, input) => {
      await ctx.sql`
        insert into access.mail_wishes (officer, address, kinds, quiet_from, quiet_to, changed_at)
        values (${ctx.actor.officer}, ${input.address}, ${input.kinds}, ${input.quiet?.from ?? null}, ${input.quiet?.to ?? null}, ${ctx.now})
        on conflict (officer) do update set address = excluded.address, kinds = excluded.kinds, quiet_from = excluded.quiet_from,
          quiet_to = excluded.quiet_to, changed_at = excluded.changed_at, refused_at = null`
      return { done: true as const }
    },
  }),
  'mails.list': answer({
    does: { id: 'membaca surel yang tidak terkirim', en: 'reads letters that could not be sent' },
    may: 'mend the pipeline',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: z.string(),
        officer: z.string(),
        kind: z.string(),
        tries: z.number(),
        problem: z.string().nullable(),
        at: timeSchema,
      }),
    ),
    run: (ctx) => ctx.sql<{
      id: string
      officer: string
      kind: string
      tries: number
      problem: string | null
      at: string
    }>`
      select m.id, o.login officer, m.kind, m.tries, m.problem, m.ended_at at
      from access.mails m join access.officers o on o.id = m.officer
      where m.state = 'set aside' order by m.ended_at desc limit 200`,
  }),
  'mails.retry': answer({
    does: { id: 'mengirim lagi surel yang tersisih', en: 'sends a letter that was set aside again' },
    may: 'mend the pipeline',
    input: z.strictObject({ id: z.uuid() }),
    output: done,
    about: (input) => ({ kind: 'mail', ids: [input.id] }),
    run: async (ctx, input) => {
      const rows = await ctx.sql`
        update access.mails set state = 'waiting', tries = 0, due_at = ${ctx.now}, ended_at = null
        where id = ${input.id} and state = 'set aside' returning id`
      if (rows.length === 0) throw new Problem('not-found')
      ctx.leave('mail waiting', [input.id])
      return { done: true as const }
    },
  }),
}
