/**
 * Accuracy and cost of `simpul link`'s engine on public sets with known truth: `npm run bench -- persons --data <folder> [--peer] [set …]`.
 * Only the mapping of columns differs between them; no label is seen in training, and the one operating point is p = 0.5. `--peer` puts
 * Splink on the same files beside it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { type Columns, deriveColumn, internColumn } from '../server/matching/columns/column.ts'
import { normaliseCell, type PersonField } from '../server/matching/columns/normalise.ts'
import { linkRecords } from '../server/matching/link/link-records.ts'
import { machineLine } from './instance.ts'
import { measure } from './measure.ts'
import { prepareSplink } from './peers/splink.ts'

type Mapping = Partial<Record<PersonField, string>> & { other?: string[] }
type Row = Record<string, string>
type Set = { files: string[]; mapping: Mapping; truthOf(row: Row): string }

const febrl: Mapping = {
  given_name: 'given_name',
  surname: 'surname',
  street_number: 'street_number',
  address: 'address_1',
  suburb: 'suburb',
  postcode: 'postcode',
  birth_date: 'date_of_birth',
  national_id: 'soc_sec_id',
  other: ['address_2', 'state'],
}
const febrlTruth = (row: Row) => row.rec_id!.split('-').slice(0, 2).join('-')

const sets: Record<string, Set> = {
  febrl4: { files: ['dataset4a.csv', 'dataset4b.csv'], mapping: febrl, truthOf: febrlTruth },
  febrl3: { files: ['dataset3.csv'], mapping: febrl, truthOf: febrlTruth },
  fake_1000: {
    files: ['fake_1000.csv'],
    mapping: {
      given_name: 'first_name',
      surname: 'surname',
      birth_date: 'dob',
      suburb: 'city',
      email: 'email',
    },
    truthOf: (row) => row.cluster!,
  },
  historical_50k: {
    files: ['historical_50k.csv'],
    mapping: {
      given_name: 'first_name',
      surname: 'surname',
      birth_date: 'dob',
      birth_place: 'birth_place',
      postcode: 'postcode_fake',
      sex: 'gender',
      occupation: 'occupation',
    },
    truthOf: (row) => row.cluster!,
  },
}

function columnsOf(rows: Row[], { other = [], ...fields }: Mapping): Columns {
  const cells = (field: PersonField | 'other', name: string) =>
    deriveColumn(internColumn(rows.map((row) => row[name] ?? '')), (text) => normaliseCell(field, text))
  return new Map([
    ...Object.entries(fields).map(
      ([field, name]) => [field as PersonField, cells(field as PersonField, name)] as const,
    ),
    ...other.map((name, i) => [`other ${i}` as const, cells('other', name)] as const),
  ])
}

const { values, positionals } = parseArgs({
  options: { data: { type: 'string' }, peer: { type: 'boolean' } },
  allowPositionals: true,
})
const folder = values.data
if (folder === undefined || !existsSync(join(folder, 'fake_1000.csv'))) {
  process.stderr.write(
    'Sebutkan folder kumpulan data dengan --data (dataset3.csv, dataset4a.csv, …). · Name the folder of the sets with --data.\n',
  )
  process.exit(1)
}
const peer = values.peer ? prepareSplink() : null
process.stdout.write(`${machineLine()}\n`)
process.stdout.write(
  'set             records    pairs  blocking recall  edge F1  cluster F1     B3   CPU-s (reading)\n',
)
for (const name of positionals.length > 0 ? positionals : Object.keys(sets)) {
  const set = sets[name]
  if (set === undefined) throw new Error(`no set ${name}; there are ${Object.keys(sets).join(', ')}`)
  const paths = set.files.map((file) => join(folder, file))
  const began = process.cpuUsage()
  const rows = paths.flatMap((path) =>
    parse<Row>(readFileSync(path), { columns: (header: string[]) => header.map((one) => one.trim()), trim: true }),
  )
  const columns = columnsOf(rows, set.mapping)
  const read = process.cpuUsage(began)
  const linked = linkRecords(columns, rows.length)
  const cpu = process.cpuUsage(began)
  const truth = rows.map(set.truthOf)
  const got = measure(truth, linked)
  const seconds = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1e6
  process.stdout.write(
    `${name.padEnd(15)} ${String(rows.length).padStart(7)} ${String(got.pairs).padStart(8)}  ${got.blockingRecall.toFixed(4).padStart(15)}  ${got.edge.toFixed(4).padStart(7)}  ${got.cluster.toFixed(4).padStart(10)} ${got.b3.toFixed(4).padStart(6)}   ${seconds(cpu).toFixed(1)} (${seconds(read).toFixed(1)})\n`,
  )
  if (peer) process.stdout.write(peer(name, paths, truth, { ...got, cpu: seconds(cpu) }))
}
