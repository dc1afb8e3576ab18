/** The comparisons of one version, or of two beside each other: strongest level first, and what only one of them has. Pure. */
import type { Output } from '../../call.ts'

export type Weights = Output<'weights.get'>
type Comparison = Weights['comparisons'][number]
export type Level = Comparison['levels'][number]
export type LinedUp = {
  name: string
  label: Comparison['label']
  listedTexts: number
  levels: { words: Level['words']; own: Level | undefined; other: Level | undefined; moved: number | null }[]
}

/** Half a bit: less is the noise of another sample. */
export const worthAnArrow = 0.5

/** `moved` is how many bits `own` has more than `other`; null where one lacks the level, or nothing is compared. */
export function lineUp(own: Weights, other: Weights | undefined): LinedUp[] {
  const names = [...new Set([...own.comparisons, ...(other?.comparisons ?? [])].map((one) => one.name))]
  return names.map((name) => {
    const [a, b] = [own, other].map((weights) => weights?.comparisons.find((one) => one.name === name))
    const { label, listedTexts } = (a ?? b)!
    const sentences = new Map(
      [...(a?.levels ?? []), ...(b?.levels ?? [])].map((level) => [level.words.id, level.words]),
    )
    const levels = [...sentences.values()].map((words) => {
      const [one, two] = [a, b].map((comparison) => comparison?.levels.find((level) => level.words.id === words.id))
      return { words, own: one, other: two, moved: one && two ? one.bits - two.bits : null }
    })
    return { name, label, listedTexts: a?.listedTexts ?? listedTexts, levels: levels.toReversed() }
  })
}

/** The longest bar of them all, so that facts can be compared with each other. */
export const longest = (rows: LinedUp[]): number =>
  Math.max(
    1,
    ...rows.flatMap((row) =>
      row.levels.flatMap(({ own, other }) => [own, other].map((one) => Math.abs(one?.bits ?? 0))),
    ),
  )
