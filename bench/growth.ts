/** The engine on the hard invented population, file by file larger: `npm run bench -- growth [records …]` (10,000 and 100,000 unless said). */
import { inventHardPeople } from '../demo/hard-people.ts'
import { deriveColumn, internColumn } from '../server/matching/link/column.ts'
import { linkRecords } from '../server/matching/link/link-records.ts'
import { normaliseCell } from '../server/matching/link/normalise.ts'
import { machineLine } from './instance.ts'
import { measure } from './measure.ts'

const fields = [
  ...(['name', 'national_id', 'passport', 'phone', 'birth_date'] as const),
  ...(['birth_place', 'sex', 'mother', 'address'] as const),
]
const sizes = process.argv.slice(2).map(Number)

process.stdout.write(`${machineLine()}\n`)
process.stdout.write('records    pairs  blocking recall  edge F1  cluster F1     B3   CPU-s   MB\n')
for (const records of sizes.length > 0 ? sizes : [10_000, 100_000]) {
  const people = inventHardPeople(records)
  const began = process.cpuUsage()
  const columns = new Map(
    fields.map((field) => {
      const written = internColumn(people.map((one) => one[field]))
      return [field, deriveColumn(written, (text) => normaliseCell(field, text))] as const
    }),
  )
  const linked = linkRecords(columns, records)
  const { user, system } = process.cpuUsage(began)
  const got = measure(
    people.map((one) => one.truth),
    linked,
  )
  process.stdout.write(
    `${String(records).padStart(7)} ${String(got.pairs).padStart(8)}  ${got.blockingRecall.toFixed(4).padStart(15)}  ${got.edge.toFixed(4).padStart(7)}  ${got.cluster.toFixed(4).padStart(10)} ${got.b3.toFixed(4).padStart(6)}  ${((user + system) / 1e6).toFixed(1).padStart(6)} ${(process.memoryUsage().rss / 1e6).toFixed(0).padStart(4)}\n`,
  )
}
