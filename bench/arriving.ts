/**
 * One arriving record against a million held in memory, the engine only: `npm run bench -- arriving [records]`. The weights are learned
 * from the first 100,000 of them; time is wall time of finding, comparing and weighing, one record after the other.
 */
import { type HardRecord, inventHardPeople } from '../demo/hard-people.ts'
import { type Columns, internColumn } from '../server/matching/columns/column.ts'
import { normaliseCell } from '../server/matching/columns/normalise.ts'
import { holdRecords } from '../server/matching/link/arriving.ts'
import { linkRecords } from '../server/matching/link/link-records.ts'
import { machineLine, percentile } from './instance.ts'

const records = Number(process.argv[2] ?? 1_000_000)
const [warmUp, arriving] = [5_000, 20_000]
const fields = [
  ...(['name', 'national_id', 'passport', 'phone', 'birth_date'] as const),
  ...(['birth_place', 'sex', 'mother', 'address'] as const),
]
const columnsOf = (people: HardRecord[]): Columns =>
  new Map(fields.map((field) => [field, internColumn(people.map((one) => normaliseCell(field, one[field])))]))

const people = inventHardPeople(records + warmUp + arriving)
const taught = Math.min(100_000, records)
const { model } = linkRecords(columnsOf(people.slice(0, taught)), taught)
const arrive = holdRecords(columnsOf(people.slice(0, records)), records, model, people.length)

const times: number[] = []
let [met, joined] = [0, 0]
for (const one of people.slice(records)) {
  const cells = Object.fromEntries(fields.map((field) => [field, normaliseCell(field, one[field])]))
  const began = process.hrtime.bigint()
  const { others, weights } = arrive(cells)
  times.push(Number(process.hrtime.bigint() - began) / 1e6)
  met += others.length
  if (weights.some((weight) => weight >= 0)) joined++
}
const measured = times.slice(warmUp)
const at = (p: number) => `p${p} ${percentile(measured, p).toFixed(3)} ms`
process.stdout.write(`${machineLine()}\n`)
process.stdout.write(
  `${records} held, ${arriving} arriving: ${at(50)}, ${at(99)}, ${at(99.9)}; ${(met / times.length).toFixed(1)} compared and ${((100 * joined) / times.length).toFixed(0)} % find somebody; ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`,
)
