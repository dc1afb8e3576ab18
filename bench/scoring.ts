/**
 * Blocking and scoring on historical_50k with the ten blocking rules of Splink's notebook, 450,741 pairs: `npm run bench -- scoring
 * --data <folder>`. The columns are read and the weights learned beforehand; the comparisons are this engine's own.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'csv-parse/sync'
import { findCandidates } from '../server/matching/candidates/candidates.ts'
import type { Rule } from '../server/matching/candidates/keys-under.ts'
import { type Columns, deriveColumn, internColumn } from '../server/matching/columns/column.ts'
import { normaliseCell, type PersonField } from '../server/matching/columns/normalise.ts'
import { comparisonsOf } from '../server/matching/link/comparison.ts'
import { levelsOf } from '../server/matching/link/fill-levels.ts'
import { scorePairs } from '../server/matching/link/score.ts'
import { learn } from '../server/matching/link/train.ts'
import { machineLine } from './instance.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } } })
if (values.data === undefined) {
  process.stderr.write('Sebutkan folder kumpulan data dengan --data. · Name the folder of the sets with --data.\n')
  process.exit(1)
}
const rows = parse<Record<string, string>>(readFileSync(join(values.data, 'historical_50k.csv')), { columns: true })

/** Splink's rules read the texts as they came. */
const written = (name: string) => internColumn(rows.map((row) => row[name]!))
const start = (name: string, length: number) => deriveColumn(written(name), (text) => text.slice(0, length))
const [first, last, dob, postcode, place] = ['first_name', 'surname', 'dob', 'postcode_fake', 'birth_place'].map(
  written,
)
const area = start('postcode_fake', 3)
const rules: Rule[] = [
  { columns: [start('first_name', 3), start('surname', 4)], fields: ['given_name', 'surname'] },
  { columns: [last!, dob!], fields: ['surname', 'birth_date'] },
  { columns: [first!, dob!], fields: ['given_name', 'birth_date'] },
  { columns: [postcode!, first!], fields: ['postcode', 'given_name'] },
  { columns: [postcode!, last!], fields: ['postcode', 'surname'] },
  { columns: [dob!, place!], fields: ['birth_date', 'birth_place'] },
  { columns: [area, dob!], fields: ['postcode', 'birth_date'] },
  { columns: [area, first!], fields: ['postcode', 'given_name'] },
  { columns: [area, last!], fields: ['postcode', 'surname'] },
  {
    columns: [start('first_name', 2), start('surname', 2), start('dob', 4)],
    fields: ['given_name', 'surname', 'birth_date'],
  },
].map((rule, i) => ({ ...rule, name: `rule ${i + 1}` }))

const fields: Partial<Record<PersonField, string>> = {
  ...{ given_name: 'first_name', surname: 'surname', birth_date: 'dob' },
  ...{ postcode: 'postcode_fake', birth_place: 'birth_place', occupation: 'occupation' },
}
const columns: Columns = new Map(
  Object.entries(fields).map(([field, name]) => [
    field as PersonField,
    internColumn(rows.map((row) => normaliseCell(field as PersonField, row[name] ?? ''))),
  ]),
)
const trained = comparisonsOf(columns, new Map())
const sample = findCandidates(rules, rows.length, [], rows.length)
const model = learn(trained, sample, levelsOf(trained, sample), rules, rows.length)

process.stdout.write(`${machineLine()}\n`)
/** One pass: blocking, then levels and weights of all pairs. */
function pass(what: string, comparisons: ReturnType<typeof comparisonsOf>): void {
  const began = process.cpuUsage()
  const candidates = findCandidates(rules, rows.length, [], rows.length)
  const blocked = process.cpuUsage(began)
  const weights = scorePairs(model, comparisons, candidates, levelsOf(comparisons, candidates))
  const { user, system } = process.cpuUsage(began)
  process.stdout.write(
    `${what.padEnd(22)} ${weights.length} pairs  ${((user + system) / 1e6).toFixed(3)} CPU-s (blocking ${((blocked.user + blocked.system) / 1e6).toFixed(3)})  ${(weights.length / (user + system)).toFixed(2)} M pairs/s/core\n`,
  )
}
const fresh = comparisonsOf(columns, new Map())
pass('texts not read yet', fresh)
for (let round = 2; round <= 5; round++) pass(`again, round ${round}`, fresh)
