/**
 * Invents pairs of SOPs by a seed and plants conflicts in them that are then to be found, all and nothing else. What is planted is written
 * down as rule, aspect and what it is about; the two SOPs agree in everything else, over several agencies, papers and events.
 */
import type { WrittenSop } from '../../server/cases/sop-drafts/declaration.ts'
import { writtenStep } from '../sop.ts'

type Step = WrittenSop['steps'][number]
type Planted = { rule: string; aspect: string; what: string | null }
export type Pair = { first: WrittenSop; second: WrittenSop; planted: Planted[] }

/** As it is compared: one line for each finding. */
export const told = ({ rule, aspect, what }: Planted) => `${rule} ${aspect} ${what ?? ''}`

/** A row of numbers by a seed: the same seed gives the same pairs on every machine. */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

const agencies = ['social', 'health', 'police', 'immigration', 'women-and-children', 'village'] as const
const aspects =
  'safety first-aid interpreter identification needs shelter health-rehabilitation mental-health forensic-report social-rehabilitation education civil-documents travel-documents family-tracing repatriation reintegration follow-up legal-aid police-report evidence restitution progress journey'.split(
    ' ',
  )
const inside = ['taken-in', 'discharged', 'fit-to-travel', 'family-found', 'documents-ready', 'left-home', 'file-sent']
const ended = { words: { id: 'Aturan lama', en: 'A former rule' }, from: '2010-01-01', until: '2024-12-31' }
const units = ['hours', 'days', 'working days'] as const

