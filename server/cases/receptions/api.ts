/** Doors of receiving a returning group: its list, who came, how it went on for each. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { postSchema } from '../../access/who.ts'
import { closeReception } from './close-reception.ts'
import { addArrival, markArrival, settleArrival } from './mark-arrival.ts'
import {
  type ArrivalOutcome,
  arrivalOutcomes,
  type Country,
  countries,
  type Presence,
  presences,
  type Return,
  returns,
} from './model.ts'
import { openReception } from './open-reception.ts'
import { readReception, readReceptions } from './read-receptions.ts'

const id = z.uuid()
const done = z.object({ done: z.literal(true) })
const did = { done: true as const }
const one = <K extends string>(of: Record<K, unknown>) => z.enum(Object.keys(of) as [K])
const line = (least: number) => z.string().trim().min(least).max(200)
const may = 'work on cases' as const
const aboutArrival = (input: { id: string }) => ({ kind: 'arrival', ids: [input.id] })

const listed = {
  ...{ name: line(2), sex: z.enum(['F', 'M']), bornYear: z.int().min(1900).max(2100).nullable() },
  ...{ paper: z.string().trim().max(40).default('') },
}
const row = z.object({
  ...{ id: z.string(), number: z.string(), kind: one<Return>(returns), post: postSchema, mine: z.boolean() },
  ...{ place: z.string(), country: one<Country>(countries), sender: z.string(), letter: z.string() },
  ...{ expectedAt: z.string(), closedAt: z.string().nullable() },
  ...{ all: z.number(), present: z.number(), absent: z.number(), unlisted: z.number(), left: z.number() },
})

export const receptionsApi = {
  'receptions.list': answer({
    does: { id: 'membaca daftar rombongan', en: 'reads the list of returning groups' },
    may,
    input: z.strictObject({}),
    output: z.object({ rows: z.array(row) }),
    run: readReceptions,
  }),
  'receptions.get': answer({
    does: { id: 'membuka daftar satu rombongan', en: 'opens the list of a returning group' },
    may,
    shows: 'persons',
    purpose: 'case',
    input: z.strictObject({ id }),
    output: row.extend({
      people: z.array(
        z.object({
          ...{ id: z.string(), line: z.number(), listed: z.boolean(), presence: one<Presence>(presences) },
          ...{ child: z.boolean(), ill: z.boolean(), talk: z.boolean() },
          ...{ outcome: one<ArrivalOutcome>(arrivalOutcomes).nullable(), case: z.string().nullable() },
          ...{ name: z.string().nullable(), sex: z.enum(['F', 'M']).nullable(), bornYear: z.number().nullable() },
          paper: z.string(),
          /** Once they are there and their record has been heard; of whom this reader may know. */
          person: z.string().nullable(),
        }),
      ),
    }),
    about: (input) => ({ kind: 'reception', ids: [input.id] }),
    run: (ctx, input) => readReception(ctx, input.id),
  }),
  'receptions.open': answer({
    does: { id: 'mencatat rombongan yang akan datang', en: 'announces a returning group' },
    may,
    input: z.strictObject({
      ...{ kind: one<Return>(returns), place: line(2), country: one<Country>(countries), sender: line(2) },
      ...{ letter: line(2), expectedAt: z.iso.datetime({ offset: true }), together: z.array(id).max(12).default([]) },
      people: z.array(z.strictObject(listed)).min(1).max(500),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    about: (_input, output) => ({ kind: 'reception', ids: [output.id] }),
    run: openReception,
  }),
  'receptions.add': answer({
    does: { id: 'mencatat orang di luar daftar', en: 'notes somebody who is not on the list' },
    may,
    input: z.strictObject({ reception: id, ...listed }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'reception', ids: [input.reception] }),
    run: addArrival,
  }),
  'receptions.mark': answer({
    does: { id: 'mencatat kehadiran dan keadaan seseorang', en: 'notes whether somebody came and how they are' },
    may,
    input: z.strictObject({
      ...{ id, presence: z.enum(['present', 'absent']).optional() },
      ...{ child: z.boolean().optional(), ill: z.boolean().optional(), talk: z.boolean().optional() },
    }),
    output: done,
    about: aboutArrival,
    run: async (ctx, input) => {
      await markArrival(ctx, input)
      return did
    },
  }),
  'receptions.settle': answer({
    does: { id: 'mencatat kelanjutan bagi satu orang', en: 'notes how it went on for one person' },
    may,
    input: z.strictObject({
      id,
      outcome: one<Exclude<ArrivalOutcome, 'did not come'>>(
        Object.fromEntries(Object.entries(arrivalOutcomes).filter(([code]) => code !== 'did not come')) as never,
      ),
      case: z.string().trim().max(30).optional(),
    }),
    output: done,
    about: (input) => ({ ...aboutArrival(input), fields: [input.outcome] }),
    run: async (ctx, input) => {
      await settleArrival(ctx, input)
      return did
    },
  }),
  'receptions.close': answer({
    does: { id: 'menutup penerimaan rombongan', en: 'closes the reception of a group' },
    may,
    input: z.strictObject({ id }),
    output: z.object({ records: z.number() }),
    about: (input) => ({ kind: 'reception', ids: [input.id] }),
    run: (ctx, input) => closeReception(ctx, input.id),
  }),
}
