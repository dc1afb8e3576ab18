/** Makes the weights that a new house starts with, from invented people: `node demo/train-shipped-weights.ts > server/matching/shipped-weights.json`. */
import { columnsOf } from '../server/matching/link/cells-of.ts'
import { linkRecords } from '../server/matching/link/link-records.ts'
import { freezeModel } from '../server/matching/link/weights.ts'
import { inventHardRows } from './hard-papers.ts'

const rows = inventHardRows(40_000, 'shipped')
const { model, comparisons } = linkRecords(columnsOf(rows.map((row) => row.cells)), rows.length)
process.stdout.write(`${JSON.stringify(freezeModel(model, comparisons, rows.length, 1_000_000), null, 1)}\n`)
