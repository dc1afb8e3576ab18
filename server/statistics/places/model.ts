/**
 * Nouns of counts by place: by which place something is counted, how fine, and the quarters it is counted in. Pure.
 * Quarters are the only periods there are (docs/decisions/0039): longer ones are put together from them, so that no two questions differ by less.
 */
import type { Words } from '../../platform/words.ts'

/** By which of its places something is counted. */
export const placements = {
  residence: { id: 'tempat tinggal', en: 'place of residence' },
  post: { id: 'pos yang mencatat', en: 'post that recorded it' },
  destination: { id: 'negara tujuan atau asal', en: 'country of destination or return' },
  responsible: { id: 'wilayah Gugus Tugas', en: 'region of the task force' },
  reported: { id: 'tempat yang dilaporkan', en: 'place that was reported' },
} as const satisfies Record<string, Words>
export type Placement = keyof typeof placements

/** How fine. Never the village: there is no public list of vulnerable villages (protection.md P4). */
export const levels = {
  province: { id: 'provinsi', en: 'province' },
  district: { id: 'kabupaten/kota', en: 'regency or city' },
  subdistrict: { id: 'kecamatan', en: 'district' },
  post: { id: 'pos', en: 'post' },
  country: { id: 'negara', en: 'country' },
} as const satisfies Record<string, Words>
export type Level = keyof typeof levels

/** How fine each placement can be told, coarsest first. */
export const levelsOf: Record<Placement, readonly Level[]> = {
  residence: ['province', 'district', 'subdistrict'],
  reported: ['province', 'district', 'subdistrict'],
  responsible: ['province', 'district'],
  post: ['province', 'district', 'post'],
  destination: ['country'],
}

/** A quarter of a year, e.g. `2026-Q3`; its text sorts as time does. */
export const quarterPattern = /^20\d\d-Q[1-4]$/

/** Quarters begin at midnight in West Indonesia, wherever the post stands: each record lies in one quarter. */
const zoneHours = 7

/** Days after its end on which a quarter is counted: what arrives late by a few days is in it. Local rule. */
const settlingDays = 14
const day = 86_400_000

const numberOf = (quarter: string) => Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1
const quarterOf = (number: number) => `${Math.floor(number / 4)}-Q${(number % 4) + 1}`

/** The quarter so many after this one; before it when negative. */
export const shifted = (quarter: string, by: number): string => quarterOf(numberOf(quarter) + by)

/** All quarters from one to another, both included; none when they stand the other way round. */
export const quartersFrom = (from: string, until: string): string[] =>
  Array.from({ length: Math.max(0, numberOf(until) - numberOf(from) + 1) }, (_, i) => shifted(from, i))

/** When a quarter begins. */
export const beginOf = (quarter: string): Date =>
  new Date(Date.UTC(Number(quarter.slice(0, 4)), (Number(quarter.slice(6)) - 1) * 3, 1) - zoneHours * 3_600_000)

/** When a quarter is counted. */
export const closingOf = (quarter: string): Date =>
  new Date(beginOf(shifted(quarter, 1)).getTime() + settlingDays * day)

/** The newest quarter that may be told. A quarter still running is not: asking again the next day would tell the one who came between. */
export function lastTold(now: Date): string {
  const local = new Date(now.getTime() + zoneHours * 3_600_000)
  const running = quarterOf(local.getUTCFullYear() * 4 + Math.floor(local.getUTCMonth() / 3))
  const before = shifted(running, -1)
  return closingOf(before) <= now ? before : shifted(before, -1)
}

/** What stands where a place is not known any closer. */
export const rest = '-'
