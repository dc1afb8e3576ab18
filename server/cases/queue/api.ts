/** Doors of a post's work: the queue, the calendar of clocks, tasks and notes of a case. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { postSchema, wordsSchema } from '../../access/who.ts'
import { type Audience, audiences } from '../victims/care/model.ts'
import { keepCaseNote, readCaseNotes } from './case-notes.ts'
import { type WorkGroup, type WorkKind, workGroups, workKinds } from './model.ts'
import { readClocks } from './read-clocks.ts'
import { readWork } from './read-work.ts'
import { finishTask, readTasks, reopenTask, setTask } from './tasks.ts'

const id = z.uuid()
const did = { done: true as const }
const done = z.object({ done: z.literal(true) })
const made = z.object({ id: z.string() })
const said = z.string().trim().max(2000)
const reason = z.string().trim().min(5).max(2000)
const may = 'work on cases' as const
const groups = Object.keys(workGroups) as [WorkGroup]
const place = z.strictObject({
  at: z.union([
    z.iso.datetime({ offset: true }),
    z.enum(['infinity', '-infinity']),
    id,
    z.string().regex(/^\d{4}-[\d .:+-]{8,40}$/),
  ]),
  id,
})
const row = z.object({
  ...{ kind: z.enum(Object.keys(workKinds) as [WorkKind]), id: z.string(), case: z.string().nullable() },
  ...{
    number: z.string().nullable(),
    participant: z.string().nullable(),
    name: z.string().nullable(),
    what: wordsSchema,
  },
  ...{
    note: z.string().nullable(),
    other: z.string().nullable(),
    at: z.string().nullable(),
    dueAt: z.string().nullable(),
  },
  link: z.string().nullable(),
})
const aboutRows = (rows: { case: string | null }[]) => ({
  kind: 'case',
  ids: [...new Set(rows.flatMap((one) => one.case ?? []))].slice(0, 200),
  counted: rows.length,
})

export const workApi = {
  'work.list': answer({
    does: { id: 'membaca antrean kerja pos', en: 'reads the queue of the post' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ group: z.enum([...groups, 'next']), after: place.optional() }),
    output: z.object({
      counts: z.object(
        Object.fromEntries(groups.map((group) => [group, z.number()])) as Record<WorkGroup, z.ZodNumber>,
      ),
      rows: z.array(row),
      next: z.object({ at: z.string(), id: z.string() }).nullable(),
    }),
    about: (_input, output) => aboutRows(output.rows),
    run: readWork,
  }),
  'work.clocks': answer({
    does: { id: 'membaca kalender tenggat pos', en: 'reads the calendar of the post’s clocks' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ from: z.iso.date(), to: z.iso.date() }),
    output: z.object({
      zone: z.string(),
      daysOff: z.array(z.object({ day: z.string(), name: wordsSchema, certain: z.boolean() })),
      more: z.boolean(),
      rows: z.array(row.extend({ day: z.string() })),
    }),
    about: (_input, output) => aboutRows(output.rows),
    run: readClocks,
  }),
  'tasks.list': answer({
    does: { id: 'membaca tugas sebuah kasus', en: 'reads the tasks of a case' },
    may: 'read cases',
    input: z.strictObject({ case: id }),
    output: z.object({
      maySet: z.boolean(),
      posts: z.array(postSchema),
      officers: z.array(z.object({ id: z.string(), name: z.string() })),
      rows: z.array(
        z.object({
          ...{ id: z.string(), participant: z.string().nullable(), words: z.string(), officer: z.string().nullable() },
          ...{ post: postSchema.nullable(), from: postSchema.nullable(), reopened: z.number() },
          ...{ dueAt: z.string().nullable(), setAt: z.string(), doneAt: z.string().nullable() },
          ...{ mine: z.boolean(), mayReopen: z.boolean() },
        }),
      ),
    }),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: (ctx, input) => readTasks(ctx, input.case),
  }),
  'tasks.set': answer({
    does: { id: 'memberi tugas dalam kasus', en: 'sets a task in a case' },
    may,
    purpose: 'case',
    input: z.strictObject({
      ...{ case: id, participant: id.nullable().default(null), words: said.min(3), post: id },
      ...{ officer: id.nullable().default(null), dueAt: z.iso.datetime({ offset: true }).nullable().default(null) },
    }),
    output: made,
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: setTask,
  }),
  'tasks.finish': answer({
    does: { id: 'menyelesaikan tugas', en: 'finishes a task' },
    may,
    purpose: 'case',
    input: z.strictObject({ id, note: said.nullable().default(null) }),
    output: done,
    about: (input) => ({ kind: 'task', ids: [input.id] }),
    run: async (ctx, input) => {
      await finishTask(ctx, input)
      return did
    },
  }),
  'tasks.reopen': answer({
    does: { id: 'membuka lagi tugas', en: 'opens a task again' },
    may,
    purpose: 'case',
    input: z.strictObject({ id, reason }),
    output: done,
    about: (input) => ({ kind: 'task', ids: [input.id], text: input.reason }),
    run: async (ctx, input) => {
      await reopenTask(ctx, input)
      return did
    },
  }),
  'cases.notes': answer({
    does: { id: 'membaca catatan kasus', en: 'reads the notes of a case' },
    may: 'read cases',
    input: z.strictObject({ case: id }),
    output: z.array(
      z.object({
        id: z.string(),
        audience: wordsSchema,
        at: z.string(),
        by: z.string(),
        post: z.string(),
        note: z.string(),
      }),
    ),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: (ctx, input) => readCaseNotes(ctx, input.case),
  }),
  'cases.note': answer({
    does: { id: 'menulis catatan kasus', en: 'writes a note on a case' },
    may,
    purpose: 'case',
    input: z.strictObject({ case: id, audience: z.enum(Object.keys(audiences) as [Audience]), note: said.min(1) }),
    output: made,
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: keepCaseNote,
  }),
}
