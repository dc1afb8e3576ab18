/** Doors of the network: who is tied to whom around a person or a thing, by which path, and on which records that rests. */
import { z } from 'zod'
import { answer } from '../../access/endpoint.ts'
import { timeSchema, wordsSchema } from '../../access/who.ts'
import { tieKinds } from '../model.ts'
import { farthest } from './model.ts'
import { readAround } from './read-around.ts'
import { readEdge } from './read-edge.ts'
import { readPath } from './read-path.ts'

const text = z.string().trim().min(3).max(300).optional()
const day = z.iso.date('harus tanggal YYYY-MM-DD | must be a date YYYY-MM-DD').optional()
const kind = z.enum(tieKinds)
const within = { kinds: z.array(kind).min(1).max(tieKinds.length).optional(), from: day, until: day }

const nodeSchema = z.object({
  key: z.string(),
  step: z.number(),
  start: z.boolean(),
  person: z.string().nullable(),
  number: z.string().nullable(),
  name: z.string().nullable(),
  thing: kind.nullable(),
  words: wordsSchema.nullable(),
  said: z.string().nullable(),
  sponsor: z.string().nullable(),
  crowd: z.number().nullable(),
})
const edgeSchema = z.object({
  person: z.string(),
  thing: z.string(),
  kind,
  words: wordsSchema,
  records: z.number(),
  record: z.string(),
  first: timeSchema,
  last: timeSchema,
  hearsay: z.boolean(),
})

const personsIn = (nodes: { person: string | null }[]) => nodes.flatMap(({ person }) => person ?? [])

export const networkApi = {
  'network.around': answer({
    does: { id: 'membuka jejaring di sekitar orang atau benda', en: 'opens the network around a person or a thing' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({
      ...{ person: z.uuid().optional(), phone: text, address: text, vehicle: text, familyCard: text },
      ...within,
      depth: z.int().min(1).max(farthest),
    }),
    output: z.object({
      nodes: z.array(nodeSchema),
      edges: z.array(edgeSchema),
      leftOut: z.number(),
      isCut: z.boolean(),
      crowdFrom: z.number(),
    }),
    about: (input, output) => ({
      kind: 'person',
      ids: [...new Set([...(input.person === undefined ? [] : [input.person]), ...personsIn(output.nodes)])],
      fields: input.kinds ?? [...tieKinds],
      counted: output.nodes.length,
    }),
    run: readAround,
  }),
  'network.path': answer({
    does: { id: 'mencari jalur antara dua orang', en: 'looks for paths between two persons' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({ first: z.uuid(), second: z.uuid(), ...within }),
    output: z.object({
      nodes: z.array(nodeSchema),
      edges: z.array(edgeSchema),
      steps: z.number().nullable(),
      paths: z.array(z.array(z.string())),
      isCut: z.boolean(),
    }),
    about: (input, output) => ({
      kind: 'person',
      ids: [...new Set([input.first, input.second, ...personsIn(output.nodes)])],
      fields: input.kinds ?? [...tieKinds],
      counted: output.paths.length,
    }),
    run: readPath,
  }),
  'network.edge': answer({
    does: { id: 'membaca mengapa sebuah kaitan ada', en: 'reads why a tie is there' },
    may: 'read persons',
    shows: 'persons',
    input: z.strictObject({ record: z.uuid(), kind }),
    output: z.object({
      kind,
      words: wordsSchema,
      sentence: wordsSchema,
      total: z.number(),
      records: z.array(
        z.object({
          record: z.string(),
          ref: z.string(),
          source: wordsSchema,
          agency: z.string(),
          at: timeSchema,
          precision: z.string(),
          zone: z.string(),
          said: z.string().nullable(),
          hearsay: z.boolean(),
        }),
      ),
    }),
    about: (_input, output) => ({
      kind: 'record',
      ids: output.records.map((one) => one.record),
      fields: [output.kind],
      counted: output.total,
    }),
    run: readEdge,
  }),
}
