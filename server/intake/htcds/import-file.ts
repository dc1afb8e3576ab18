/** Takes in a file in the form of the standard: looked at first, or kept as one delivery of the protected source; refusals name their field. */
import type { Context } from '../../platform/context.ts'
import type { Cell } from '../files/model.ts'
import { judge, readKnown, readRow } from '../judge-rows.ts'
import { getSendableSource } from '../may-send.ts'
import type { FieldProblem } from '../model.ts'
import { receiveRecords } from '../receive-records.ts'
import { splitJson } from '../split-delivery.ts'
import type { Note } from './read-headings.ts'
import { asSourceRows, type Batch, readHtcds } from './read-htcds.ts'

/** What a file became, or would become. Rows by their number in the file. */
export type Imported = {
  form: string
  rows: number
  counts: { kept: number; alreadyKept: number; newVersions: number; refused: number }
  notes: Note[]
  refused: { row: number; problems: FieldProblem[] }[]
  delivery: string | null
}

const refusalsTold = 200

/** Only looks: nothing is written. */
export async function lookAtFile(ctx: Context, bytes: Buffer, batch: Batch): Promise<Imported> {
  const source = await getSendableSource(ctx, 'htcds-case')
  const { form, rows, notes } = readHtcds(bytes)
  const read = asSourceRows(rows, batch).map((row) => readRow(source, row))
  const refs = read.flatMap((one) => ('row' in one ? [one.row.ref] : []))
  const known = await readKnown(ctx, source, refs)
  const results = read.map((one) => ('row' in one ? judge(known.get(one.row.ref), one.row.hash) : 'refused'))
  const count = (result: string) => results.filter((one) => one === result).length
  return {
    ...{ form, rows: rows.length, notes, delivery: null },
    counts: {
      ...{ kept: count('kept'), alreadyKept: count('already kept'), newVersions: count('new version') },
      refused: count('refused') + count('ended'),
    },
    refused: read
      .flatMap((one, i) => ('problems' in one ? [{ row: rows[i]!.row, problems: one.problems }] : []))
      .slice(0, refusalsTold),
  }
}

/** Keeps it as one delivery. */
export async function importFile(ctx: Context, bytes: Buffer, batch: Batch): Promise<Imported> {
  const source = await getSendableSource(ctx, 'htcds-case')
  const { form, rows, notes } = readHtcds(bytes)
  const records: Record<string, Cell>[] = asSourceRows(rows, batch)
  const body = Buffer.from(JSON.stringify({ source: source.id, records }))
  const pieces = splitJson(body).map((piece, i) => ({ ...piece, place: i + 1 }))
  const receipt = await receiveRecords(ctx, source, {
    ...{ body, pieces, media: 'application/json', channel: 'file', sentAt: ctx.now },
  })
  return {
    ...{ form, rows: rows.length, notes, delivery: receipt.delivery, counts: receipt.counts },
    refused: receipt.answers
      .flatMap(({ position, problems }) => (problems === undefined ? [] : [{ row: rows[position - 1]!.row, problems }]))
      .slice(0, refusalsTold),
  }
}
