/** What a trial over history says of a draft: how much it finds, what is new, whom it falls upon, what it costs. Pure. */
import { createHash } from 'node:crypto'
import type { TieKind } from '../../persons/model.ts'
import type { LookUps } from '../condition/functions.ts'
import { strengths } from '../model.ts'
import type { Fairness, Share, TrialResult } from './model.ts'
import type { Contender, Heard } from './replay-person.ts'

/** One person after the replay. `others`: what everything else in force said; times in milliseconds. */
export type Replayed = {
  person: string
  sex: string | null
  /** Whole years at the end of the trial. */
  age: number | null
  district: string | null
  draft: Heard | null
  /** The version in force of the same indicator. */
  live: Heard | null
  others: Heard[]
  decided: { deserved: 'confirmed' | 'useful' | 'false'; openedAt: number } | null
  departures: number[]
  events: number
  stopped: number
}

/** What a replay goes by; `own` is the indicator whose next version the draft is, `decisions` stand by record. */
export type ReplayedWith = {
  contenders: Contender[]
  kinds: TieKind[]
  decisions: Map<string, Replayed['decided']>
  lookUps: LookUps
  own: string
}

const day = 86_400_000
const mostExamples = 10

/** `hasLive`: a version of the same indicator is in force; `isEnough` decides whether findings together are enough for an alert. */
export function measureTrial(
  persons: readonly Replayed[],
  o: { hasLive: boolean; minutes: number; isEnough: (found: Heard[]) => boolean },
): TrialResult {
  const count = (is: (one: Replayed) => boolean) => persons.filter(is).length
  const speaks = (one: Replayed) => one.draft !== null
  const spoken = (one: Replayed) => one.live !== null || one.others.length > 0
  const hit = persons.filter(speaks)
  const alerts = hit.filter(({ draft, others }) => o.isEnough([draft!, ...others])).length
  const right = hit.filter(({ decided }) => decided !== null && decided.deserved !== 'false')
  return {
    persons: persons.length,
    events: persons.reduce((sum, one) => sum + one.events, 0),
    hits: hit.length,
    byStrength: Object.fromEntries(
      [...Map.groupBy(hit, ({ draft }) => draft!.strength)].map(([strength, all]) => [strength, all.length]),
    ),
    alerts,
    officerHours: Math.round((alerts * o.minutes) / 6) / 10,
    version: o.hasLive ? compare(count, speaks, (one) => one.live !== null) : null,
    everything: compare(count, speaks, spoken),
    decided: {
      confirmed: hit.filter(({ decided }) => decided?.deserved === 'confirmed').length,
      useful: hit.filter(({ decided }) => decided?.deserved === 'useful').length,
      false: hit.filter(({ decided }) => decided?.deserved === 'false').length,
    },
    daysBeforeAlert: median(right.map(({ draft, decided }) => (decided!.openedAt - draft!.at) / day)),
    daysBeforeDeparture: median(
      hit.flatMap(({ draft, departures }) => {
        const next = departures.find((at) => at > draft!.at)
        return next === undefined ? [] : [(next - draft!.at) / day]
      }),
    ),
    fairness: fairnessOf(persons, speaks),
    examples: {
      onlyDraft: telling(hit.filter((one) => (o.hasLive ? one.live === null : !spoken(one)))),
      onlyLive: telling(persons.filter((one) => !speaks(one) && (o.hasLive ? one.live !== null : spoken(one)))),
    },
    stopped: persons.reduce((sum, one) => sum + one.stopped, 0),
    digest: createHash('sha256')
      .update(JSON.stringify(hit.map(({ person, draft }) => [person, draft!.at, draft!.strength]).sort()))
      .digest('hex'),
  }
}

type Is = (one: Replayed) => boolean
const compare = (count: (is: Is) => number, draft: Is, live: Is) => ({
  both: count((one) => draft(one) && live(one)),
  onlyDraft: count((one) => draft(one) && !live(one)),
  onlyLive: count((one) => !draft(one) && live(one)),
})

/** Strongest first, then whom most others speak of too; ties by id, so that a repeat shows the same. */
function telling(persons: Replayed[]): string[] {
  const weight = ({ draft, live, others }: Replayed) =>
    10 * strengths[(draft ?? live ?? others[0])?.strength ?? 'weak'] + others.length
  return persons
    .toSorted((a, b) => weight(b) - weight(a) || (a.person < b.person ? -1 : 1))
    .slice(0, mostExamples)
    .map(({ person }) => person)
}

const median = (values: number[]): number | null => {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const value = sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
  return Math.round(value * 10) / 10
}

/** Wilson's interval of a share with 95 % (E. B. Wilson, JASA 22, 1927); bounds in [0, 1]. */
export function shareOf(hits: number, of: number): Share {
  if (of === 0) return { hits, of, low: 0, high: 1 }
  const z = 1.96
  const [share, square] = [hits / of, z * z]
  const middle = (share + square / (2 * of)) / (1 + square / of)
  const half = (z * Math.sqrt((share * (1 - share)) / of + square / (4 * of * of))) / (1 + square / of)
  return { hits, of, low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

const ageBand = (age: number | null): string | null =>
  age === null ? null : age < 18 ? '0–17' : age < 25 ? '18–24' : age < 35 ? '25–34' : age < 50 ? '35–49' : '50+'

/** Fewer people say nothing about a group. */
const smallestGroup = 10

/** Groups whose interval does not meet that of everybody else are marked: not proof of unfairness, but to be looked at. */
function fairnessOf(persons: readonly Replayed[], speaks: Is): Fairness[] {
  const groupings = {
    sex: (one: Replayed) => one.sex,
    age: (one: Replayed) => ageBand(one.age),
    district: (one: Replayed) => one.district,
  } as const
  return Object.entries(groupings).flatMap(([by, groupOf]) => {
    const groups = Map.groupBy(
      persons.filter((one) => groupOf(one) !== null),
      (one) => groupOf(one)!,
    )
    return [...groups]
      .filter(([, all]) => all.length >= smallestGroup)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, all]) => {
        const own = shareOf(all.filter(speaks).length, all.length)
        const rest = persons.filter((one) => groupOf(one) !== null && groupOf(one) !== group)
        const others = shareOf(rest.filter(speaks).length, rest.length)
        return { by: by as Fairness['by'], group, ...own, differs: own.low > others.high || own.high < others.low }
      })
  })
}
