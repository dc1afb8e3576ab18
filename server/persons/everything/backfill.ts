/**
 * `simpul backfill`: an agency's history comes in as files in its own layout, under its own key, and is resolved at once by the engine of
 * `simpul link` instead of record by record. What it ends in is what the live path would have made of the same records.
 */
import { createReadStream } from 'node:fs'
import { parse } from 'csv-parse'
import { getSystem } from '../../access/find-actor.ts'
import { getSendableSource } from '../../intake/may-send.ts'
import { tellsOfPerson } from '../../intake/model.ts'
import { receiveRecords } from '../../intake/receive-records.ts'
import { splitCsv } from '../../intake/split-delivery.ts'
import { writeLine } from '../../journal/write-line.ts'
import { cannotStart } from '../../platform/cannot-start.ts'
import { aStep, type Context, glance, type House, inTransaction } from '../../platform/context.ts'
import { keepKeys, keyRows, keysKept } from '../keep-keys.ts'
import { readRecords } from '../store.ts'
import { takeHouse } from '../take-turns.ts'
import { tieRecords } from '../tie-records.ts'
import { activeWeights } from '../weights/keep-weights.ts'
import { resolveEverything } from './resolve-everything.ts'
import { writeEverything } from './write-everything.ts'

/** What is asked for: CSV files with a header, in the layout of the source; the key decides for whom and what may be sent. */
export type BackfillWanted = { source: string; key: string; files: string[]; say(line: string): void }

/** What came of it. */
export type Backfilled = { kept: number; alreadyKept: number; newVersions: number; refused: number; persons: number }

/** A delivery of so many rows: one transaction, one line of the journal. */
const rowsADelivery = 1000
/** Refusals that are told one by one; the rest stands on the source's page. */
const told = 20

/**
 * Takes the files in and resolves everything. Cut off, it may be run again: what is kept already stays, and whatever has no person yet
 * gets one. Throws for a key that is unknown or may not send this source, and for a file that cannot be read.
 */
export async function backfill(house: House, o: BackfillWanted): Promise<Backfilled> {
  if (o.files.length === 0)
    throw cannotStart({ id: 'Sebutkan paling sedikit satu berkas.', en: 'Name at least one file.' })
  const actor = await glance(house, (at) => getSystem(at, o.key))
  // The step that resolves one by one is passed over: all are resolved together below.
  const takers = new Map(
    [...house.takers].map(([topic, steps]) => [
      topic,
      topic === 'record kept' ? steps.filter((step) => step !== 'resolve') : steps,
    ]),
  )
  const done: Backfilled = { kept: 0, alreadyKept: 0, newVersions: 0, refused: 0, persons: 0 }
  for (const path of o.files) {
    for await (const { body, row } of deliveriesOf(path)) {
      const receipt = await inTransaction({ ...house, takers }, 'request', actor, null, async (ctx) => {
        const source = await getSendableSource(ctx, o.source)
        const pieces = splitCsv(body)
        const made = await receiveRecords(ctx, source, {
          ...{ body, pieces, media: 'text/csv', channel: 'file', sentAt: ctx.now },
        })
        await writeLine(ctx, {
          does: 'records.backfill',
          subjectKind: 'delivery',
          subjects: [made.delivery],
          counted: made.answers.length,
        })
        return made
      })
      for (const kind of ['kept', 'alreadyKept', 'newVersions', 'refused'] as const) done[kind] += receipt.counts[kind]
      tellRefused(receipt.answers, path, row, o.say)
      o.say(
        `${path}: ${done.kept + done.newVersions} disimpan · kept, ${done.alreadyKept} sudah ada · already kept, ${done.refused} ditolak · refused`,
      )
    }
  }
  done.persons = await inTransaction(house, 'step', aStep, null, (ctx) => resolveTogether(ctx, o.say))
  return done
}

/** Rows of a CSV file, byte for byte, a thousand at a time with the header before them; `row` counts from 1. */
async function* deliveriesOf(path: string): AsyncGenerator<{ body: Buffer; row: number }> {
  const rows = parse({
    ...{ raw: true, bom: true, relax_column_count: true, skip_empty_lines: true, delimiter: [',', ';', '\t'] },
  })
  createReadStream(path)
    .on('error', (problem) => rows.destroy(problem))
    .pipe(rows)
  let header: string | null = null
  let [waiting, row]: [string[], number] = [[], 1]
  try {
    for await (const { raw } of rows as AsyncIterable<{ raw: string }>) {
      const line = raw.endsWith('\n') ? raw : `${raw}\n`
      if (header === null) header = line
      else waiting.push(line)
      if (waiting.length < rowsADelivery) continue
      yield { body: Buffer.from(header + waiting.join('')), row }
      row += waiting.length
      waiting = []
    }
  } catch (problem) {
    if (!('code' in (problem as Error))) throw problem
    throw cannotStart(
      { id: 'Berkas {path} tidak dapat dibaca: {why}', en: 'The file {path} cannot be read: {why}' },
      { path, why: (problem as Error).message },
    )
  }
  if (waiting.length > 0) yield { body: Buffer.from(header! + waiting.join('')), row }
  else if (row === 1)
    throw cannotStart({ id: 'Berkas {path} tidak berisi baris.', en: 'The file {path} holds no rows.' }, { path })
}

type Answers = Awaited<ReturnType<typeof receiveRecords>>['answers']

function tellRefused(answers: Answers, path: string, from: number, say: (line: string) => void): void {
  for (const { position, result, problems } of answers.filter((one) => one.result === 'refused').slice(0, told))
    say(
      `${path}, baris · row ${from + position}: ${(problems ?? []).map((one) => `${one.id} · ${one.en}`).join('; ')} (${result})`,
    )
}

/** Everything that has no person yet gets its keys; then all are weighed and clustered at once. Answers how many persons there are. */
async function resolveTogether(ctx: Context, say: (line: string) => void): Promise<number> {
  await takeHouse(ctx)
  const by = await activeWeights(ctx)
  const fresh = await ctx.sql<{ id: string }>`
    select id from intake.records r where state = 'current' and not exists (select from persons.links l where l.record = r.id)`
  for (let from = 0; from < fresh.length; from += rowsADelivery) {
    const ids = fresh.slice(from, from + rowsADelivery).map((row) => row.id)
    const records = (await readRecords(ctx, ids)).filter(({ facts }) => tellsOfPerson(facts))
    await keepKeys(ctx, keyRows(records), [], await keysKept(ctx, ids))
    await tieRecords(ctx, records)
  }
  say(`${fresh.length} catatan baru; membandingkan semuanya … · new records; comparing all of them …`)
  const resolved = await resolveEverything(ctx, by)
  await writeEverything(ctx, resolved, by)
  const { change, bits } = resolved
  say(
    `${bits.length} pasangan dibandingkan · pairs compared; ${change.records} catatan · records, ${change.persons} orang · persons`,
  )
  return change.persons
}
