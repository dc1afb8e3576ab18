/** Nouns of a post's queue: how what waits is grouped, what may wait, and until when each group reaches. Pure. */
import type { Words } from '../../platform/words.ts'

/** Groups of the queue in the order in which a day begins with them. `without`: victims without what is owed to them. */
export const workGroups = {
  offered: { id: 'Ditawarkan kepada pos saya', en: 'Offered to my post' },
  late: { id: 'Terlambat', en: 'Late' },
  today: { id: 'Hari ini', en: 'Due today' },
  week: { id: 'Tujuh hari ini', en: 'These seven days' },
  without: { id: 'Korban tanpa…', en: 'Victims without…' },
  later: { id: 'Nanti', en: 'Later' },
  others: { id: 'Menunggu pihak lain', en: 'Waiting for others' },
  told: { id: 'Pemberitahuan', en: 'Notices' },
} as const satisfies Record<string, Words>
export type WorkGroup = keyof typeof workGroups

/** What may wait. */
export const workKinds = {
  'hand-over': { id: 'Serah terima', en: 'Hand-over' },
  request: { id: 'Permintaan', en: 'Request' },
  visum: { id: 'Permintaan visum', en: 'Visum asked for' },
  step: { id: 'Langkah', en: 'Step' },
  task: { id: 'Tugas', en: 'Task' },
  determination: { id: 'Penetapan', en: 'Determination' },
  'follow-up': { id: 'Tindak lanjut', en: 'Follow-up' },
  restitution: { id: 'Restitusi', en: 'Restitution' },
  abroad: { id: 'Permintaan luar negeri', en: 'Request abroad' },
  sharing: { id: 'Persetujuan ditarik', en: 'Consent withdrawn' },
  shelter: { id: 'Rumah aman', en: 'Shelter' },
  loan: { id: 'Pinjaman barang bukti', en: 'Evidence on loan' },
  evidence: { id: 'Barang bukti', en: 'Evidence' },
  measure: { id: 'Tindakan penyidikan', en: 'Measure' },
  merge: { id: 'Penggabungan', en: 'Merging' },
  exclusion: { id: 'Benturan kepentingan', en: 'Conflict of interest' },
  outside: { id: 'Layanan luar', en: 'Service outside' },
  lack: { id: 'Korban tanpa…', en: 'Victim without…' },
  notice: { id: 'Pemberitahuan', en: 'Notice' },
} as const satisfies Record<string, Words>
export type WorkKind = keyof typeof workKinds

/** One thing that waits, before it is put into words. `at`: its place in the order, as PostgreSQL writes it. */
export type Found = {
  kind: WorkKind
  id: string
  at: string
  due: Date | null
  case_id: string | null
  participant: string | null
  track: string | null
  other: string | null
  code: string | null
  sop: string | null
  sop_version: number | null
  said: string | null
}

/** A count says no more than this: who has a thousand waiting need not know whether it is two thousand, and nothing is counted through. */
export const mostCounted = 1000

/** Rows of one page. */
export const workPage = 30

/** The smallest and the greatest id: where a range of moments begins and ends. */
export const [firstId, lastId] = ['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']

/** A place in the order of a group: its moment (ISO 8601, or ±infinity) and the id that breaks a tie. */
export type Place = { at: string; id: string }

/** Everything after `after`, up to and with the moment `until`. */
export type Range = { after: Place; until: string }

/** The end of the post's local day, so many days from now: its last millisecond. */
export function endOfDay(now: Date, hoursEast: number, days: number): Date {
  const [hour, day] = [3_600_000, 86_400_000]
  const midnight = Math.floor((now.getTime() + hoursEast * hour) / day) * day
  return new Date(midnight + (days + 1) * day - 1 - hoursEast * hour)
}

/** Which clocks belong to a group; null for groups that are not by the clock. What is late by this moment is not due today as well. */
export function rangeOf(group: WorkGroup | 'all', now: Date, hoursEast: number): Range | null {
  const [tonight, sevenDays] = [endOfDay(now, hoursEast, 0), endOfDay(now, hoursEast, 6)]
  const since = (at: Date): Place => ({ at: at.toISOString(), id: lastId })
  const ever: Place = { at: '-infinity', id: firstId }
  if (group === 'late') return { after: ever, until: now.toISOString() }
  if (group === 'today') return { after: since(now), until: tonight.toISOString() }
  if (group === 'week') return { after: since(tonight), until: sevenDays.toISOString() }
  if (group === 'later') return { after: since(sevenDays), until: 'infinity' }
  return group === 'all' ? { after: ever, until: 'infinity' } : null
}
