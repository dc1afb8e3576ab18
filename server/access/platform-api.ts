/** Doors for what the platform keeps: work set aside, and notices to a post. */
import { z } from 'zod'
import { Problem } from '../platform/problem.ts'
import { readDemoAccounts } from './accounts/demo-accounts.ts'
import { answer } from './endpoint.ts'
import { linkOfNotice, sentenceOfNotice } from './notice-words.ts'
import { timeSchema, wordsSchema } from './who.ts'

export const platformApi = {
  'session.demo-accounts': answer({
    does: { id: 'membaca akun demo', en: 'reads the demo accounts' },
    may: 'anyone',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        login: z.string(),
        password: z.string(),
        name: z.string(),
        role: wordsSchema,
        post: z.string(),
        does: wordsSchema,
      }),
    ),
    run: readDemoAccounts,
  }),
  'set-aside.list': answer({
    does: { id: 'membaca pekerjaan yang disisihkan', en: 'reads work set aside' },
    may: 'mend the pipeline',
    input: z.strictObject({}),
    output: z.object({
      waiting: z.number(),
      rows: z.array(
        z.object({
          step: z.string(),
          subject: z.string(),
          tries: z.number(),
          problem: z.string().nullable(),
          since: timeSchema,
          setAsideAt: timeSchema,
        }),
      ),
    }),
    run: async (ctx) => {
      const [count] = await ctx.sql<{ waiting: number }>`
        select count(*)::int waiting from platform.todo where set_aside_at is null and due_at <= ${ctx.now}`
      const rows = await ctx.sql<{
        step: string
        subject: string
        tries: number
        problem: string | null
        since: string
        setAsideAt: string
      }>`
        select step, subject, tries, problem, since, set_aside_at "setAsideAt" from platform.todo
        where set_aside_at is not null order by set_aside_at desc limit 200`
      return { waiting: count!.waiting, rows }
    },
  }),
  'set-aside.retry': answer({
    does: { id: 'mencoba lagi pekerjaan yang disisihkan', en: 'retries work set aside' },
    may: 'mend the pipeline',
    input: z.strictObject({ step: z.string().max(60), subject: z.uuid() }),
    output: z.object({ done: z.literal(true) }),
    about: (input) => ({ kind: 'todo', ids: [input.subject] }),
    run: async (ctx, input) => {
      const rows = await ctx.sql`
        update platform.todo set set_aside_at = null, tries = 0, problem = null, due_at = ${ctx.now}
        where step = ${input.step} and subject = ${input.subject} and set_aside_at is not null returning subject`
      if (rows.length === 0) throw new Problem('not-found')
      ctx.tell('work', '')
      return { done: true as const }
    },
  }),
  'notices.list': answer({
    does: { id: 'membaca pemberitahuan', en: 'reads notices' },
    may: 'signed in',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: z.string(),
        words: wordsSchema,
        link: z.string().nullable(),
        at: timeSchema,
        readAt: timeSchema.nullable(),
      }),
    ),
    run: async (ctx) => {
      const rows = await ctx.sql<{
        id: string
        code: string
        values: Record<string, string>
        about: string | null
        subject: string | null
        at: string
        readAt: string | null
      }>`
        select id, code, values, subject_kind about, subject, at, read_at "readAt" from access.notices order by at desc limit 50`
      return rows.map(({ code, values, about, subject, ...row }) => ({
        ...row,
        words: sentenceOfNotice(code, values),
        link: linkOfNotice(about, subject, values),
      }))
    },
  }),
  'notices.read': answer({
    does: { id: 'menandai pemberitahuan terbaca', en: 'marks notices as read' },
    may: 'signed in',
    input: z.strictObject({}),
    output: z.object({ done: z.literal(true) }),
    run: async (ctx) => {
      await ctx.sql`update access.notices set read_at = ${ctx.now} where read_at is null`
      return { done: true as const }
    },
  }),
}
