/**
 * Twins are the hardest of a household: one day, one mother, one house, and names that rhyme. They are no class that a file teaches, they
 * are too few, so what they look like is told here: how many they are and how their names and numbers stand. The rest they share as any
 * household does. A guess, not a count (perlu dikonfirmasi): rather too many than too few, since to take a girl for her twin is the worse
 * mistake; on the hard population .01 costs precision, .1 costs more recall than it saves. Pure.
 */
import type { Comparing } from './comparison.ts'

/** Pairs of twins of all pairs of one household. */
export const twinsOfHousehold = 0.03

/** Shares by level, lowest first: one birth day; names alike but seldom the same; a NIK that differs in its serial. */
const sharesOf: Record<string, number[]> = {
  birth_date: [0.005, 0.005, 0.005, 0.005, 0.005, 0.005, 0.97],
  name: [0.3, 0.15, 0.15, 0.05, 0.04, 0.3, 0.01],
  given_name: [0.35, 0.15, 0.15, 0.02, 0.3, 0.03],
  national_id: [0.1, 0.85, 0.02, 0.02, 0.01],
}

/** How twins show the levels of a comparison; null where they are as any two of a household. */
export const twinShares = ({ name, levels }: Pick<Comparing, 'name' | 'levels'>): number[] | null =>
  sharesOf[name]?.length === levels.length ? sharesOf[name]! : null
