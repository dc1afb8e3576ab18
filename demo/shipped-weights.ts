/** The weights that a new house starts with, learned from invented people. */
import { columnsOf } from '../server/matching/columns/cells-of.ts'
import { linkRecords } from '../server/matching/link/link-records.ts'
import type { Weights } from '../server/matching/link/model.ts'
import { freezeModel } from '../server/matching/link/weights.ts'
import { inventHardRows } from './hard-papers.ts'

/** Meant for a region of so many records; two records of many are less likely one person than two of few. */
const meantFor = 1_000_000

/** Learns them; the same every time, bit for bit. */
export function learnShippedWeights(): Weights {
  const rows = inventHardRows(40_000, 'shipped')
  const { model, comparisons } = linkRecords(columnsOf(rows.map((row) => row.cells)), rows.length)
  return freezeModel(model, comparisons, rows.length, meantFor)
}
