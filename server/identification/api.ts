/** Doors of identification: an interview prepared, begun, answered, stopped and resumed, concluded, looked at again, shared. */
import { z } from 'zod'
import { answer } from '../access/endpoint.ts'
import { postSchema, wordsSchema } from '../access/who.ts'
import { answerQuestions } from './answer-questions.ts'
import { preparationSchema } from './check-preparation.ts'
import { concludeInterview, lookAgain } from './conclude-interview.ts'
import {
  type Age,
  ages,
  type Dimension,
  dimensions,
  type Finding,
  findings,
  type Given,
  given,
  longestNote,
  type Pause,
  type Profile,
  pauses,
  profiles,
} from './model.ts'
import { pauseInterview } from './pause-interview.ts'
import { prepareInterview } from './prepare-interview.ts'
import { readInterview } from './read-interview.ts'
import { readInterviews } from './read-interviews.ts'
import { endShare, shareInterview } from './share-interview.ts'
import { resumeInterview, startInterview } from './start-interview.ts'
import { resultSchema } from './tell-result.ts'

const id = z.uuid()
const reason = z.string().trim().min(5).max(2000)
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const may = 'interview persons' as const
const aboutInterview = ({ id }: { id: string }, fields: string[] = []) => ({ kind: 'interview', ids: [id], fields })
const finding = z.enum(Object.keys(findings) as [Finding])
const profile = z.enum(Object.keys(profiles) as [Profile])
const state = z.enum(['sitting', 'paused', 'concluded'])
const code = z.string().max(8)
const answered = z.enum(Object.keys(given) as [Given])
const origin = z.object({ interview: z.string(), number: z.string(), post: z.string(), at: z.string() })

