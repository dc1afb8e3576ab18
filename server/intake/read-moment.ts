/** Reads dates and times as rows write them; answers a problem's code instead of throwing. Calendar years 1900–2100. */
import type { Occurred, Zone } from './model.ts'
import type { RowProblem } from './row-problems.ts'

/** A day without its hour, or an instant: `at` UTC ISO 8601 and the offset in which it was written, in minutes. */
export type Moment = { day: string } | { at: string; precision: 'minute' | 'second'; offset: number }

const dayShape = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d)-(\d\d)-(\d{4}))$/
const momentShape = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:?\d\d)$/

/** Hours east of Greenwich; none of these zones has had a summer time since 1995. */
export const zoneHours: Record<Zone, number> = {
  'Asia/Pontianak': 7,
  'Asia/Jakarta': 7,
  'Asia/Phnom_Penh': 7,
  'Asia/Makassar': 8,
  'Asia/Jayapura': 9,
  'Asia/Kuching': 8,
}

/** A calendar day as YYYY-MM-DD, from that or from DD-MM-YYYY. */
export function readDay(text: string): { day: string } | { problem: RowProblem } {
  const found = dayShape.exec(text)
  if (!found) return { problem: 'date-shape' }
  const [, y1, m1, d1, d2, m2, y2] = found
  const [year, month, day] = [y1 ?? y2, m1 ?? m2, d1 ?? d2].map(Number) as [number, number, number]
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year >= 1900 && year <= 2100
  return exists ? { day: date.toISOString().slice(0, 10) } : { problem: 'date-impossible' }
}

/** A birth date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
export function readBirth(text: string): { birth: string } | { problem: RowProblem } {
  if (/^\d{4}(-\d\d)?$/.test(text)) {
    const whole = readDay(`${text}${text.length === 4 ? '-01' : ''}-01`)
    return 'day' in whole ? { birth: text } : whole
  }
  const found = readDay(text)
  if ('day' in found) return { birth: found.day }
  return { problem: found.problem === 'date-shape' ? 'birth-shape' : found.problem }
}

/** A day, or an ISO 8601 time with its offset. */
export function readMoment(text: string): Moment | { problem: RowProblem } {
  if (dayShape.test(text)) return readDay(text)
  const found = momentShape.exec(text)
  if (!found) return { problem: 'moment-shape' }
  const [, day, hour, minute, second, offsetText] = found as unknown as [
    string,
    string,
    string,
    string,
    string?,
    string?,
  ]
  const known = readDay(day)
  if ('problem' in known) return known
  const offset = minutesOf(offsetText ?? 'Z')
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59 || Math.abs(offset) > 14 * 60)
    return { problem: 'date-impossible' }
  const local = Date.parse(`${day}T${hour}:${minute}:${second ?? '00'}Z`)
  return { at: iso(local - offset * 60_000), precision: second ? 'second' : 'minute', offset }
}

/** When it happened; a bare day begins at midnight in `zone`, and an offset that is none of ours keeps `zone` for showing. */
export function occurredAt(moment: Moment, zone: Zone): Occurred {
  if ('day' in moment)
    return { at: iso(Date.parse(`${moment.day}T00:00:00Z`) - zoneHours[zone] * 3_600_000), precision: 'day', zone }
  const written: Zone | undefined =
    moment.offset === zoneHours[zone] * 60
      ? zone
      : ({ 420: 'Asia/Pontianak', 480: 'Asia/Makassar' } as const)[moment.offset]
  return { at: moment.at, precision: moment.precision, zone: written ?? zone }
}

/** The zone of a Kemendagri code: Kalimantan Utara (65) keeps Makassar's time, the rest of our region Pontianak's. */
export function zoneOfRegion(code: string | undefined): Zone {
  return code?.startsWith('65') ? 'Asia/Makassar' : 'Asia/Pontianak'
}

/** The calendar day in the zone in which it was written down, YYYY-MM-DD. */
export function localDay(occurred: Occurred): string {
  return iso(Date.parse(occurred.at) + zoneHours[occurred.zone] * 3_600_000).slice(0, 10)
}

function minutesOf(offset: string): number {
  if (offset === 'Z') return 0
  const sign = offset.startsWith('-') ? -1 : 1
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)))
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z')
}
