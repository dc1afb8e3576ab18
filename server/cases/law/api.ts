/** Doors of the legal track: proceedings and stages, reported persons, measures, articles, linked cases, restitution. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { endLink, linkCases } from './link-cases.ts'
import {
  type ApplicantKind,
  applicantKinds,
  type LinkKind,
  linkKinds,
  type MeasureKind,
  measureKinds,
  type Round,
  rounds,
} from './model.ts'
import { readLaw } from './read-law.ts'
import { openProceeding, recordStage } from './record-stage.ts'
import { askRestitution, recordRestitution } from './restitution/record-restitution.ts'
import { lawShape } from './shape.ts'
import { chooseArticle } from './suspects/choose-articles.ts'
import { nameReported } from './suspects/name-reported.ts'
import { answerMeasure, recordMeasure } from './suspects/record-measure.ts'

const id = z.uuid()
const did = { done: true as const }
const done = z.object({ done: z.literal(true) })
const made = z.object({ id: z.string() })
const line = z.string().trim().max(200)
const said = z.string().trim().max(4000)
const reason = z.string().trim().min(5).max(2000)
const number = z.string().trim().min(3).max(100)
const day = z.iso.date()
const one = <K extends string>(of: Record<K, unknown>) => z.enum(Object.keys(of) as [K])
const may = 'work on cases' as const
const paper = { on: day, number, by: line.default(''), note: said.default(''), ground: said.default('') }
const parts = z
  .array(z.strictObject({ part: line.min(1), amount: z.int().min(0).max(1_000_000_000_000) }))
  .min(1)
  .max(20)

export const lawApi = {
  'law.get': answer({
    does: { id: 'membaca jalur hukum sebuah kasus', en: 'reads the legal track of a case' },
    may: 'read cases',
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ case: id }),
    output: lawShape,
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: (ctx, input) => readLaw(ctx, input.case),
  }),
  'law.open': answer({
    does: { id: 'mencatat laporan polisi sebagai perkara', en: 'enters a police report as a proceeding' },
    may,
    input: z.strictObject({ case: id, ...paper }),
    output: z.object({ id: z.string(), number: z.string() }),
    about: (input, output) => ({ kind: 'proceeding', ids: [input.case, output.id] }),
    run: openProceeding,
  }),
  'law.stage': answer({
    does: { id: 'mencatat atau mengoreksi tahap perkara', en: 'records or corrects a stage of a proceeding' },
    may,
    input: z
      .strictObject({ proceeding: id, stage: line.min(1).nullable(), corrects: id.nullable().default(null), ...paper })
      .refine((input) => input.stage !== null || input.corrects !== null, {
        path: ['stage'],
        error: 'tahap harus disebut, kecuali membatalkan yang tercatat | say the stage, unless an entry is taken back',
      }),
    output: made,
    about: (input, output) => ({ kind: 'proceeding', ids: [input.proceeding, output.id] }),
    run: recordStage,
  }),
  'law.name-reported': answer({
    does: { id: 'mencatat terlapor', en: 'names a reported person' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({
      ...{ proceeding: id, name: line.min(2).max(150), otherNames: line.default('') },
      ...{ nik: line.max(40).default(''), birthDate: line.max(10).default(''), phone: line.max(30).default('') },
    }),
    output: made,
    about: (input, output) => ({ kind: 'participant', ids: [input.proceeding, output.id] }),
    run: nameReported,
  }),
  'law.measure': answer({
    does: {
      id: 'mencatat penetapan tersangka, penahanan, atau deportasi',
      en: 'records a determination as suspect, a detention or a deportation',
    },
    may,
    input: z.strictObject({
      participant: id,
      kind: one<MeasureKind>(measureKinds),
      number,
      on: day,
      ground: said.default(''),
    }),
    output: z.object({ id: z.string(), aboutVictim: z.boolean() }),
    about: (input, output) => ({ kind: 'participant', ids: [input.participant, output.id], fields: [input.kind] }),
    run: recordMeasure,
  }),
  'law.answer-measure': answer({
    does: {
      id: 'menguatkan atau tidak menguatkan tindakan terhadap terduga korban',
      en: 'confirms a measure against a presumed victim, or does not',
    },
    may,
    input: z.strictObject({ id, confirm: z.boolean() }),
    output: done,
    about: (input) => ({ kind: 'measure', ids: [input.id] }),
    run: async (ctx, input) => {
      await answerMeasure(ctx, input)
      return did
    },
  }),
  'law.choose-article': answer({
    does: { id: 'memilih pasal yang disangkakan', en: 'chooses an article to charge' },
    may,
    input: z.strictObject({
      proceeding: id,
      article: line.min(1),
      charged: z.boolean(),
      actedOn: day.nullable(),
      reason,
    }),
    output: made,
    about: (input) => ({ kind: 'proceeding', ids: [input.proceeding] }),
    run: chooseArticle,
  }),
  'law.link': answer({
    does: { id: 'menghubungkan dua kasus', en: 'links two cases' },
    may,
    input: z.strictObject({ case: id, other: id, kind: one<LinkKind>(linkKinds), reason }),
    output: made,
    about: (input) => ({ kind: 'case', ids: [input.case, input.other] }),
    run: linkCases,
  }),
  'law.end-link': answer({
    does: { id: 'mengakhiri hubungan dua kasus', en: 'ends the link of two cases' },
    may,
    input: z.strictObject({ id }),
    output: done,
    about: (input) => ({ kind: 'case-link', ids: [input.id] }),
    run: async (ctx, input) => {
      await endLink(ctx, input.id)
      return did
    },
  }),
  'restitutions.ask': answer({
    does: { id: 'mencatat permohonan restitusi', en: 'enters a request for restitution' },
    may,
    input: z.strictObject({
      participant: id,
      proceeding: id,
      applicant: one<ApplicantKind>(applicantKinds),
      on: day,
      number,
      parts,
    }),
    output: made,
    about: (input, output) => ({ kind: 'participant', ids: [input.participant, output.id] }),
    run: askRestitution,
  }),
  'restitutions.record': answer({
    does: {
      id: 'mencatat penilaian, putusan, atau pembayaran restitusi',
      en: 'records an assessment, decision or payment of restitution',
    },
    may,
    input: z.strictObject({
      restitution: id,
      round: one<Round>(rounds),
      corrects: id.nullable().default(null),
      on: day,
      number,
      parts,
    }),
    output: made,
    about: (input, output) => ({ kind: 'restitution', ids: [input.restitution, output.id], fields: [input.round] }),
    run: recordRestitution,
  }),
}
