/** Why two records are, or are not, taken for one person: the waterfall in sentences, by the version that weighed them. */
import { openGroups } from '../access/disclose.ts'
import { type Facts, groupOfField } from '../intake/model.ts'
import { cellsOf, columnsOf, factsOfCell } from '../matching/columns/cells-of.ts'
import { explainPair } from '../matching/link/explain-pair.ts'
import { type Reason, type Told, tellWaterfall } from '../matching/link/tell-waterfall.ts'
import { comparisonsFor } from '../matching/link/weights.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { PersonRecord } from './model.ts'
import type { KeptWeights } from './weights/keep-weights.ts'

type Explained = Told & { prior: number; weight: number }
type Pair = [Pick<PersonRecord, 'facts'>, Pick<PersonRecord, 'facts'>]

/** Sentences with bits; prior and weight are log2 odds. */
function explain([one, other]: Pair, by: KeptWeights): Explained {
  const comparisons = comparisonsFor(by.weights, columnsOf([cellsOf(one.facts), cellsOf(other.facts)]))
  const waterfall = explainPair(by.weights, comparisons, 0, 1)
  return { ...tellWaterfall(by.weights, waterfall, by.joinBits), prior: waterfall.prior, weight: waterfall.weight }
}

const covered: Words = {
  id: 'Keterangan yang tertutup bagi Anda, dihitung bersama',
  en: 'Facts that are covered for you, counted together',
}

/** The same for this reader: that a covered field agrees is itself a fact about somebody, so those are told as one sum. */
export function explainFor(ctx: Context, pair: [PersonRecord, PersonRecord], by: KeptWeights): Explained {
  const told = explain(pair, by)
  const groups = pair.map((record) => openGroups(ctx, record))
  const isOpen = (field: string) =>
    factsOfCell(field).every((fact) =>
      groups.every((open) => open === 'all' || open.includes(groupOfField[fact as keyof Facts])),
    )
  const hidden = [...told.for, ...told.against].filter((reason) => !isOpen(reason.field))
  if (hidden.length === 0) return told
  const sum: Reason = { field: 'covered', words: covered, bits: hidden.reduce((bits, one) => bits + one.bits, 0) }
  const shown = (reasons: Reason[], sign: number) =>
    [...reasons.filter((reason) => isOpen(reason.field)), ...(sum.bits * sign > 0 ? [sum] : [])].sort(
      (a, b) => Math.abs(b.bits) - Math.abs(a.bits),
    )
  return { ...told, for: shown(told.for, 1), against: shown(told.against, -1), changes: [] }
}
