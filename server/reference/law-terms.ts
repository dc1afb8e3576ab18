/** What the legal track speaks in, as the reference sets stand now: stages, clocks, articles, parts of restitution; each says how sure it is. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { ReferenceRow } from './reference.ts'
import { lawClocks } from './references/law-clocks.ts'
import { lawStages } from './references/law-stages.ts'
import { offenceArticles } from './references/offence-articles.ts'
import { restitutionParts } from './references/restitution-parts.ts'
import { readAll } from './store.ts'

/** Days are YYYY-MM-DD; '' is without a limit. */
type Valid = { from: string; until: string; toBeConfirmed: boolean }
export type LawStage = Valid & {
  stage: string
  law: string
  /** '-' among them: it may begin. */
  follows: string[]
  event: string | null
  ground: boolean
  words: Words
}
export type Article = Valid & { code: string; offence: string; law: string; article: string; words: Words }
export type LawClock = { clock: string; days: number; ground: string; toBeConfirmed: boolean }
export type RestitutionPart = { code: string; ground: string; words: Words; toBeConfirmed: boolean }

const wordsOf = ({ code = '', name_id, name_en }: ReferenceRow) => ({ id: name_id || code, en: name_en || code })
const isOpen = ({ status }: ReferenceRow) => status !== 'checked'
const validOf = (row: ReferenceRow): Valid => ({
  from: row.from ?? '',
  until: row.until ?? '',
  toBeConfirmed: isOpen(row),
})

export async function readStages(ctx: Context): Promise<LawStage[]> {
  const { rows } = await readAll(ctx, lawStages)
  return rows.map((row) => ({
    ...{ ...validOf(row), stage: row.stage!, law: row.law!, follows: row.follows!.split(' ').filter(Boolean) },
    ...{ event: row.event || null, ground: row.ground === 'yes', words: wordsOf(row) },
  }))
}

export async function readArticles(ctx: Context): Promise<Article[]> {
  const { rows } = await readAll(ctx, offenceArticles)
  return rows.map((row) => ({
    ...{ ...validOf(row), code: row.code!, offence: row.offence!, law: row.law! },
    ...{ article: row.article!, words: wordsOf(row) },
  }))
}

/** Those whose name begins so; one that does not say a number of days is left out. */
export async function readLawClocks(ctx: Context, begins: string): Promise<LawClock[]> {
  const { rows } = await readAll(ctx, lawClocks)
  return rows
    .filter(({ clock = '', days }) => clock.startsWith(begins) && Number(days) > 0)
    .map((row) => ({
      ...{ clock: row.clock!, days: Number(row.days), ground: row.ground!, toBeConfirmed: isOpen(row) },
    }))
}

export async function readRestitutionParts(ctx: Context): Promise<RestitutionPart[]> {
  const { rows } = await readAll(ctx, restitutionParts)
  return rows.map((row) => ({
    ...{ code: row.code!, ground: row.ground!, words: wordsOf(row), toBeConfirmed: isOpen(row) },
  }))
}
