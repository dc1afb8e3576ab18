/**
 * The engine on the hard invented population, file by file larger: `npm run bench -- growth [--peer] [records …]` (10,000 and 100,000
 * unless said). `--peer` puts Splink beside it on the same records, 100,000 unless said: memory is what a larger file costs.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type HardRecord, inventHardPeople } from '../demo/hard-people.ts'
import { deriveColumn, internColumn } from '../server/matching/columns/column.ts'
import { normaliseCell } from '../server/matching/columns/normalise.ts'
import { linkRecords } from '../server/matching/link/link-records.ts'
import { machineLine } from './instance.ts'
import { measure } from './measure.ts'
import { prepareSplink } from './peers/splink.ts'

const fields = [
  ...(['name', 'national_id', 'passport', 'phone', 'birth_date'] as const),
  ...(['birth_place', 'sex', 'mother', 'address'] as const),
]
const { values, positionals } = parseArgs({ options: { peer: { type: 'boolean' } }, allowPositionals: true })
const sizes = positionals.map(Number)

/** Writes the records as a file, without the truth, for as long as the work with it takes. */
function asFile<T>(people: HardRecord[], work: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'simpul-people-'))
  try {
    const path = join(folder, 'people.csv')
    const lines = people.map((one) => fields.map((field) => `"${one[field].replaceAll('"', '""')}"`).join(','))
    writeFileSync(path, `${[fields.join(','), ...lines].join('\n')}\n`)
    return work(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** All texts of each field, in one walk over the records. */
function textsOf(people: HardRecord[]): string[][] {
  const texts: string[][] = fields.map(() => new Array(people.length))
  for (const [record, one] of people.entries())
    for (const [i, field] of fields.entries()) texts[i]![record] = one[field]
  return texts
}

const peer = values.peer ? prepareSplink() : null

process.stdout.write(`${machineLine()}\n`)
process.stdout.write('records    pairs  blocking recall  edge F1  cluster F1     B3   CPU-s   MB\n')
for (const records of sizes.length > 0 ? sizes : values.peer ? [100_000] : [10_000, 100_000]) {
  const people = inventHardPeople(records)
  const truth = people.map((one) => one.truth)
  const began = process.cpuUsage()
  const texts = textsOf(people)
  // Whoever reads a file holds no objects for the garbage collector to walk through; Splink asks for them once more.
  if (peer === null) people.length = 0
  const columns = new Map(
    fields.map((field, i) => {
      const written = internColumn(texts[i]!)
      texts[i]!.length = 0
      return [field, deriveColumn(written, (text) => normaliseCell(field, text))] as const
    }),
  )
  const linked = linkRecords(columns, records)
  const { user, system } = process.cpuUsage(began)
  const cpu = (user + system) / 1e6
  const got = measure(truth, linked)
  process.stdout.write(
    `${String(records).padStart(7)} ${String(got.pairs).padStart(8)}  ${got.blockingRecall.toFixed(4).padStart(15)}  ${got.edge.toFixed(4).padStart(7)}  ${got.cluster.toFixed(4).padStart(10)} ${got.b3.toFixed(4).padStart(6)}  ${cpu.toFixed(1).padStart(6)} ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(4)}\n`,
  )
  if (peer) process.stdout.write(asFile(people, (path) => peer('hard', [path], truth, { ...got, cpu })))
}
