/** Writes the weights that a new house starts with: `npm run train-shipped-weights`, after a change of what is compared. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnShippedWeights } from './shipped-weights.ts'

const path = join(import.meta.dirname, '../server/matching/shipped-weights.json')
writeFileSync(path, `${JSON.stringify(learnShippedWeights(), null, 1)}\n`)
