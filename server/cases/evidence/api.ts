/** Doors of evidence: items and their custody, the check of the chain, papers, requests to other countries. */
import { z } from 'zod'
import { answer, file, upload } from '../../access/endpoint.ts'
import { askAbroad, moveAbroad } from './abroad/ask-abroad.ts'
import { answerItem, offerItem } from './hand-item.ts'
import { handleItem } from './handle-item.ts'
import { keepEvidenceFile, takeEvidenceFile } from './keep-file.ts'
import {
  type AbroadDeed,
  type AbroadKind,
  abroadKinds,
  abroadStates,
  type Channel,
  channels,
  handDeeds,
  type ItemKind,
  itemKinds,
  type OwnDeed,
  ownDeeds,
} from './model.ts'
import { printAbroad, printCustody } from './print-paper.ts'
import { readEvidence, readItem } from './read-evidence.ts'
import { evidenceShape, itemShape } from './shape.ts'
import { takeItem } from './take-item.ts'
import { verifyCase } from './verify-custody.ts'

const id = z.uuid()
const line = z.string().trim().max(200)
const said = z.string().trim().max(2000)
const reason = said.min(5)
const day = z.iso.date()
const one = <K extends string>(of: Record<K, unknown>) => z.enum(Object.keys(of) as [K])
const may = 'work on cases' as const
const entry = z.object({ number: z.number(), hash: z.string() })
const aboutItem = (input: { id: string }) => ({ kind: 'evidence', ids: [input.id] })
const abroadDeeds = Object.keys(abroadStates).filter((state) => state !== 'draft') as [AbroadDeed]

