/** Doors of the calendar: days off and posts' opening hours, by which feeds are judged. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { readPosts } from '../../access/posts.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import type { Context } from '../../platform/context.ts'
import { removeDayOff, setDayOff, setPostHours } from './change-calendar.ts'
import { readPostHours } from './read-calendar.ts'

const day = z.iso.date()
const name = z.string().trim().min(3).max(80)
const done = z.object({ done: z.literal(true) })
const opening = z
  .strictObject({
    weekdays: z.array(z.int().min(0).max(6)).min(1).max(7),
    opens: z.int().min(0).max(1439),
    closes: z.int().min(1).max(1440),
    onDaysOff: z.boolean(),
  })
  .refine(({ opens, closes }) => closes > opens, 'tutup harus sesudah buka | must close after it opens')

async function readCalendar(ctx: Context, year: number) {
  const days = await ctx.sql<{
    day: string
    kind: 'national' | 'collective' | 'added'
    id: string
    en: string
    certain: boolean
    by: string | null
  }>`
    select d.day::text, d.kind, d.name_id id, d.name_en en, d.certain, o.name "by"
    from intake.days_off d left join access.officers o on o.id = d.by
    where d.removed_at is null and extract(year from d.day) = ${year} order by d.day`
  const posts = await readPosts(ctx)
  const hours = await readPostHours(ctx)
  return {
    days: days.map(({ id, en, ...one }) => ({ ...one, name: { id, en } })),
    hours: [...hours].flatMap(([post, of]) => {
      const ref = posts.get(post)
      return ref === undefined ? [] : [{ post: ref, ...of, weekdays: [...of.weekdays] }]
    }),
    posts: [...posts.values()],
  }
}

export const calendarApi = {
  'calendar.get': answer({
    does: { id: 'membaca hari libur dan jam buka', en: 'reads days off and opening hours' },
    may: 'read sources',
    input: z.strictObject({ year: z.int().min(2020).max(2100) }),
    output: z.object({
      days: z.array(
        z.object({
          day: z.string(),
          kind: z.enum(['national', 'collective', 'added']),
          name: wordsSchema,
          certain: z.boolean(),
          by: z.string().nullable(),
        }),
      ),
      hours: z.array(
        z.object({
          post: postSchema,
          weekdays: z.array(z.number()),
          opens: z.number(),
          closes: z.number(),
          onDaysOff: z.boolean(),
        }),
      ),
      posts: z.array(postSchema),
    }),
    run: (ctx, input) => readCalendar(ctx, input.year),
  }),
  'calendar.set-day': answer({
    does: { id: 'menetapkan hari libur', en: 'sets a day off' },
    may: 'mend the pipeline',
    input: z.strictObject({ day, name: z.strictObject({ id: name, en: name }), certain: z.boolean() }),
    output: done,
    about: (input) => ({ kind: 'day off', ids: [], query: input.day }),
    run: async (ctx, input) => {
      await setDayOff(ctx, input)
      return { done: true as const }
    },
  }),
  'calendar.remove-day': answer({
    does: { id: 'mencabut hari libur', en: 'takes a day off back' },
    may: 'mend the pipeline',
    input: z.strictObject({ day }),
    output: done,
    about: (input) => ({ kind: 'day off', ids: [], query: input.day }),
    run: async (ctx, input) => {
      await removeDayOff(ctx, input.day)
      return { done: true as const }
    },
  }),
  'calendar.set-hours': answer({
    does: { id: 'menetapkan jam buka pos', en: 'sets the opening hours of a post' },
    may: 'mend the pipeline',
    input: z.strictObject({ post: z.uuid(), opening: opening.nullable() }),
    output: done,
    about: (input) => ({ kind: 'post', ids: [input.post] }),
    run: async (ctx, input) => {
      await setPostHours(ctx, input.post, input.opening)
      return { done: true as const }
    },
  }),
}
