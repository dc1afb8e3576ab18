/**
 * Answers become a result per dimension and a combination, by the rule of ILO and the EC (2009): a pure function of who affirmed what.
 * Only "yes" counts; no answer, in whatever form, weighs nothing. Nothing is concluded from it by the system.
 */
import type { Words } from '../platform/words.ts'
import { forcedCriminality, indicatorsOf } from './indicators.ts'
import type { Dimension, Given, Profile, Strength } from './model.ts'

/** How many indicators of each strength were affirmed. */
export type Tally = Record<Strength, number>

/** The rule, row by row; one row is enough. Each is a floor, so that one more indicator never takes a positive away. */
export const rule: { least: Tally; words: Words }[] = [
  { least: { strong: 2, medium: 0, weak: 0 }, words: { id: '2 kuat', en: '2 strong' } },
  { least: { strong: 1, medium: 1, weak: 0 }, words: { id: '1 kuat dan 1 sedang', en: '1 strong and 1 medium' } },
  { least: { strong: 1, medium: 0, weak: 1 }, words: { id: '1 kuat dan 1 lemah', en: '1 strong and 1 weak' } },
  { least: { strong: 0, medium: 3, weak: 0 }, words: { id: '3 sedang', en: '3 medium' } },
  { least: { strong: 0, medium: 2, weak: 1 }, words: { id: '2 sedang dan 1 lemah', en: '2 medium and 1 weak' } },
]

/** The row of the rule that holds; null when the dimension is not positive. */
export const rowThatHolds = (tally: Tally): (typeof rule)[number] | null =>
  rule.find(({ least }) => tally.strong >= least.strong && tally.medium >= least.medium && tally.weak >= least.weak) ??
  null

/** How dimensions together read (ILO; that abuse of vulnerability stands for a means is to be confirmed). */
export const patterns = {
  nothing: { id: 'Belum ada pola', en: 'No pattern so far' },
  'before exploitation': {
    id: 'Tanda pada perekrutan, keadaan kerja belum menunjukkan eksploitasi (mungkin masih dapat dicegah)',
    en: 'Signs at recruitment, none of exploitation yet (may still be prevented)',
  },
  'exploitation alone': {
    id: 'Eksploitasi tanpa tanda cara: perkara hak pekerja, periksa lagi caranya',
    en: 'Exploitation without signs of a means: a matter of labour rights; look again at the means',
  },
  'recruited and exploited': {
    id: 'Cara pada perekrutan dan eksploitasi, tanpa paksaan di tempat tujuan',
    en: 'A means at recruitment and exploitation, without coercion at the destination',
  },
  'coerced and exploited': {
    id: 'Paksaan di tempat tujuan dan eksploitasi, tanpa tanda pada perekrutan',
    en: 'Coercion at the destination and exploitation, without signs at recruitment',
  },
  'all three': {
    id: 'Perekrutan, eksploitasi, dan paksaan di tempat tujuan: pola perdagangan orang untuk kerja paksa',
    en: 'Recruitment, exploitation and coercion at the destination: the pattern of trafficking for forced labour',
  },
  'child exploited': {
    id: 'Anak yang direkrut atau dipindahkan dan dieksploitasi: cara tidak perlu',
    en: 'A child recruited or moved, and exploited: no means is needed',
  },
} as const satisfies Record<string, Words>
type Pattern = keyof typeof patterns

/** What was affirmed of one element of trafficking: enough, something, or nothing; or not needed at all. */
export type Shown = 'shown' | 'signs' | 'nothing' | 'not needed'

type DimensionResult = Tally & { dimension: Dimension; positive: boolean; row: Words | null }

export type Result = {
  dimensions: DimensionResult[]
  pattern: Pattern
  /** Act, means and purpose of UU 21/2007 art. 1(1). */
  elements: { act: Shown; means: Shown; purpose: Shown }
  forcedCriminality: boolean
}

const weighed: Dimension[] = [
  'deception',
  'coercion',
  'vulnerability',
  'exploitation',
  'coercion there',
  'vulnerability there',
]
const atRecruitment: Dimension[] = ['deception', 'coercion', 'vulnerability']
const atDestination: Dimension[] = ['coercion there', 'vulnerability there']

/** Codes that the profile's list does not know weigh nothing. */
export function scoreInterview(profile: Profile, answers: ReadonlyMap<string, Given>): Result {
  const affirmed = indicatorsOf(profile).filter(({ code }) => answers.get(code) === 'yes')
  const dimensions = weighed.map((dimension) => {
    const tally: Tally = { strong: 0, medium: 0, weak: 0 }
    for (const one of affirmed) if (one.dimension === dimension && one.strength !== null) tally[one.strength] += 1
    const row = rowThatHolds(tally)
    return { dimension, ...tally, positive: row !== null, row: row?.words ?? null }
  })
  const isPositive = (one: Dimension) => dimensions.some(({ dimension, positive }) => dimension === one && positive)
  const has = (of: Dimension[]) => affirmed.some(({ dimension }) => of.includes(dimension))
  const shownBy = (of: Dimension[]): Shown => (of.some(isPositive) ? 'shown' : has(of) ? 'signs' : 'nothing')
  const act: Shown = has(['act']) ? 'shown' : 'nothing'
  return {
    dimensions,
    pattern: patternOf(profile, act === 'shown' || has(atRecruitment), {
      recruited: atRecruitment.some(isPositive),
      exploited: isPositive('exploitation'),
      coerced: atDestination.some(isPositive),
    }),
    elements: {
      act,
      means: profile === 'child' ? 'not needed' : shownBy([...atRecruitment, ...atDestination]),
      purpose: shownBy(['exploitation']),
    },
    forcedCriminality: answers.get(forcedCriminality) === 'yes',
  }
}

/** `moved`: an act was told, or anything about recruitment, which is one. */
function patternOf(
  profile: Profile,
  moved: boolean,
  { recruited, exploited, coerced }: { recruited: boolean; exploited: boolean; coerced: boolean },
): Pattern {
  if (!exploited) return recruited ? 'before exploitation' : 'nothing'
  if (profile === 'child' && moved) return 'child exploited'
  if (recruited) return coerced ? 'all three' : 'recruited and exploited'
  return coerced ? 'coerced and exploited' : 'exploitation alone'
}