/** One pair of two agencies that work on the same matters, with up to five conflicts of different rules. */
export function inventPair(next: () => number): Pair {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((one) => [next(), one] as const)
      .toSorted(([a], [b]) => a - b)
      .map(([, one]) => one)
  const [mine, theirs] = shuffled(agencies) as [string, string]
  const free = shuffled(aspects)
  const events = shuffled(inside)
  const planted: Planted[] = []
  const first: Step[] = []
  const second: Step[] = []
  const clock = (value: number, unit: (typeof units)[number]): Step['clock'] => ({
    ...{ value, unit, toBeConfirmed: true, source: { id: 'aturan uji', en: 'a rule for tests' } },
  })
  const documents: WrittenSop['documents'] = []
  const paper = (name: string, outside: boolean) => {
    documents.push({ code: name, words: { id: `dokumen ${name}`, en: `document ${name}` }, outside })
    return name
  }
  const base = (aspect: string): Partial<Step> => ({
    responsible: pick([mine, theirs]),
    consent: pick(['none', 'asked', 'required'] as const),
    clock: next() < 0.1 ? null : clock(1 + Math.floor(next() * 20), pick(units)),
    legal: { words: { id: `Dasar ${aspect}`, en: `Ground ${aspect}` }, from: '2020-01-01', until: null },
  })
  const code = () => `s${first.length + 1}-${second.length + 1}`
  /** Both say the same about an aspect, but for what is changed in each. */
  const both = (aspect: string, a: Partial<Step> = {}, b: Partial<Step> = {}, same: Partial<Step> = {}) => {
    const shared = { ...base(aspect), ...same }
    first.push(writtenStep(code(), aspect, { ...shared, ...a }))
    second.push(writtenStep(code(), aspect, { ...shared, ...b }))
  }
  // What agrees: the same step twice, in other units of the same length, an event or a paper that the other brings, a hand-over that is taken.
  for (let n = 2 + Math.floor(next() * 4); n > 0; n--) both(free.pop()!)
  if (next() < 0.5) both(free.pop()!, { clock: clock(2, 'days') }, { clock: clock(48, 'hours') })
  if (next() < 0.5) {
    const event = events.pop()!
    first.push(writtenStep(code(), free.pop()!, { ...base('a'), gives: [event] }))
    second.push(writtenStep(code(), free.pop()!, { ...base('b'), start: { on: 'event', event } }))
  }
  if (next() < 0.5) {
    const outside = next() < 0.4
    const name = paper('surat', outside)
    first.push(writtenStep(code(), free.pop()!, { ...base('a'), makes: outside ? [] : [name] }))
    second.push(writtenStep(code(), free.pop()!, { ...base('b'), needs: [name] }))
  }
  if (next() < 0.5) {
    const aspect = free.pop()!
    first.push(writtenStep(code(), free.pop()!, { ...base('a'), handsTo: { to: theirs, aspect } }))
    second.push(writtenStep(code(), aspect, { ...base('b'), responsible: theirs }))
  }
  if (next() < 0.3) both(free.pop()!, {}, {}, { start: { on: 'event', event: 'permohonan' } })
  // A ground that is over in both, an event that two bring about: nothing to tell.
  if (next() < 0.3) both(free.pop()!, {}, {}, { legal: { ...ended } })
  if (next() < 0.3) {
    const event = events.pop()!
    both(free.pop()!, {}, {}, { gives: [event] })
    first.push(writtenStep(code(), free.pop()!, { ...base('d'), stop: event }))
  }
  // Asked and required, asked and none: no contradiction.
  if (next() < 0.3) both(free.pop()!, { consent: 'asked' }, { consent: pick(['none', 'required'] as const) })
  const plants: Record<string, () => void> = {
    clock: () => {
      const aspect = free.pop()!
      const value = 1 + Math.floor(next() * 9)
      const unit = pick(units)
      const other = next() < 0.15 ? null : clock(value + 1, unit)
      // Now and then the same two clauses also differ in consent: both are told.
      const also = next() < 0.3
      const consents = also ? ([{ consent: 'none' }, { consent: 'required' }] as const) : ([{}, {}] as const)
      both(
        aspect,
        { clock: clock(value, unit), ...consents[0] },
        { clock: other, ...consents[1] },
        { responsible: mine },
      )
      planted.push({ rule: 'clock', aspect, what: null })
      if (also) planted.push({ rule: 'consent', aspect, what: null })
    },
    start: () => {
      const aspect = free.pop()!
      const other: Step['start'] = next() < 0.5 ? { on: 'opened' } : { on: 'event', event: 'verdict-final' }
      both(aspect, { start: { on: 'event', event: 'permohonan' } }, { start: other }, { responsible: theirs })
      planted.push({ rule: 'start', aspect, what: null })
    },
    consent: () => {
      const aspect = free.pop()!
      both(aspect, { consent: 'required' }, { consent: 'none' })
      planted.push({ rule: 'consent', aspect, what: null })
    },
    law: () => {
      const aspect = free.pop()!
      both(aspect, { legal: ended })
      planted.push({ rule: 'law', aspect, what: null })
    },
    owner: () => {
      const aspect = free.pop()!
      // Whose clock it is depends on who answers for it: other clocks are no second finding.
      both(aspect, { responsible: mine, clock: clock(2, 'hours') }, { responsible: theirs, clock: clock(9, 'days') })
      planted.push({ rule: 'owner', aspect, what: null })
    },
    'hand-over': () => {
      const aspect = free.pop()!
      first.push(writtenStep(code(), free.pop()!, { ...base('a'), handsTo: { to: theirs, aspect } }))
      planted.push({ rule: 'hand-over', aspect, what: aspect })
    },
    event: () => {
      const [aspect, event] = [free.pop()!, events.pop()!]
      second.push(writtenStep(code(), aspect, { ...base(aspect), start: { on: 'event', event } }))
      planted.push({ rule: 'event', aspect, what: event })
    },
    document: () => {
      const aspect = free.pop()!
      first.push(writtenStep(code(), aspect, { ...base(aspect), needs: [paper('tak-dibuat', false)] }))
      planted.push({ rule: 'document', aspect, what: 'tak-dibuat' })
    },
    circle: () => {
      const [x, y, one, other] = [free.pop()!, free.pop()!, events.pop()!, events.pop()!]
      const [a, b] = [writtenStep(code(), x, base(x)), writtenStep(code(), y, base(y))]
      first.push({ ...a, start: { on: 'event', event: one }, gives: [other] })
      second.push({ ...b, start: { on: 'event', event: other }, gives: [one] })
      // Who waits behind the circle is not in it.
      first.push(writtenStep(code(), free.pop()!, { ...base('c'), start: { on: 'step', step: a.code } }))
      // Told under the aspect of the SOP whose name comes first.
      planted.push({ rule: 'circle', aspect: x, what: null })
    },
  }
  const chosen = shuffled(Object.keys(plants)).slice(0, Math.floor(next() * 6))
  for (const rule of chosen) plants[rule]!()
  const sop = (id: string, owner: string, steps: Step[]): WrittenSop => ({
    ...{ id, owner, serves: 'none', kinds: ['TPPO'], from: null, until: null, documents, steps: shuffled(steps) },
    name: { id: `SOP ${id}`, en: `SOP ${id}` },
  })
  const pair: Pair = { first: sop('uji-a', mine, first), second: sop('uji-b', theirs, second), planted }
  // Some never apply to the same case: whatever they say, nothing stands between them.
  return next() < 0.1 ? { ...pair, second: { ...pair.second, kinds: ['TPPM'] }, planted: [] } : pair
}
