/** How an alert came to its modus and its level, in words and points: what it reached, by which findings, and which modi came close. */
import type { Context } from '../../platform/context.ts'
import { fill, type Words } from '../../platform/words.ts'
import { type Declared, readDeclared } from '../declare-indicators.ts'
import { readModi } from '../declare-modi.ts'
import type { Judged } from '../judge-findings.ts'
import { highReach, type Level, mediumReach, type Strength } from '../model.ts'

/** A modus that has less than this part of its points was not close, and is not shown. */
const closeFrom = 0.5

const words = {
  reached: {
    id: 'Mencapai {score} poin; {threshold} sudah cukup untuk diperiksa manusia.',
    en: 'Reaches {score} points; {threshold} are enough for a human to look.',
  },
  below: { id: '{score} dari {threshold} poin: belum cukup.', en: '{score} of {threshold} points: not enough.' },
  lacks: {
    id: '{score} dari {threshold} poin, tetapi tidak ada temuan yang khas baginya.',
    en: '{score} of {threshold} points, but no finding that marks it.',
  },
  alone: {
    id: 'Satu temuan cukup sendirian: bersandar pada ikatan, pertentangan data, atau catatan resmi.',
    en: 'One finding is enough alone: it rests on a tie, a contradiction or an official record.',
  },
} as const satisfies Record<string, Words>

const levels: Record<Level, Words> = {
  high: {
    id: 'Tinggi: ada temuan kuat, dan poinnya {reach} kali ambang atau lebih.',
    en: 'High: a finding speaks strongly, and the points are {reach} times the threshold or more.',
  },
  medium: {
    id: 'Sedang: ada temuan kuat, atau poinnya {reach} kali ambang atau lebih.',
    en: 'Medium: a finding speaks strongly, or the points are {reach} times the threshold or more.',
  },
  low: {
    id: 'Rendah: tidak ada temuan kuat, dan poinnya kurang dari {reach} kali ambang.',
    en: 'Low: no finding speaks strongly, and the points are less than {reach} times the threshold.',
  },
}

/** One decimal, as each language writes it. */
const inWords = (reach: number): Words => ({ id: reach.toFixed(1).replace('.', ','), en: reach.toFixed(1) })

/** One modus held against the findings, for the reader. */
type ToldModus = {
  id: string
  version: number
  name: Words
  offence: 'TPPO' | 'TPPM'
  score: number
  threshold: number
  reached: boolean
  says: Words
  points: { indicator: string; question: Words; strength: Strength; points: number }[]
}

/** `modi`: the one that names the alert first, then those that came close. */
export type ToldJudgement = { level: Words; alone: Words | null; modi: ToldModus[]; next: Words[]; asks: Words[] }

/** Null for alerts of a release that kept no judgement. */
export async function explainModus(ctx: Context, alert: string, level: Level): Promise<ToldJudgement | null> {
  const [row] = await ctx.sql<{ judged: Judged[] | null; modus: string; version: number | null; alone: boolean }>`
    select a.judged, a.modus, a.modus_version as version, exists (
      select from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit
      where ah.alert = a.id and h.alone and h.gone_at is null) alone
    from warnings.alerts a where a.id = ${alert}`
  if (row === undefined || row.judged === null) return null
  const modi = await readModi(ctx)
  const questions = new Map([...(await readDeclared(ctx)).values()].map((one) => [one.id, one]))
  const own = modi.get(`${row.modus}@${row.version}`) ?? modi.get(row.modus)
  const told = row.judged
    .filter((one) => one.modus === row.modus || one.score / one.threshold >= closeFrom)
    .flatMap((one) => {
      const modus = modi.get(`${one.modus}@${one.version}`)
      return modus === undefined ? [] : [{ ...tell(one, questions), name: modus.name, offence: modus.offence }]
    })
  return {
    level: fill(levels[level], { reach: inWords(level === 'high' ? highReach : mediumReach) }),
    alone: row.alone ? words.alone : null,
    modi: told.toSorted((a, b) => Number(b.id === row.modus) - Number(a.id === row.modus)),
    next: own?.next ?? [],
    asks: own?.asks ?? [],
  }
}

function tell(one: Judged, questions: Map<string, Declared>): Omit<ToldModus, 'name' | 'offence'> {
  const { modus, version, score, threshold, reached, holds, points } = one
  return {
    ...{ id: modus, version, score, threshold, reached },
    says: fill(words[reached ? 'reached' : holds ? 'below' : 'lacks'], { score, threshold }),
    points: points.flatMap(({ indicator, ...given }) => {
      const question = questions.get(indicator)?.question
      return question === undefined ? [] : [{ indicator, question, ...given }]
    }),
  }
}
