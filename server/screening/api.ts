/** Doors of screening: a desk's declaration, a look at one person, the outcome of an interview, what is still open, the sheets. */
import { z } from 'zod'
import { answer, file } from '../access/endpoint.ts'
import { wordsSchema } from '../access/who.ts'
import { signCodes, signs } from '../intake/interview/model.ts'
import { parseBirthDate } from '../matching/birth-date.ts'
import { toldShape } from '../persons/tell-record.ts'
import { decideInterview } from './decide-interview.ts'
import { findDesk } from './find-desk.ts'
import { lookPerson } from './look-person.ts'
import { type Outcome, outcomes } from './model.ts'
import { readDelays } from './read-delays.ts'
import { answerProposal, extendDelay, returnPassport, settleInterview } from './settle-interview.ts'
import type { Sheet } from './sheets/sheet-words.ts'
import { sheets } from './sheets/sheet-words.ts'
import { writeSheet } from './sheets/write-sheet.ts'
import { dangerCalls, declaredPurposeCodes, declaredPurposes } from './words.ts'

const id = z.uuid()
const fact = z.string().trim().min(3).max(120)
const paper = z.string().trim().min(2).max(40)
const nik = z.string().regex(/^\d{16}$/, 'harus 16 angka | must be 16 digits')
const day = z.iso.date()
const reason = z.string().trim().min(5).max(2000)
const code = z.string().max(40)
const purpose = z.enum(declaredPurposeCodes)
const birthDate = z
  .string()
  .refine(
    (text) => parseBirthDate(text) !== null,
    'harus YYYY, YYYY-MM atau YYYY-MM-DD | must be YYYY, YYYY-MM or YYYY-MM-DD',
  )
const state = z.enum(['undecided', 'delayed', 'waiting', 'continued', 'refused', 'cancelled', 'referred'])
const named = z.object({ id: z.string(), words: wordsSchema })

const outcome = z.enum(Object.keys(outcomes) as [Outcome])
const decision = {
  outcome,
  missing: z.array(code).max(20).optional(),
  endsOn: day.optional(),
  ground: code.optional(),
  reason: reason.optional(),
}

const seen = z.object({
  person: z.string().nullable(),
  name: z.string(),
  why: wordsSchema.nullable(),
  child: z.boolean(),
  nothingToAsk: z.boolean(),
  findings: z.array(
    z.object({ indicator: z.string(), sentence: wordsSchema, question: wordsSchema, next: wordsSchema }),
  ),
  questions: z.array(
    z.object({
      id: z.string(),
      stage: z.enum(['safety', 'separate', 'plain', 'sensitive', 'seen']),
      ask: wordsSchema,
      signs: z.array(z.string()),
      now: z.boolean(),
    }),
  ),
  papers: z.array(
    z.object({
      id: z.string(),
      name: wordsSchema,
      source: wordsSchema,
      toBeConfirmed: z.boolean(),
      attested: wordsSchema.nullable(),
    }),
  ),
  records: z.array(z.object(toldShape)),
})

const aboutInterview = (input: { id: string; reason?: string | undefined }) => ({
  kind: 'desk-interview',
  ids: [input.id],
  ...(input.reason === undefined ? {} : { text: input.reason }),
})

