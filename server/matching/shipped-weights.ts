/** The weights that a house starts with, learned from invented people (`npm run train-shipped-weights` writes the file); its own records teach better ones. Pure. */
import type { Weights } from './link/model.ts'
import shipped from './shipped-weights.json' with { type: 'json' }

/** Meant for a region of a million records. */
export const shippedWeights: Weights = shipped