export const evidenceApi = {
  'evidence.list': answer({
    does: { id: 'membaca barang bukti sebuah kasus', en: 'reads the evidence of a case' },
    may: 'read cases',
    input: z.strictObject({ case: id }),
    output: evidenceShape,
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: (ctx, input) => readEvidence(ctx, input.case),
  }),
  'evidence.get': answer({
    does: { id: 'membaca satu barang bukti', en: 'reads an item of evidence' },
    may: 'read cases',
    input: z.strictObject({ id }),
    output: itemShape,
    about: aboutItem,
    run: (ctx, input) => readItem(ctx, input.id),
  }),
  'evidence.take': answer({
    does: { id: 'mendaftarkan barang bukti', en: 'registers an item of evidence' },
    may,
    // The names that must not stand in it are read for this.
    purpose: 'case',
    input: z.strictObject({
      ...{
        case: id,
        kind: one<ItemKind>(itemKinds),
        description: said.min(3),
        where: line.min(2),
        foundBy: line.min(2),
      },
      ...{ foundOn: day, seal: line.min(1).nullable(), place: line.min(2) },
      sha256: z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[0-9a-f]{64}$/, 'harus 64 angka heksadesimal | must be 64 hexadecimal digits')
        .nullable(),
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    about: (input, output) => ({ kind: 'evidence', ids: [input.case, output.id] }),
    run: takeItem,
  }),
  'evidence.handle': answer({
    does: { id: 'mencatat perlakuan atas barang bukti', en: 'records what was done with an item of evidence' },
    may,
    input: z.strictObject({
      ...{ id, deed: one<OwnDeed>(ownDeeds), seal: line.default(''), place: line.default('') },
      ...{ reason, witness: line.default(''), paper: line.default('') },
    }),
    output: entry,
    about: (input) => ({ ...aboutItem(input), fields: [input.deed] }),
    run: handleItem,
  }),
  'evidence.offer': answer({
    does: { id: 'menyerahkan barang bukti kepada pos lain', en: 'offers an item of evidence to another post' },
    may,
    input: z.strictObject({ id, deed: z.enum(handDeeds), to: id, backBy: day.nullable().default(null), reason }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ ...aboutItem(input), fields: [input.deed] }),
    run: offerItem,
  }),
  'evidence.answer': answer({
    does: { id: 'menerima atau menolak barang bukti', en: 'accepts or refuses an item of evidence' },
    may,
    input: z.discriminatedUnion('accept', [
      z.strictObject({
        id,
        accept: z.literal(true),
        seal: line.default(''),
        place: line.min(2),
        reason: said.default(''),
      }),
      z.strictObject({ id, accept: z.literal(false), reason }),
    ]),
    output: z.object({ number: z.number().nullable(), hash: z.string().nullable() }),
    about: (input) => ({ kind: 'custody-offer', ids: [input.id] }),
    run: (ctx, input) => answerItem(ctx, { seal: '', place: '', ...input }),
  }),
  'evidence.verify': answer({
    does: { id: 'memeriksa rantai penguasaan barang bukti', en: 'checks the chain of custody' },
    may: 'read cases',
    input: z.strictObject({ case: id }),
    output: z.object({
      ...{ items: z.number(), entries: z.number(), item: z.string().nullable(), entry: z.number().nullable() },
      problem: z.object({ id: z.string(), en: z.string() }).nullable(),
    }),
    about: (input) => ({ kind: 'case', ids: [input.case] }),
    run: (ctx, input) => verifyCase(ctx, input.case),
  }),
  'evidence.keep-file': upload({
    does: { id: 'menyimpan berkas barang bukti digital', en: 'keeps the file of a digital item' },
    may,
    input: z.strictObject({ id }),
    output: z.object({ id: z.string(), size: z.number() }),
    about: (input) => aboutItem(input),
    receive: async ({ within }, input: { id: string }, sent) => {
      const content = await sent.whole()
      return within((ctx) => keepEvidenceFile(ctx, input.id, content))
    },
  }),
  'evidence.take-file': file({
    does: { id: 'mengambil berkas barang bukti digital', en: 'takes the file of a digital item' },
    may: 'read cases',
    input: z.strictObject({ id }),
    about: aboutItem,
    run: (ctx, input) => takeEvidenceFile(ctx, input.id),
  }),
  'evidence.record': file({
    does: { id: 'mencetak berita acara penguasaan barang bukti', en: 'prints the record of custody' },
    may: 'read cases',
    input: z.strictObject({ id }),
    about: aboutItem,
    run: (ctx, input) => printCustody(ctx, input.id),
  }),
  'abroad.ask': answer({
    does: { id: 'menyusun permintaan ke luar negeri', en: 'drafts a request to another country' },
    may,
    // The names that must not stand in it are read for this.
    purpose: 'case',
    input: z.strictObject({
      ...{ case: id, kind: one<AbroadKind>(abroadKinds), country: z.string().regex(/^[A-Z]{3}$/) },
      ...{ authority: line.min(2), words: said.min(10) },
    }),
    output: z.object({ id: z.string(), number: z.string() }),
    about: (input, output) => ({ kind: 'request-abroad', ids: [input.case, output.id] }),
    run: askAbroad,
  }),
  'abroad.move': answer({
    does: { id: 'mencatat kelanjutan permintaan ke luar negeri', en: 'records how a request abroad went on' },
    may,
    // The names that must not stand in it are read for this.
    purpose: 'case',
    input: z.strictObject({
      ...{ id, what: z.enum(abroadDeeds), on: day, letter: line.default('') },
      ...{ channel: one<Channel>(channels).nullable().default(null), note: said.default('') },
    }),
    output: z.object({ id: z.string() }),
    about: (input) => ({ kind: 'request-abroad', ids: [input.id], fields: [input.what] }),
    run: moveAbroad,
  }),
  'abroad.letter': file({
    does: { id: 'mencetak permintaan ke luar negeri', en: 'prints a request to another country' },
    may: 'read cases',
    input: z.strictObject({ id }),
    about: (input) => ({ kind: 'request-abroad', ids: [input.id] }),
    run: (ctx, input) => printAbroad(ctx, input.id),
  }),
}
