/**
 * Learns from the file itself, without labels, what each level is worth (Fellegi and Sunter 1969): u, how often two random records
 * show it, from random pairs and exactly for equality; m, how often two records of one person do, by expectation maximisation with u
 * fixed. A comparison learns only from pairs that some key without its field has found, else it would agree by force. Pure: the
 * same file and seed give the same numbers bit for bit.
 */

import type { Candidates } from './candidates.ts'
import { chanceOfEqual } from './column.ts'
import type { Comparing } from './comparison.ts'
import type { Rule } from './keys-under.ts'
import { contradicts, overLimit, weightsOf } from './score.ts'

/** Learned of one comparison, by level − 1. */
type Learned = { name: string; levels: string[]; m: number[]; u: number[] }

/** The model of a file: `prior` is the chance that two random records are one person. */
export type Model = { prior: number; learned: Learned[]; rounds: number }

/** Levels of all pairs: one row of bytes a comparison. */
export type Levels = Uint8Array[]

const randomPairs = 300_000
const roundsAtMost = 60
/** So many pairs stand behind the guess that a person's records agree, before the file says otherwise. */
const guess = 10

/** Levels of each pair under each comparison. */
export function levelsOf(comparisons: Comparing[], { left, right }: Pick<Candidates, 'left' | 'right'>): Levels {
  return comparisons.map(({ compare }) => {
    const levels = new Uint8Array(left.length)
    for (let pair = 0; pair < levels.length; pair++) levels[pair] = compare(left[pair]!, right[pair]!)
    return levels
  })
}

/** Small, fast, the same everywhere (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

function learnU(comparisons: Comparing[], records: number, seed: number): number[][] {
  const random = randomFrom(seed)
  const many = Math.min(randomPairs, records * 200)
  const left = new Int32Array(many)
  const right = new Int32Array(many)
  for (let pair = 0; pair < many; pair++) {
    left[pair] = Math.floor(random() * records)
    right[pair] = Math.floor(random() * (records - 1))
    if (right[pair]! >= left[pair]!) right[pair]!++
  }
  return comparisons.map((one) => {
    const counts = new Float64Array(one.levels.length)
    let known = 0
    for (let pair = 0; pair < many; pair++) {
      const level = one.compare(left[pair]!, right[pair]!)
      if (level === 0) continue
      counts[level - 1]!++
      known++
    }
    const top = Math.max(chanceOfEqual(one.column), 1e-9)
    const below = known - counts.at(-1)! + 0.5 * (counts.length - 1)
    return [...counts].map((count, i) => (i === counts.length - 1 ? top : ((count + 0.5) / below) * (1 - top)))
  })
}

/** Patterns with how many pairs show them, and which comparisons may learn from them. */
type Pattern = { levels: number[]; may: number; pairs: number; isContradicted: boolean }

function gatherPatterns(comparisons: Comparing[], candidates: Candidates, levels: Levels, rules: Rule[]): Pattern[] {
  const without = comparisons.map(({ fields }) =>
    rules.reduce(
      (bits, rule, i) => (rule.fields.some((field) => fields.includes(field as 'name')) ? bits : bits | (1 << i)),
      0,
    ),
  )
  const found = new Map<number, Pattern>()
  const mays = new Map<number, number>()
  for (let pair = 0; pair < candidates.left.length; pair++) {
    let code = 0
    let may = 0
    for (let c = 0; c < levels.length; c++) {
      code = code * 8 + levels[c]![pair]!
      if (candidates.found[pair]! & without[c]!) may |= 1 << c
    }
    let number = mays.get(may)
    if (number === undefined) {
      number = mays.size
      mays.set(may, number)
    }
    const key = code * 4096 + number
    const pattern = found.get(key)
    if (pattern) pattern.pairs++
    else {
      const shown = levels.map((one) => one[pair]!)
      const isContradicted = comparisons.some((comparison, c) => contradicts(comparison, shown[c]!))
      found.set(key, { levels: shown, may, pairs: 1, isContradicted })
    }
  }
  return [...found.values()]
}

/** What a person's records are expected to show before anything is learned: mostly equal, seldom different. */
function guessM(levels: number): number[] {
  const rest = 0.2
  const parts = Array.from({ length: levels - 1 }, (_, i) => 2 ** i)
  const sum = parts.reduce((a, b) => a + b, 0)
  return [...parts.map((part) => (rest * part) / sum), 1 - rest]
}

/** Makes weights rise with similarity: neighbours that do not are given one ratio of m to u, their sums kept. */
function rising(m: number[], u: number[]): number[] {
  const blocks: { m: number; u: number; levels: number[] }[] = []
  for (let level = 0; level < m.length; level++) {
    blocks.push({ m: m[level]!, u: u[level]!, levels: [level] })
    while (blocks.length > 1 && blocks.at(-2)!.m / blocks.at(-2)!.u > blocks.at(-1)!.m / blocks.at(-1)!.u) {
      const [one, other] = blocks.splice(-2) as [(typeof blocks)[0], (typeof blocks)[0]]
      blocks.push({ m: one.m + other.m, u: one.u + other.u, levels: [...one.levels, ...other.levels] })
    }
  }
  const made = [...m]
  for (const block of blocks) for (const level of block.levels) made[level] = (block.m / block.u) * u[level]!
  return made
}

/** Learns the model of a file from its candidate pairs. Throws when fewer than three comparisons are left to learn from. */
export function learn(
  comparisons: Comparing[],
  candidates: Candidates,
  levels: Levels,
  rules: Rule[],
  records: number,
  seed = 1,
): Model {
  const u = learnU(comparisons, records, seed)
  const patterns = gatherPatterns(comparisons, candidates, levels, rules)
  const all = (records * (records - 1)) / 2
  let m = comparisons.map((one, c) => rising(guessM(one.levels.length), u[c]!))
  let prior = Math.min(0.1, (0.2 * records) / all)
  let rounds = 0
  for (; rounds < roundsAtMost; rounds++) {
    const sums = comparisons.map((one) => guessM(one.levels.length).map((share) => share * guess))
    let matches = 0
    const start = Math.log2(prior / (1 - prior))
    const bits = weightsOf({ learned: m.map((row, c) => ({ ...comparisons[c]!, m: row, u: u[c]! })) })
    for (const { levels: shown, may, pairs, isContradicted } of patterns) {
      let weight = start
      let shared = 0
      for (let c = 0; c < shown.length; c++) {
        const own = bits[c]![shown[c]!]!
        weight += own
        if (own > 0 && comparisons[c]!.isOfHousehold) shared += own
      }
      const belief = pairs / (1 + 2 ** (overLimit(isContradicted, shared) - weight))
      matches += belief
      for (let c = 0; c < shown.length; c++) if (shown[c]! > 0 && may & (1 << c)) sums[c]![shown[c]! - 1]! += belief
    }
    const next = sums.map((row, c) => {
      const sum = row.reduce((a, b) => a + b, 0)
      return rising(
        row.map((value) => value / sum),
        u[c]!,
      )
    })
    const nextPrior = Math.min(0.5, Math.max(matches, 1) / all)
    const change = Math.max(
      Math.abs(Math.log(nextPrior / prior)),
      ...next.flatMap((row, c) => row.map((value, l) => Math.abs(value - m[c]![l]!))),
    )
    m = next
    prior = nextPrior
    if (change < 1e-4) break
  }
  return {
    prior,
    rounds,
    learned: comparisons.map((one, c) => ({ name: one.name, levels: one.levels, m: m[c]!, u: u[c]! })),
  }
}
