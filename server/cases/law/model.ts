/** Nouns of the legal track: the order of stages, measures, links, restitution and its sums. Pure. */
import type { Words } from '../../platform/words.ts'

/** An entry about a stage; one that corrects takes the place of another, and without a stage says that it never was. */
export type StageEntry = { id: string; stage: string | null; on: string; corrects: string | null }

/** What stands of all entries, in the order in which they were first made: each replaced by its last correction. */
export function standing<E extends { id: string; corrects: string | null }>(entries: readonly E[]): E[] {
  const correction = new Map(entries.flatMap((entry) => (entry.corrects === null ? [] : [[entry.corrects, entry]])))
  const last = (entry: E): E => {
    const later = correction.get(entry.id)
    return later === undefined ? entry : last(later)
  }
  return entries.filter((entry) => entry.corrects === null).map(last)
}

/** All entries, each correction right behind what it corrects. */
export function inPlace<E extends { id: string; corrects: string | null }>(entries: readonly E[]): E[] {
  const behind = (entry: E): E[] => {
    const correction = entries.find((one) => one.corrects === entry.id)
    return correction === undefined ? [entry] : [entry, ...behind(correction)]
  }
  return entries.filter((entry) => entry.corrects === null).flatMap(behind)
}

/** What is wrong with an order of stages: the first that may not begin or follow, or is dated before the one ahead of it. Null: nothing. */
export function wrongOrder(
  course: readonly { stage: string; on: string }[],
  follows: (stage: string, on: string) => readonly string[],
): { why: 'begins' | 'follows' | 'earlier'; at: number } | null {
  for (const [at, { stage, on }] of course.entries()) {
    const before = course[at - 1]
    const may = follows(stage, on)
    if (before === undefined) {
      if (!may.includes('-')) return { why: 'begins', at }
    } else if (!may.includes(before.stage)) return { why: 'follows', at }
    else if (on < before.on) return { why: 'earlier', at }
  }
  return null
}

/** The row of a stage that is in force on a day. */
export const stageOn = <R extends { stage: string; from: string; until: string }>(
  rows: readonly R[],
  stage: string,
  on: string,
): R | undefined => rows.find((row) => row.stage === stage && isValid(row, on))

/** Stages at which a proceeding is over: stopped, or decided for good. (Which they are in the new code of procedure is to be confirmed.) */
export const overStages: readonly string[] = ['inquiry-stopped', 'stopped', 'prosecution-stopped', 'final', 'execution']

/** Whether a row is in force on a day; '' is without a limit. */
export const isValid = ({ from, until }: { from: string; until: string }, on: string): boolean =>
  (from === '' || from <= on) && (until === '' || on <= until)

export const measureKinds = {
  suspect: { id: 'Penetapan tersangka', en: 'Determination as suspect' },
  detention: { id: 'Penahanan', en: 'Detention' },
  deportation: { id: 'Deportasi', en: 'Deportation' },
} as const satisfies Record<string, Words>
export type MeasureKind = keyof typeof measureKinds

/** Tracks whose accountable post may record a measure. */
export const measuresOf = {
  suspect: ['law'],
  detention: ['law', 'immigration'],
  deportation: ['immigration'],
} as const satisfies Record<MeasureKind, readonly string[]>

/** Shortest ground against UU 21/2007 art. 18, in characters: an argument, not a tick (protection.md P6). */
export const shortestGround = 40

export const measureStates = {
  recorded: { id: 'tercatat', en: 'recorded' },
  waiting: { id: 'menunggu petugas kedua', en: 'waits for a second officer' },
  confirmed: { id: 'dikuatkan petugas kedua', en: 'confirmed by a second officer' },
  declined: { id: 'tidak dikuatkan', en: 'not confirmed' },
} as const satisfies Record<string, Words>
export type MeasureState = keyof typeof measureStates

/** Of a (presumed) victim a measure waits for a second officer; of others it is recorded. */
export const stateOfMeasure = (one: { aboutVictim: boolean; confirmed: boolean | null }): MeasureState => {
  if (!one.aboutVictim) return 'recorded'
  return one.confirmed === null ? 'waiting' : one.confirmed ? 'confirmed' : 'declined'
}

export const linkKinds = {
  'same recruiter': { id: 'Perekrut yang sama', en: 'Same recruiter' },
  'same journey': { id: 'Perjalanan yang sama', en: 'Same journey' },
  'same employer': { id: 'Majikan atau tempat eksploitasi yang sama', en: 'Same employer or place of exploitation' },
  split: { id: 'Pemisahan berkas (splitsing)', en: 'File split (splitsing)' },
  'same people': { id: 'Orang yang sama', en: 'Same people' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Words>
export type LinkKind = keyof typeof linkKinds

/** Said to a reader who may read one of the two cases only. */
export const withheldLink: Words = {
  id: 'Kasus terkait; nomornya tidak dibuka bagi pos Anda',
  en: 'A related case; its number is not open to your post',
}

export const applicantKinds = {
  victim: { id: 'Korban', en: 'The victim' },
  family: { id: 'Keluarga', en: 'Family' },
  guardian: { id: 'Wali', en: 'Guardian' },
  heir: { id: 'Ahli waris', en: 'Heir' },
  attorney: { id: 'Kuasa hukum', en: 'Attorney' },
  LPSK: { id: 'LPSK', en: 'LPSK' },
} as const satisfies Record<string, Words>
export type ApplicantKind = keyof typeof applicantKinds

/** What an amount of restitution is: asked for, assessed by LPSK, decided by the court, paid. */
export const rounds = {
  asked: { id: 'Diminta', en: 'Asked for' },
  assessed: { id: 'Dinilai LPSK', en: 'Assessed by LPSK' },
  decided: { id: 'Diputus', en: 'Decided' },
  paid: { id: 'Dibayar', en: 'Paid' },
} as const satisfies Record<string, Words>
export type Round = keyof typeof rounds

/** The one part of a payment. */
export const wholePayment = 'payment'

type Entry = { id: string; corrects: string | null; round: Round; parts: readonly { part: string; amount: number }[] }
const totalOf = ({ parts }: Pick<Entry, 'parts'>) => parts.reduce((sum, { amount }) => sum + amount, 0)

/** What stands of a restitution: the last word of each round, and payments added up. Rupiah. */
export function sumsOf(entries: readonly Entry[]): Record<Round, number | null> & { open: number | null } {
  const stand = standing(entries)
  const last = (round: Round) => {
    const entry = stand.filter((one) => one.round === round).at(-1)
    return entry === undefined ? null : totalOf(entry)
  }
  const payments = stand.filter((one) => one.round === 'paid')
  const paid = payments.length === 0 ? null : payments.reduce((sum, one) => sum + totalOf(one), 0)
  const decided = last('decided')
  const open = decided === null ? null : Math.max(0, decided - (paid ?? 0))
  return { asked: last('asked'), assessed: last('assessed'), decided, paid, open }
}

/** The last moment of a day that is so many days after another, `zoneHours` east of Greenwich. */
export const endOfDay = (day: string, days: number, zoneHours: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + (days + 1) * 86_400_000 - zoneHours * 3_600_000 - 1)
