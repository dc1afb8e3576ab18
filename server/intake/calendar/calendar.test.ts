/** Quiet nights, holidays and opening hours do not cry wolf, and real silences are found: on random rhythms, day after day. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { feedState } from '../feed-state.ts'
import type { Rhythm } from '../source.ts'
import {
  type Calendar,
  everyDay,
  kindOfDay,
  shareOfHour,
  type UsualHour,
  usualBy,
  usualOf,
  weighHour,
} from './calendar.ts'

const [hour, day] = [3_600_000, 86_400_000]
const wib = (text: string) => new Date(`${text}+07:00`)
const midnightOf = (text: string) => Date.parse(`${text}T00:00:00Z`)
const closedOn = (...days: string[]): Calendar => ({
  ...everyDay,
  isOff: (midnight) => days.some((one) => midnightOf(one) === midnight),
})
const state = (rhythm: Rhythm, last: string, now: string, calendar?: Calendar) =>
  feedState(rhythm, wib(last), wib(now), 'Asia/Pontianak', calendar)

const office: Rhythm = { everyMinutes: 240, hours: { from: 8, to: 16 }, workdaysOnly: true }
const daily: Rhythm = { everyMinutes: 1440, hours: { from: 8, to: 17 }, workdaysOnly: true }
const weekly: Rhythm = { everyMinutes: 7 * 1440, hours: { from: 8, to: 16 }, workdaysOnly: true }
const border: Rhythm = { everyMinutes: 60, hours: { from: 5, to: 17 } }

test('a weekend and Eid are no silence for an office, a day after them still is', () => {
  const eid = closedOn('2026-03-18', '2026-03-19', '2026-03-20', '2026-03-23', '2026-03-24')
  // Tuesday to Wednesday of the next week: nothing but closed days lies between.
  expect(state(office, '2026-03-17T15:30:00', '2026-03-24T10:00:00', eid)).toBe('closed now')
  expect(state(office, '2026-03-17T15:30:00', '2026-03-25T10:00:00', eid)).toBe('on time')
  expect(state(office, '2026-03-17T15:30:00', '2026-03-26T10:00:00', eid)).toBe('silent')
  expect(state(daily, '2026-03-17T15:30:00', '2026-03-25T10:00:00', eid)).toBe('on time')
  expect(state(daily, '2026-03-17T15:30:00', '2026-03-27T10:00:00', eid)).toBe('silent')
  expect(state(daily, '2026-11-13T15:30:00', '2026-11-16T10:00:00')).toBe('on time')
  expect(state(weekly, '2026-03-10T15:30:00', '2026-03-25T10:00:00', eid)).toBe('on time')
  expect(state(weekly, '2026-03-10T15:30:00', '2026-04-02T10:00:00', eid)).toBe('silent')
})

test('a border post is open on days off: its silence on one is a silence', () => {
  expect(state(border, '2026-03-21T06:00:00', '2026-03-21T10:00:00', closedOn('2026-03-21'))).toBe('silent')
})

test('a post’s own hours stand above those of its source, in its own zone', () => {
  const hours = { weekdays: [6], opens: 9 * 60, closes: 11 * 60, onDaysOff: false }
  const at = (last: string, now: string) => state(border, last, now, { ...everyDay, hours })
  expect(at('2026-11-14T09:30:00', '2026-11-20T10:00:00')).toBe('closed now')
  expect(at('2026-11-14T09:30:00', '2026-11-21T09:10:00')).toBe('late')
  expect(at('2026-11-14T09:30:00', '2026-11-21T10:10:00')).toBe('silent')
  const makassar = feedState(
    border,
    new Date('2026-11-14T09:30:00+08:00'),
    new Date('2026-11-21T10:10:00+08:00'),
    'Asia/Makassar',
    { ...everyDay, hours },
  )
  expect(makassar).toBe('silent')
})

test('like is compared with like: a holiday on a Monday with days off, not with Mondays', () => {
  const isOff = closedOn('2026-06-01').isOff
  expect(kindOfDay(midnightOf('2026-06-01') + 9 * hour, isOff)).toBe(7)
  expect(kindOfDay(midnightOf('2026-06-08') + 9 * hour, isOff)).toBe(1)
})

test('an hour counts by how much a record is missed in it, never not at all and never more than whole', () => {
  const records = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(records, fc.integer({ min: 15, max: 720 }), (came, every) => {
      const share = shareOfHour(usualOf(came), every)
      expect(share).toBeGreaterThan(0)
      expect(share).toBeLessThanOrEqual(1)
      if (came.length < 4) expect(share).toBe(1)
    }),
  )
  expect(shareOfHour(usualOf([0, 0, 0, 0, 0, 0, 0, 0]), 60)).toBe(0.02)
  expect(shareOfHour(usualOf([30, 41, 28, 35]), 60)).toBe(1)
})

test('an hour is unusual only far from what is usual, and never both ways', () => {
  const past = fc.array(fc.nat(5000), { minLength: 1, maxLength: 12 })
  fc.assert(
    fc.property(fc.nat(5000), past, (records, came) => {
      const told = weighHour(records, usualOf(came))
      if (told === 'drop') expect(records).toBeLessThan(Math.min(...came) / 2)
      if (told === 'surge') expect(records).toBeGreaterThan(Math.max(...came) * 2)
      if (came.length < 4) expect(told).toBeNull()
    }),
  )
  const usual = usualOf([38, 41, 44, 37, 40, 43, 39, 38])
  expect([0, 10, 30, 120, 200].map((records) => weighHour(records, usual))).toEqual([
    'drop',
    'drop',
    null,
    'surge',
    'surge',
  ])
  expect(weighHour(0, usualOf([5, 4, 6, 5]))).toBeNull()
})

/** A seeded generator: each run of the property is one invented post. */
function draws(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

function poisson(mean: number, draw: () => number): number {
  const normal = () => Math.sqrt(-2 * Math.log(draw() + 1e-12)) * Math.cos(2 * Math.PI * draw())
  if (mean > 60) return Math.max(0, Math.round(mean + normal() * Math.sqrt(mean)))
  let [product, n] = [draw(), 0]
  for (const limit = Math.exp(-mean); product > limit; n++) product *= draw()
  return n
}

const [learnedWeeks, watchedWeeks] = [10, 12]
const start = midnightOf('2026-01-04')
const holidays = new Set([21, 40, 61, 62, 63, 90, 101, 120, 121, 140, 147].map((n) => start + n * day))
const isOff = (midnight: number) => holidays.has(midnight)

/**
 * A post that is open from 5 to 17: its own level, its own shape over the day with a dead hour, weekends and holidays unlike other days, good
 * and bad days (each swings by a quarter). Answers how many records came in each hour.
 */
function invent(seed: number): Map<number, number> {
  const draw = draws(seed)
  const level = 0.4 * 150 ** draw()
  const shape = Array.from({ length: 24 }, (_, at) => (at < 5 || at >= 17 ? 0 : 0.3 + 1.4 * draw()))
  shape[8 + Math.floor(draw() * 6)] = 0
  const [weekend, off] = [0.3 + 1.5 * draw(), 0.2 + 2 * draw()]
  const came = new Map<number, number>()
  for (let n = 0; n < (learnedWeeks + watchedWeeks) * 7; n++) {
    const midnight = start + n * day
    const weekday = new Date(midnight).getUTCDay()
    const kind = isOff(midnight) ? off : weekday === 0 || weekday === 6 ? weekend : 1
    const swing = Math.exp(0.25 * Math.sqrt(-2 * Math.log(draw() + 1e-12)) * Math.cos(2 * Math.PI * draw()))
    for (let at = 0; at < 24; at++) came.set(midnight + at * hour, poisson(level * shape[at]! * kind * swing, draw))
  }
  return came
}

/** What the step would have learned by this midnight. */
function learned(came: Map<number, number>, today: number): Calendar['usual'] {
  const hours = new Map<string, number[]>()
  for (let midnight = start; midnight < today; midnight += day) {
    const kind = kindOfDay(midnight, isOff)
    if (kind !== 7 && midnight < today - 56 * day) continue
    for (let at = 0; at < 24; at++) {
      const key = `${kind} ${at}`
      const some = hours.get(key)
      if (some === undefined) hours.set(key, [came.get(midnight + at * hour) ?? 0])
      else some.push(came.get(midnight + at * hour) ?? 0)
    }
  }
  const usual = new Map<string, UsualHour>([...hours].map(([key, records]) => [key, usualOf(records)]))
  return usualBy((key) => usual.get(key), isOff)
}

/** Walks the watched weeks hour by hour; records stop at `stops`. Answers false silences, drops and surges, and hours until it was found. */
function watch(seed: number, stops: number) {
  const came = invent(seed)
  const told = { silences: 0, hours: 0, drops: 0, surges: 0, foundAfter: Number.POSITIVE_INFINITY }
  const watched = start + learnedWeeks * 7 * day
  let last = Math.max(...[...came].filter(([at, records]) => at < watched && records > 0).map(([at]) => at + hour - 1))
  let was = 'on time'
  for (
    let midnight = start + learnedWeeks * 7 * day;
    midnight < start + (learnedWeeks + watchedWeeks) * 7 * day;
    midnight += day
  ) {
    const calendar: Calendar = { isOff, hours: null, usual: learned(came, Math.min(midnight, stops)) }
    for (let at = midnight + 5 * hour; at < midnight + 17 * hour; at += hour) {
      const records = at < stops ? came.get(at)! : 0
      if (records > 0) last = at + hour - 1
      const now = at + hour - 1
      const local = (moment: number) => new Date(moment - 7 * hour)
      const stands = feedState(border, local(last), local(now), 'Asia/Pontianak', calendar)
      const isNew = stands === 'silent' && was !== 'silent'
      was = stands
      if (at >= stops) {
        if (isNew) told.foundAfter = Math.min(told.foundAfter, (at - stops) / hour + 1)
        continue
      }
      told.hours += 1
      if (isNew) told.silences += 1
      const unusual = weighHour(records, calendar.usual(at))
      if (unusual === 'drop') told.drops += 1
      if (unusual === 'surge') told.surges += 1
    }
    if (told.foundAfter < Number.POSITIVE_INFINITY) break
  }
  return told
}

test('over a hundred and fifty invented posts: false alarms are rare, every silence is found, of a busy post within three open hours', () => {
  const stops = start + (learnedWeeks + watchedWeeks - 2) * 7 * day + 9 * hour
  const sum = { silences: 0, hours: 0, drops: 0, surges: 0 }
  for (let seed = 1; seed <= 150; seed++) {
    const told = watch(seed * 7919, stops)
    sum.silences += told.silences
    sum.hours += told.hours
    sum.drops += told.drops
    sum.surges += told.surges
    expect(told.foundAfter, `post ${seed}`).toBeLessThan(14 * 24)
    const daily =
      ([...invent(seed * 7919)].filter(([at]) => at < stops).reduce((all, [, n]) => all + n, 0) / (stops - start)) * day
    if (daily > 300) expect(told.foundAfter, `busy post ${seed}`).toBeLessThanOrEqual(4)
  }
  const months = sum.hours / 12 / 30
  // The rule: of each kind at most one false alarm in two years of a post.
  for (const kind of ['silences', 'drops', 'surges'] as const) expect(sum[kind] / months, kind).toBeLessThan(1 / 24)
})
