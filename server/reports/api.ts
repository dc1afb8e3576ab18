/** Doors of reports: forms, filing one, answering it, moving it, and what a caller with a number is told. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { readPosts } from '../access/posts.ts'
import { postSchema, wordsSchema } from '../access/who.ts'
import { sendableSources } from '../intake/may-send.ts'
import { actOnReport, closeReport, reopenReport } from './act-on-report.ts'
import { readForms } from './declare-forms.ts'
import { getFieldKey } from './field-key.ts'
import { fileReport } from './file-report.ts'
import { fillForm } from './fill-form.ts'
import { answersSchema, formSchema } from './form-schema.ts'
import { judgeReport } from './judge-report.ts'
import { answerOffer, offerReport } from './move-report.ts'
import { readReport } from './read-report.ts'
import { readOwnReports, readReports } from './read-reports.ts'
import { findContact } from './seal.ts'
import { tellStatus } from './tell-status.ts'
import { type Act, acts, type Ending, endings, type Kind, kinds } from './words.ts'

const id = z.uuid()
const words = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const moment = z.iso.datetime({ offset: true })
const state = z.enum(['waiting', 'in hand', 'closed'])
const aboutReport = (input: { id: string }, text?: string) => ({
  kind: 'report',
  ids: [input.id],
  ...(text === undefined ? {} : { text }),
})

const line = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(Object.keys(kinds) as [Kind]),
  kindWords: wordsSchema,
  channelWords: wordsSchema,
  region: z.string(),
  state,
  stateWords: wordsSchema,
  verdict: z.enum(['unconfirmed', 'confirmed', 'not true']),
  verdictWords: wordsSchema.nullable(),
  dueAt: z.string(),
  answeredAt: z.string().nullable(),
  receivedAt: z.string(),
  silent: z.boolean(),
  answerable: postSchema.nullable(),
  from: postSchema.nullable(),
  offeredTo: postSchema.nullable(),
  mine: z.boolean(),
  offeredToMe: z.boolean(),
})

export const reportsApi = {
  'forms.list': answer({
    does: { id: 'membaca formulir', en: 'reads the forms' },
    may: 'record reports',
    input: z.strictObject({}),
    output: z.object({ forms: z.array(formSchema), places: z.array(z.object({ code: z.string(), name: z.string() })) }),
    run: async (ctx) => {
      const mine = await sendableSources(ctx)
      const forms = await readForms(ctx)
      const places = await ctx.sql<{ code: string; name: string }>`
        select code, name from access.jurisdictions where code ~ '^\\d\\d\\.\\d\\d$' order by name`
      return { forms: forms.filter((form) => mine.includes(form.filings[0]!.source)), places }
    },
  }),
  'forms.fill': answer({
    does: { id: 'mengisi formulir dari catatan', en: 'fills a form from records' },
    may: 'record reports',
    shows: 'persons',
    input: z.strictObject({ form: z.string().max(40), records: z.array(id).max(200) }),
    output: z.array(
      z.object({ question: z.string(), value: z.string(), source: wordsSchema, agency: z.string(), at: z.string() }),
    ),
    about: (input, output) => ({ kind: 'record', ids: input.records, fields: output.map((one) => one.question) }),
    run: fillForm,
  }),
  'field-key.get': answer({
    does: { id: 'mengambil kunci isian di ponsel', en: 'fetches the key of drafts on a phone' },
    may: 'record reports',
    input: z.strictObject({}),
    output: z.object({ key: z.string() }),
    keeps: () => ({ key: '' }),
    run: async (ctx) => ({ key: await getFieldKey(ctx) }),
  }),
  'reports.file': answer({
    does: { id: 'mencatat laporan', en: 'records a report' },
    may: 'record reports',
    input: z.strictObject({
      form: z.string().max(40),
      version: z.int().min(1).max(10_000),
      /** The draft's own id: however often it is sent, it is one report. */
      draft: id,
      answers: answersSchema,
      notedAt: moment,
      sentAt: moment,
    }),
    output: z.object({
      id: z.string(),
      number: z.string(),
      answerable: postSchema,
      dueAt: z.string(),
      again: z.boolean(),
    }),
    about: (_input, output) => aboutReport(output),
    run: async (ctx, input) => {
      const filed = await fileReport(ctx, input)
      return { ...filed, answerable: (await readPosts(ctx)).get(filed.answerable)! }
    },
  }),
  'reports.own': answer({
    does: { id: 'membaca laporan yang dicatatnya', en: 'reads the reports they recorded' },
    may: 'record reports',
    input: z.strictObject({}),
    output: z.array(line),
    about: (_input, output) => ({ kind: 'report', ids: output.map((one) => one.id) }),
    run: readOwnReports,
  }),
  'reports.status': answer({
    does: { id: 'menjawab pelapor yang menelepon', en: 'answers a reporter who calls' },
    may: 'record reports',
    input: z.strictObject({ number: z.string().max(30) }),
    output: z.object({
      number: z.string(),
      kind: wordsSchema,
      state,
      stateWords: wordsSchema,
      answerable: postSchema.nullable(),
      dueAt: z.string(),
      answeredAt: z.string().nullable(),
      closedAt: z.string().nullable(),
      ending: wordsSchema.nullable(),
      done: z.array(wordsSchema),
    }),
    run: (ctx, input) => tellStatus(ctx, input.number),
  }),
  'reports.list': answer({
    does: { id: 'membaca laporan masuk', en: 'reads incoming reports' },
    may: 'answer reports',
    input: z.strictObject({
      open: z.boolean().default(true),
      region: z
        .string()
        .regex(/^\d\d(\.\d\d){0,2}$/)
        .optional(),
      from: z.iso.datetime({ offset: true }).optional(),
      until: z.iso.datetime({ offset: true }).optional(),
      page: z.int().min(0).max(10_000).default(0),
    }),
    output: z.object({ counts: z.object({ open: z.number(), closed: z.number() }), rows: z.array(line) }),
    about: (_input, output) => ({ kind: 'report', ids: output.rows.map((one) => one.id) }),
    run: readReports,
  }),
  'reports.get': answer({
    does: { id: 'membuka laporan', en: 'opens a report' },
    may: 'answer reports',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: line.extend({
      formWords: wordsSchema,
      clockGround: wordsSchema,
      toldAt: z.string(),
      closedAt: z.string().nullable(),
      recorder: z.string(),
      answers: z
        .array(
          z.object({
            question: z.string(),
            ask: wordsSchema,
            value: wordsSchema.nullable(),
            without: wordsSchema.nullable(),
          }),
        )
        .nullable(),
      hasContact: z.boolean(),
      timeline: z.array(
        z.object({
          at: z.string(),
          by: z.string().nullable(),
          post: z.string().nullable(),
          does: wordsSchema,
          note: z.string().nullable(),
        }),
      ),
      posts: z.array(postSchema),
      may: z.object({
        act: z.boolean(),
        close: z.boolean(),
        reopen: z.boolean(),
        move: z.boolean(),
        judge: z.boolean(),
        take: z.boolean(),
      }),
      whySee: z.array(wordsSchema),
    }),
    about: (input) => aboutReport(input),
    run: (ctx, input) => readReport(ctx, input.id),
  }),
  'reports.contact': answer({
    does: { id: 'membuka kontak pelapor', en: 'opens the reporter’s contact' },
    may: 'answer reports',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: z.object({ contact: z.string().nullable() }),
    about: (input) => ({ ...aboutReport(input), fields: ['contact'] }),
    run: async (ctx, input) => ({ contact: await findContact(ctx, input.id) }),
  }),
  'reports.act': answer({
    does: { id: 'mencatat tindakan atas laporan', en: 'notes what was done about a report' },
    may: 'answer reports',
    input: z.strictObject({ id, does: z.enum(Object.keys(acts) as [Act]), note: words }),
    output: done,
    about: (input) => aboutReport(input, input.note),
    run: async (ctx, input) => {
      await actOnReport(ctx, input)
      return did
    },
  }),
  'reports.judge': answer({
    does: { id: 'menguatkan atau membantah laporan', en: 'confirms a report or finds it untrue' },
    may: 'answer reports',
    input: z.strictObject({ id, verdict: z.enum(['confirmed', 'not true']), ground: words }),
    output: done,
    about: (input) => aboutReport(input, input.ground),
    run: async (ctx, input) => {
      await judgeReport(ctx, input)
      return did
    },
  }),
  'reports.close': answer({
    does: { id: 'menyelesaikan laporan', en: 'ends a report' },
    may: 'answer reports',
    input: z.strictObject({ id, ending: z.enum(Object.keys(endings) as [Ending]), note: words }),
    output: done,
    about: (input) => aboutReport(input, input.note),
    run: async (ctx, input) => {
      await closeReport(ctx, input)
      return did
    },
  }),
  'reports.reopen': answer({
    does: { id: 'membuka lagi laporan', en: 'opens a report again' },
    may: 'answer reports',
    input: z.strictObject({ id, reason: words }),
    output: done,
    about: (input) => aboutReport(input, input.reason),
    run: async (ctx, input) => {
      await reopenReport(ctx, input)
      return did
    },
  }),
  'reports.offer': answer({
    does: { id: 'menawarkan laporan kepada pos lain', en: 'offers a report to another post' },
    may: 'answer reports',
    input: z.strictObject({ id, to: z.uuid(), reason: words }),
    output: done,
    about: (input) => aboutReport(input, input.reason),
    run: async (ctx, input) => {
      await offerReport(ctx, input)
      return did
    },
  }),
  'reports.answer-offer': answer({
    does: { id: 'menerima atau menolak laporan yang ditawarkan', en: 'takes or refuses an offered report' },
    may: 'answer reports',
    input: z.discriminatedUnion('accept', [
      z.strictObject({ id, accept: z.literal(true) }),
      z.strictObject({ id, accept: z.literal(false), ground: words }),
    ]),
    output: done,
    about: (input) => aboutReport(input, input.accept ? undefined : input.ground),
    run: async (ctx, input) => {
      await answerOffer(ctx, input)
      return did
    },
  }),
}