export const screeningApi = {
  'screening.desk': answer({
    does: { id: 'membaca panduan konternya', en: 'reads its desk’s guide' },
    may: 'screen persons',
    input: z.strictObject({}),
    output: z
      .object({
        id: z.string(),
        name: wordsSchema,
        occasions: z.array(z.object({ id: z.string(), name: wordsSchema, purposes: z.array(named) })),
        outcomes: z.array(z.object({ id: outcome, words: wordsSchema })),
        delay: z.object({ mostDays: z.number(), extensionDays: z.number(), source: wordsSchema }).nullable(),
        keepsPassport: z.boolean(),
        grounds: z.array(named),
        signs: z.array(named),
        danger: z.array(z.object({ who: wordsSchema, number: z.string() })),
      })
      .nullable(),
    run: async (ctx) => {
      const found = await findDesk(ctx)
      if (found === null) return null
      const { desk } = found
      return {
        ...desk,
        occasions: desk.occasions.map((one) => ({
          ...one,
          purposes: one.purposes.map((each) => ({ id: each, words: declaredPurposes[each] })),
        })),
        outcomes: desk.outcomes.map((one) => ({ id: one, words: outcomes[one] })),
        signs: signCodes.map((one) => ({ id: one, words: signs[one] })),
        danger: dangerCalls,
      }
    },
  }),
  'screening.look': answer({
    does: { id: 'memeriksa orang di konter', en: 'looks at a person at a desk' },
    may: 'screen persons',
    shows: 'persons',
    purpose: 'screening',
    input: z.strictObject({
      occasion: code.optional(),
      purpose,
      mrz: z.string().max(500).optional(),
      nik: nik.optional(),
      passport: fact.optional(),
      plb: fact.optional(),
      splp: fact.optional(),
      name: fact.optional(),
      birthDate: birthDate.optional(),
      birthPlace: fact.optional(),
      motherName: fact.optional(),
    }),
    output: z.object({
      scanned: z
        .object({
          number: z.string(),
          name: z.string(),
          birthDate: z.string().nullable(),
          sex: z.enum(['F', 'M']).nullable(),
          nationality: z.string(),
          sound: z.boolean(),
        })
        .nullable(),
      persons: z.array(seen),
      nobody: seen,
      silenced: z.array(wordsSchema),
    }),
    about: (input, output) => ({
      kind: 'person',
      ids: output.persons.flatMap((one) => one.person ?? []),
      fields: Object.keys(input),
      counted: output.persons.length,
      query: JSON.stringify(input),
    }),
    run: lookPerson,
  }),
  'screening.decide': answer({
    does: { id: 'mencatat hasil wawancara di konter', en: 'records the outcome of an interview' },
    may: 'screen persons',
    input: z.strictObject({
      occasion: code.optional(),
      purpose,
      person: z.strictObject({
        name: z.string().trim().min(1).max(150).optional(),
        sex: z.enum(['F', 'M']).optional(),
        birthDate: birthDate.optional(),
        nationality: z.string().trim().min(2).max(80).optional(),
        nik: nik.optional(),
        passport: paper.optional(),
        plb: paper.optional(),
        splp: paper.optional(),
        phone: z.string().trim().max(30).optional(),
      }),
      destination: z.string().trim().min(2).max(80).optional(),
      travelWith: z.string().trim().max(120).optional(),
      sponsor: z
        .strictObject({
          name: z.string().trim().max(150).optional(),
          phone: z.string().trim().max(30).optional(),
          licence: z.string().trim().max(80).optional(),
        })
        .optional(),
      signs: z.array(z.enum(signCodes)).max(signCodes.length),
      passport: z.strictObject({ place: z.string().trim().min(3).max(120), returnOn: day }).optional(),
      ...decision,
    }),
    output: z.object({ id: z.string(), number: z.string(), state, record: z.string() }),
    about: (input, output) => aboutInterview({ id: output.id, reason: input.reason }),
    run: decideInterview,
  }),
  'screening.settle': answer({
    does: { id: 'memutuskan yang ditunda', en: 'decides what was delayed' },
    may: 'screen persons',
    input: z.strictObject({ id, ...decision }),
    output: z.object({ state }),
    about: aboutInterview,
    run: async (ctx, input) => ({ state: await settleInterview(ctx, input) }),
  }),
  'screening.second': answer({
    does: { id: 'menguatkan atau menolak usul penolakan', en: 'confirms a proposed refusal, or not' },
    may: 'screen persons',
    input: z.strictObject({ id, agree: z.boolean(), reason: reason.optional() }),
    output: z.object({ state }),
    about: aboutInterview,
    run: async (ctx, input) => ({ state: await answerProposal(ctx, input) }),
  }),
  'screening.extend': answer({
    does: { id: 'memperpanjang penundaan', en: 'extends a delay' },
    may: 'screen persons',
    input: z.strictObject({ id, endsOn: day, reason }),
    output: z.object({ done: z.literal(true) }),
    about: aboutInterview,
    run: async (ctx, input) => {
      await extendDelay(ctx, input)
      return { done: true as const }
    },
  }),
  'screening.return-passport': answer({
    does: { id: 'mencatat paspor dikembalikan', en: 'notes that a passport was given back' },
    may: 'screen persons',
    input: z.strictObject({ id }),
    output: z.object({ done: z.literal(true) }),
    about: aboutInterview,
    run: async (ctx, input) => {
      await returnPassport(ctx, input.id)
      return { done: true as const }
    },
  }),
  'screening.delays': answer({
    does: { id: 'membaca penundaan yang belum selesai', en: 'reads delays that are not over' },
    may: 'screen persons',
    shows: 'persons',
    purpose: 'screening',
    input: z.strictObject({}),
    output: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        name: z.string(),
        place: z.string(),
        at: z.string(),
        purpose: wordsSchema,
        state,
        stateWords: wordsSchema,
        clock: z.enum(['running', 'extended', 'overdue', 'settled']),
        clockWords: wordsSchema,
        endsOn: z.string().nullable(),
        dueAt: z.string().nullable(),
        missing: z.array(wordsSchema),
        missingIds: z.array(z.string()),
        proposed: wordsSchema.nullable(),
        ground: wordsSchema.nullable(),
        reason: z.string().nullable(),
        passport: z.object({ place: z.string(), returnOn: z.string() }).nullable(),
        may: z.object({ settle: z.boolean(), second: z.boolean(), extend: z.boolean() }),
        outcomes: z.array(z.object({ id: outcome, words: wordsSchema })),
        grounds: z.array(named),
      }),
    ),
    about: (_input, output) => ({ kind: 'desk-interview', ids: output.map((one) => one.id) }),
    run: readDelays,
  }),
  'screening.sheet': file({
    does: { id: 'mencetak lembar untuk orangnya', en: 'prints the sheet for the person' },
    may: 'screen persons',
    shows: 'persons',
    purpose: 'screening',
    input: z.strictObject({ id, sheet: z.enum(Object.keys(sheets) as [Sheet]) }),
    about: aboutInterview,
    run: writeSheet,
  }),
}
