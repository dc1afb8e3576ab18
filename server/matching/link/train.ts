/**
 * Learns from the file itself, without labels, what each level is worth (Fellegi and Sunter 1969): u, how often two random records
 * show it, from random pairs and exactly for equality; m, how often two records of one person do, by expectation maximisation with u
 * fixed. A comparison learns only from pairs that some key without its field has found, else it would agree by force. Pure: the
 * same file and seed give the same numbers bit for bit.
 */

import type { Candidates } from '../candidates/candidates.ts'
import type { Rule } from '../candidates/keys-under.ts'
import { keySorter } from '../candidates/sort-keys.ts'
import { chanceOfEqual } from '../columns/column.ts'
import { numberPairs } from '../columns/number-pairs.ts'
import type { Comparing } from './comparison.ts'
import { levelsOf, sideBySide } from './fill-levels.ts'
import type { Levels, Model } from './model.ts'
import { bitsOf, priorBits } from './score.ts'
import { statedOfStrangers, twinShares } from './twins.ts'

/** Random pairs, three a record: with fewer, what few of them show is left to chance, and a million records notice. */
const randomPairs = { least: 300_000, most: 1_000_000, each: 3 }
/** They are drawn from among so many records at most. */
const recordsAtMost = 65_536
const roundsAtMost = 60
/** So many pairs stand behind the guess that a person's records agree, before the file says otherwise. */
const guess = 10

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

/** Random records of a large file, for random pairs among them: what they say then fits the processor's memory. Null where all may meet. */
function drawRecords(records: number, seed: number): Int32Array | null {
  if (records <= recordsAtMost) return null
  const random = randomFrom(seed + 1)
  const step = records / recordsAtMost
  return Int32Array.from({ length: recordsAtMost }, (_, i) => Math.floor((i + random()) * step))
}

/** Random pairs of records that are not the same, by their left ones. */
function drawPairs(among: number, records: number, seed: number): { left: Int32Array; right: Int32Array } {
  const random = randomFrom(seed)
  const { least, most, each } = randomPairs
  const many = Math.min(records * 200, Math.max(least, Math.min(most, records * each)))
  const [lefts, rights] = [new Int32Array(many), new Int32Array(many)]
  for (let pair = 0; pair < many; pair++) {
    lefts[pair] = Math.floor(random() * among)
    const right = Math.floor(random() * (among - 1))
    rights[pair] = right >= lefts[pair]! ? right + 1 : right
  }
  const { keys: left, records: pairs } = keySorter(many)(lefts)
  for (let i = 0; i < many; i++) lefts[i] = rights[pairs[i]!]!
  return { left, right: lefts }
}

function learnU(comparisons: Comparing[], records: number, seed: number): number[][] {
  const drawn = drawRecords(records, seed)
  const side = sideBySide(comparisons, drawn)
  const levels = levelsOf(comparisons, drawPairs(drawn?.length ?? records, records, seed), side)
  return comparisons.map((one, c) => {
    const counts = new Float64Array(one.levels.length)
    let known = 0
    const row = levels[c]!
    for (let pair = 0; pair < row.length; pair++) {
      if (row[pair] === 0) continue
      counts[row[pair]! - 1]!++
      known++
    }
    const top = Math.max(chanceOfEqual(one.column, one.isTop), 1e-9)
    const below = known - counts.at(-1)! + 0.5 * (counts.length - 1)
    const shares = [...counts].map((count, i) => (i === counts.length - 1 ? top : ((count + 0.5) / below) * (1 - top)))
    for (const [level, share] of statedOfStrangers(one)) shares[level] = share
    return shares
  })
}

/** Patterns with how many pairs show them, and which comparisons may learn from them. */
type Pattern = { levels: number[]; may: number; pairs: number }

function gatherPatterns(
  comparisons: Comparing[],
  candidates: Pick<Candidates, 'left' | 'right' | 'found'>,
  levels: Levels,
  rules: Rule[],
): Pattern[] {
  const without = comparisons.map(({ fields }) =>
    rules.reduce(
      (bits, rule, i) => (rule.fields.some((field) => fields.includes(field as 'name')) ? bits : bits | (1 << i)),
      0,
    ),
  )
  const patterns = new Int32Array(candidates.left.length)
  for (let from = 0; from < comparisons.length; from += levelsAtATime) {
    const codes = new Int32Array(patterns.length)
    for (const row of levels.slice(from, from + levelsAtATime))
      for (let pair = 0; pair < codes.length; pair++) codes[pair] = codes[pair]! * 8 + row[pair]!
    numberPairs(patterns, codes)
  }
  const mays = candidates.found.map((found) => {
    let may = 0
    for (let c = 0; c < without.length; c++) if (found & without[c]!) may |= 1 << c
    return may
  })
  const counts = new Int32Array(numberPairs(patterns, mays))
  const firsts = new Int32Array(counts.length)
  for (let pair = patterns.length - 1; pair >= 0; pair--) {
    counts[patterns[pair]!]!++
    firsts[patterns[pair]!] = pair
  }
  return Array.from(firsts, (pair, pattern) => ({
    levels: levels.map((row) => row[pair]!),
    may: mays[pair]!,
    pairs: counts[pattern]!,
  }))
}

