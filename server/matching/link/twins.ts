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
  national_id: [0.85, 0.1, 0.02, 0.02, 0.01],
}

/** How twins show the levels of a comparison; null where they are as any two of a household. */
export const twinShares = ({ name, levels }: Pick<Comparing, 'name' | 'levels'>): number[] | null =>
  sharesOf[name]?.length === levels.length ? sharesOf[name]! : null

/**
 * A NIK tells birth day and district once more: of two strangers who agree in both, the numbers agree as far as the serial. Counted as if
 * they met by chance, that would speak for one person; so what strangers show at this level is stated as what it is between such two.
 */
const amongNeighbours = 0.85

/** Shares of strangers that are stated and not counted, by level, lowest first. */
export const statedOfStrangers = ({ name, levels }: Pick<Comparing, 'name' | 'levels'>): [number, number][] =>
  name === 'national_id' && levels[0] === 'other serial' ? [[0, amongNeighbours]] : []
