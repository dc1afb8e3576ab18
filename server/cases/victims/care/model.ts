/** Nouns of care for one victim: needs on four levels, services and who pays, what follows a return, notes, what is missing. Pure. */
import type { Words } from '../../../platform/words.ts'

/** Where a need or a danger lies. */
export const levels = {
  individual: { id: 'Diri sendiri', en: 'Herself' },
  household: { id: 'Rumah tangga dan keluarga', en: 'Household and family' },
  community: { id: 'Lingkungan', en: 'Community' },
  structural: { id: 'Struktural', en: 'Structural' },
} as const satisfies Record<string, Words>
export type Level = keyof typeof levels

export const dangers = {
  low: { id: 'Rendah', en: 'Low' },
  medium: { id: 'Sedang', en: 'Medium' },
  high: { id: 'Tinggi', en: 'High' },
} as const satisfies Record<string, Words>
export type Danger = keyof typeof dangers

/** One level on one day: what endangers and what protects her. */
type Seen = { danger: Danger; risks: string; protects: string }
export type Assessment = Record<Level, Seen>

/**
 *  planned ──start──▶ running ──deliver──▶ delivered
 *     │ hold             │ hold               ▲ deliver
 *     └──▶ held by budget ◀┘ ──start──▶ running, or ┘        stop from any of the three: she does not want it, or withdrew.
 */
export type ServiceState = 'planned' | 'running' | 'held by budget' | 'delivered' | 'stopped'
export type ServiceAction = 'start' | 'hold' | 'deliver' | 'stop'
export const nextState: Record<ServiceState, Record<ServiceAction, ServiceState | null>> = {
  planned: { start: 'running', hold: 'held by budget', deliver: 'delivered', stop: 'stopped' },
  running: { start: null, hold: 'held by budget', deliver: 'delivered', stop: 'stopped' },
  'held by budget': { start: 'running', hold: null, deliver: 'delivered', stop: 'stopped' },
  delivered: { start: null, hold: null, deliver: null, stop: null },
  stopped: { start: null, hold: null, deliver: null, stop: null },
}
export const serviceStates = {
  planned: { id: 'Direncanakan', en: 'Planned' },
  running: { id: 'Berjalan', en: 'Under way' },
  'held by budget': { id: 'Tertunda karena anggaran', en: 'Held up for want of money' },
  delivered: { id: 'Diberikan', en: 'Delivered' },
  stopped: { id: 'Dihentikan', en: 'Stopped' },
} as const satisfies Record<ServiceState, Words>

export const payers = {
  city: { id: 'APBD kota/kabupaten', en: 'City or regency budget' },
  province: { id: 'APBD provinsi', en: 'Provincial budget' },
  state: { id: 'APBN', en: 'State budget' },
  insurance: { id: 'BPJS Kesehatan', en: 'Health insurance (BPJS)' },
  organisation: { id: 'Lembaga', en: 'An organisation' },
  nobody: { id: 'Belum ada yang menanggung', en: 'Nobody so far' },
} as const satisfies Record<string, Words>
export type Payer = keyof typeof payers

/** Months after a return or the beginning of reintegration on which somebody asks after her (protection.md P6). */
export const followUpMonths = [1, 3, 6, 12] as const

/** How she was found. */
export const findings = {
  well: { id: 'Baik', en: 'Well' },
  'needs help': { id: 'Butuh bantuan', en: 'Needs help' },
  'in danger': { id: 'Dalam bahaya', en: 'In danger' },
  'not reached': { id: 'Tidak dapat dihubungi', en: 'Could not be reached' },
} as const satisfies Record<string, Words>
export type Found = keyof typeof findings

/** The same day of a later month, or its last where it has none. */
export function monthsLater(from: Date, count: number): Date {
  const at = new Date(from)
  at.setUTCDate(1)
  at.setUTCMonth(at.getUTCMonth() + count)
  const last = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate()
  at.setUTCDate(Math.min(from.getUTCDate(), last))
  return at
}

/** For whom a note is. */
export const audiences = {
  case: { id: 'Semua dalam kasus', en: 'Everyone on the case' },
  agency: { id: 'Instansi saya', en: 'My agency' },
  officer: { id: 'Saya saja', en: 'Me alone' },
} as const satisfies Record<string, Words>
export type Audience = keyof typeof audiences

/** Days without a word with her before it is noticed (protection.md P6), and days for which a reason counts (local rule). */
export const daysOfSilence = 14
export const daysExcused = 14

/** What may be missing. */
export const lacks = {
  post: { id: 'tanpa pos penanggung jawab', en: 'without an accountable post' },
  step: { id: 'tanpa langkah berikut yang bertanggal', en: 'without a dated next step' },
  contact: { id: `${daysOfSilence} hari tanpa kontak`, en: `${daysOfSilence} days without contact` },
  shelter: { id: 'melewati hari terakhir di rumah aman', en: 'past the last day in the shelter' },
  restitution: { id: 'restitusi lewat tenggat bayar', en: 'restitution past its day of payment' },
  'follow-up': { id: 'tindak lanjut terlewat', en: 'follow-up missed' },
} as const satisfies Record<string, Words>
export type Lack = keyof typeof lacks