/** Levels of three bits that fit one number. */
const levelsAtATime = 10

/** What a person's records are expected to show before anything is learned: mostly equal, seldom different. */
function guessM(levels: number): number[] {
  const rest = 0.1
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

/** Learns the model of a file from its candidate pairs, or from a `share` of them. A household shares what `isOfHousehold` says; else its people are as two strangers. */
export function learn(
  comparisons: Comparing[],
  candidates: Pick<Candidates, 'left' | 'right' | 'found'>,
  levels: Levels,
  rules: Rule[],
  records: number,
  seed = 1,
  share = 1,
): Model {
  const u = learnU(comparisons, records, seed)
  const patterns = gatherPatterns(comparisons, candidates, levels, rules)
  const all = (records * (records - 1)) / 2
  const guessed = comparisons.map((one, c) => rising(guessM(one.levels.length), u[c]!))
  const shares = comparisons.map((one, c) => (one.isOfHousehold ? guessed[c]! : u[c]!))
  let model: Model = {
    prior: Math.min(0.1, (0.2 * records) / all),
    household: Math.min(0.1, (0.5 * records) / all),
    learned: comparisons.map(({ name, levels: named }, c) => ({
      name,
      levels: named,
      m: guessed[c]!,
      h: shares[c]!,
      t: twinShares(comparisons[c]!) ?? shares[c]!,
      u: u[c]!,
    })),
    rounds: 0,
  }
  while (model.rounds < roundsAtMost) {
    const next = nextModel(model, comparisons, patterns, all * share)
    const change = changeOf(model, next)
    model = next
    if (change < 1e-4) break
  }
  return model
}

/** One round: what each pattern is believed to be under the model, and the model that follows from that. */
function nextModel(model: Model, comparisons: Comparing[], patterns: Pattern[], all: number): Model {
  const start = priorBits(model)
  const ofPerson = model.learned.map(({ m, u }) => bitsOf(m, u))
  const ofHousehold = model.learned.map(({ h, u }) => bitsOf(h, u))
  const ofTwins = model.learned.map(({ t, u }) => bitsOf(t, u))
  const begin = () => comparisons.map((one) => guessM(one.levels.length).map((share) => share * guess))
  const [persons, households] = [begin(), begin()]
  let [matches, homes] = [0, 0]
  for (const { levels: shown, may, pairs } of patterns) {
    let [person, household, twins] = [start.person, start.household, start.twins]
    for (let c = 0; c < shown.length; c++) {
      person += ofPerson[c]![shown[c]!]!
      household += ofHousehold[c]![shown[c]!]!
      twins += ofTwins[c]![shown[c]!]!
    }
    const most = Math.max(person, household, twins, 0)
    const sum = 2 ** (person - most) + 2 ** (household - most) + 2 ** (twins - most) + 2 ** -most
    const one = (pairs * 2 ** (person - most)) / sum
    const home = (pairs * 2 ** (household - most)) / sum
    matches += one
    homes += home
    for (let c = 0; c < shown.length; c++) {
      if (shown[c] === 0 || !(may & (1 << c))) continue
      persons[c]![shown[c]! - 1]! += one
      households[c]![shown[c]! - 1]! += home
    }
  }
  const sharesOf = (row: number[], u: number[]) => {
    const sum = row.reduce((a, b) => a + b, 0)
    return rising(
      row.map((value) => value / sum),
      u,
    )
  }
  return {
    prior: Math.min(0.4, Math.max(matches, 1) / all),
    household: Math.min(0.4, Math.max(homes, 1e-3) / all),
    learned: model.learned.map((one, c) => {
      const h = comparisons[c]!.isOfHousehold ? sharesOf(households[c]!, one.u) : one.u
      return { ...one, m: sharesOf(persons[c]!, one.u), h, t: twinShares(one) ?? h }
    }),
    rounds: model.rounds + 1,
  }
}

/** How far one round moved the model. */
function changeOf(before: Model, after: Model): number {
  const moved = after.learned.flatMap((one, c) =>
    one.m.map((value, level) => Math.abs(value - before.learned[c]!.m[level]!)),
  )
  return Math.max(Math.abs(Math.log(after.prior / before.prior)), ...moved)
}