export const identificationApi = {
  'interviews.list': answer({
    does: { id: 'membaca daftar wawancara', en: 'reads the list of interviews' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ open: z.boolean().default(true), page: z.int().min(0).max(10_000).default(0) }),
    output: z.object({
      total: z.number(),
      rows: z.array(
        z.object({
          ...{ id: z.string(), number: z.string(), state, stateWords: wordsSchema, child: z.boolean() },
          ...{ person: z.string().nullable(), heldBy: postSchema.nullable(), mine: z.boolean(), startedAt: z.string() },
          ...{ answered: z.number(), asked: z.number(), finding: wordsSchema.nullable() },
        }),
      ),
    }),
    about: (_input, output) => ({ kind: 'interview', ids: output.rows.map((row) => row.id) }),
    run: readInterviews,
  }),
  'interviews.prepare': answer({
    does: { id: 'menyiapkan wawancara', en: 'prepares an interview' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ person: id }),
    output: z.object({
      ...{ person: z.string(), name: z.string(), record: z.string(), ageTold: z.boolean() },
      ...{ profile, disputed: z.boolean() },
      unfinished: z.object({ id: z.string(), number: z.string() }).nullable(),
      earlier: z.array(z.object({ id: z.string(), number: z.string() })),
    }),
    about: (_input, output) => ({ kind: 'person', ids: [output.person] }),
    run: (ctx, input) => prepareInterview(ctx, input.person),
  }),
  'interviews.start': answer({
    does: { id: 'memulai wawancara', en: 'begins an interview' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({
      record: id,
      age: z.enum(Object.keys(ages) as [Age]),
      preparation: preparationSchema,
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    about: (_input, output) => aboutInterview(output),
    run: startInterview,
  }),
  'interviews.get': answer({
    does: { id: 'membuka wawancara', en: 'opens an interview' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: z.object({
      ...{ id: z.string(), number: z.string(), state, stateWords: wordsSchema, version: z.number(), list: z.string() },
      ...{ profile, profileWords: wordsSchema, disputed: z.boolean() },
      person: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
      ...{ heldBy: postSchema.nullable(), mine: z.boolean(), startedAt: z.string(), startedBy: z.string() },
      sections: z.array(
        z.object({
          dimension: z.enum(Object.keys(dimensions) as [Dimension]),
          words: wordsSchema,
          questions: z.array(
            z.object({
              code: z.string(),
              strength: z.enum(['strong', 'medium', 'weak']).nullable(),
              ask: wordsSchema,
              notice: wordsSchema.nullable(),
              answer: z
                .object({
                  ...{ given: answered, note: z.string(), at: z.string(), by: z.string(), from: origin.nullable() },
                })
                .nullable(),
              offered: z.object({ given: answered, note: z.string(), from: origin }).nullable(),
            }),
          ),
        }),
      ),
      result: resultSchema,
      sittings: z.array(
        z.object({
          ...{ beganAt: z.string(), endedAt: z.string().nullable(), by: z.string(), post: z.string() },
          ...{ ending: wordsSchema.nullable(), safety: z.string(), health: z.string() },
          interpreter: z.string().nullable(),
          supporter: z.object({ kind: wordsSchema, who: z.string() }).nullable(),
        }),
      ),
      conclusions: z.array(
        z.object({
          ...{ look: z.enum(['first', 'second']), finding, words: wordsSchema, reason: z.string() },
          ...{ at: z.string(), by: z.string(), post: z.string() },
        }),
      ),
      sharedWith: z.array(z.object({ post: postSchema, since: z.string() })),
      posts: z.array(postSchema),
      may: z.object({
        ...{ answer: z.boolean(), pause: z.boolean(), resume: z.boolean(), conclude: z.boolean() },
        ...{ lookAgain: z.boolean(), share: z.boolean() },
      }),
      whySee: z.array(wordsSchema),
    }),
    about: (input) => aboutInterview(input),
    run: (ctx, input) => readInterview(ctx, input.id),
  }),
  'interviews.answer': answer({
    does: { id: 'mencatat jawaban wawancara', en: 'notes answers of an interview' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({
      id,
      /** The saving that the officer had before their eyes. */
      version: z.int().min(0).max(100_000),
      answers: z
        .array(
          z.union([
            z.strictObject({ code, answer: answered, note: z.string().trim().max(longestNote).default('') }),
            z.strictObject({ code, from: id }),
          ]),
        )
        .min(1)
        .max(100),
    }),
    // Only the number: what is kept for a second press must tell nothing of what was said.
    output: z.object({ version: z.number() }),
    about: (input) =>
      aboutInterview(
        input,
        input.answers.map((one) => one.code),
      ),
    run: answerQuestions,
  }),
  'interviews.pause': answer({
    does: { id: 'menghentikan wawancara untuk sementara', en: 'stops an interview for now' },
    may,
    input: z.strictObject({ id, why: z.enum(Object.keys(pauses) as [Pause]) }),
    output: done,
    about: (input) => aboutInterview(input),
    run: async (ctx, input) => {
      await pauseInterview(ctx, input)
      return did
    },
  }),
  'interviews.resume': answer({
    does: { id: 'melanjutkan wawancara', en: 'resumes an interview' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id, preparation: preparationSchema }),
    output: done,
    about: (input) => aboutInterview(input),
    run: async (ctx, input) => {
      await resumeInterview(ctx, input)
      return did
    },
  }),
  'interviews.conclude': answer({
    does: { id: 'menyimpulkan wawancara', en: 'concludes an interview' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id, version: z.int().min(0).max(100_000), finding, reason }),
    output: done,
    about: (input) => aboutInterview(input),
    run: async (ctx, input) => {
      await concludeInterview(ctx, input)
      return did
    },
  }),
  'interviews.second-look': answer({
    does: { id: 'menilai wawancara untuk kedua kali', en: 'looks at an interview a second time' },
    may,
    input: z.strictObject({ id, finding, reason }),
    output: done,
    about: (input) => aboutInterview(input),
    run: async (ctx, input) => {
      await lookAgain(ctx, input)
      return did
    },
  }),
  'interviews.share': answer({
    does: { id: 'membagikan wawancara kepada pos lain', en: 'shares an interview with another post' },
    may,
    input: z.strictObject({ id, to: z.uuid(), agreed: z.boolean() }),
    output: done,
    about: (input) => aboutInterview(input),
    run: async (ctx, input) => {
      await shareInterview(ctx, input)
      return did
    },
  }),
  'interviews.end-share': answer({
    does: { id: 'mengakhiri pembagian wawancara', en: 'ends the sharing of an interview' },
    may,
    input: z.strictObject({ id, post: z.uuid() }),
    output: done,
    about: (input) => aboutInterview(input),
    run: async (ctx, input) => {
      await endShare(ctx, input)
      return did
    },
  }),
}
