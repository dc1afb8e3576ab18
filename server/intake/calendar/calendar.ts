/**
 * When a post is open and what is usual at an hour of a kind of day. Local moments are milliseconds of the post's own clock, as if it were
 * UTC. Like is compared with like: a weekday that is no day off with the same weekday, a day off with days off. Pure.
 */
import type { Rhythm } from '../source.ts'

/** Opening hours in minutes from midnight; weekdays from Sunday (0). */
export type Opening = { weekdays: readonly number[]; opens: number; closes: number; onDaysOff: boolean }

/** Records that came in an hour over so many days of one kind. `borrowed`: of another kind, since too few of its own are known. */
export type UsualHour = {
  days: number
  mean: number
  deviation: number
  least: number
  most: number
  empty: number
  borrowed?: true
}

/** What is known of days and hours at one post for one feed. */
export type Calendar = {
  isOff(localMidnight: number): boolean
  /** The post's own hours; null: those of the source. */
  hours: Opening | null
  /** What is usual at the hour of a local moment; null: nothing was learned of such hours. */
  usual(local: number): UsualHour | null
}

/** No day off, no own hours, nothing learned. */
export const everyDay: Calendar = { isOff: () => false, hours: null, usual: () => null }

/** Kind of day of all days off; 0–6 are the weekdays that are none. */
export const dayOffKind = 7

/** Fewer days of a kind than this say nothing about what is usual. */
const fewestDays = 4

const [hour, day] = [3_600_000, 86_400_000]

/** The kind that a local moment's day is compared with. */
export const kindOfDay = (local: number, isOff: (localMidnight: number) => boolean): number => {
  const midnight = Math.floor(local / day) * day
  return isOff(midnight) ? dayOffKind : new Date(midnight).getUTCDay()
}

/**
 * What is usual at a local moment by what was learned under "kind hour". While too few days off are known, one counts as the quietest weekday
 * does at that hour: a first holiday is no silence.
 */
export function usualBy(learned: (key: string) => UsualHour | undefined, isOff: Calendar['isOff']): Calendar['usual'] {
  return (local) => {
    const [kind, at] = [kindOfDay(local, isOff), hourOfDay(local)]
    const own = learned(`${kind} ${at}`)
    if (kind !== dayOffKind || (own !== undefined && own.days >= fewestDays)) return own ?? null
    const weekdays = [0, 1, 2, 3, 4, 5, 6].flatMap((weekday) => learned(`${weekday} ${at}`) ?? [])
    const [quietest] = weekdays.toSorted((a, b) => a.mean - b.mean)
    return quietest === undefined ? null : { ...quietest, borrowed: true }
  }
}

/** The hour of a local moment. */
export const hourOfDay = (local: number): number => Math.floor((local - Math.floor(local / day) * day) / hour)

/** The post's own hours stand above those of the source; offices that work on workdays only are closed on days off. */
export const openingOf = ({ hours, workdaysOnly }: Rhythm, own: Opening | null): Opening =>
  own ?? {
    weekdays: workdaysOnly ? [1, 2, 3, 4, 5] : [0, 1, 2, 3, 4, 5, 6],
    opens: (hours?.from ?? 0) * 60,
    closes: (hours?.to ?? 24) * 60,
    onDaysOff: !workdaysOnly,
  }

/** Whether the post opens on the day of this local midnight at all. */
export function isOpenOn({ weekdays, onDaysOff }: Opening, { isOff }: Calendar, localMidnight: number): boolean {
  const off = isOff(localMidnight)
  return off ? onDaysOff : weekdays.includes(new Date(localMidnight).getUTCDay())
}

/**
 * Two intervals without a record are a silence when their chance is under one in eight thousand (e⁻⁹). An hour counts in full when a record is
 * as good as certain in it, and by how rarely it was empty when it is not: at lunch time nobody is missed. However little comes, a
 * fiftieth counts, so that what was once silent is not taken for usual for ever.
 */
const enoughMissed = 9
const leastShare = 0.02

/** How much an open hour counts toward a silence: from a fiftieth to all of it. */
export function shareOfHour(usual: UsualHour | null, everyMinutes: number): number {
  if (usual === null || usual.days < fewestDays) return 1
  const missed = usual.empty === 0 ? usual.mean : -Math.log((usual.empty + 0.5) / (usual.days + 1))
  return Math.min(1, Math.max(leastShare, (missed * 2 * everyMinutes) / 60 / enoughMissed))
}

/** Below so many records an hour chance alone makes wild swings. */
const smallestUsual = 10

/**
 * Drop: under half of the least of comparable hours and four deviations of chance (Poisson: √mean) below their mean; where these swing more
 * than chance, three of their own below it, or nothing at all. Surge: over double the most of them and eight deviations above: posts have
 * festivals, and nobody should be called for one.
 */
export function weighHour(records: number, usual: UsualHour | null): 'drop' | 'surge' | null {
  if (usual === null || usual.borrowed || usual.days < fewestDays || usual.mean < smallestUsual) return null
  const { mean, deviation, least, most } = usual
  const chance = Math.sqrt(mean)
  const isFarBelow = records === 0 || records < mean - 3 * deviation
  if (records < mean - 4 * chance && records < least / 2 && isFarBelow) return 'drop'
  return records > mean + 8 * Math.max(deviation, chance) && records > most * 2 ? 'surge' : null
}

/** What comparable hours were like, from how many records came in each; at least one. */
export function usualOf(records: number[]): UsualHour {
  const days = records.length
  const mean = records.reduce((sum, one) => sum + one, 0) / days
  const variance = records.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, days - 1)
  return {
    ...{ days, mean, deviation: Math.sqrt(variance), empty: records.filter((one) => one === 0).length },
    ...{ least: Math.min(...records), most: Math.max(...records) },
  }
}
