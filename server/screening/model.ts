/** Nouns of screening: outcomes of an interview at a desk, its states and what may be done in each, clocks in words. Pure. */
import type { Words } from '../platform/words.ts'

/** How an interview may end (protection.md P3); `writes` is the word of the source `desk-interview`. */
export const outcomes = {
  continued: { id: 'Dilanjutkan', en: 'Continued', writes: 'DILANJUTKAN' },
  delayed: { id: 'Ditunda', en: 'Delayed', writes: 'DITUNDA' },
  refused: { id: 'Ditolak', en: 'Refused', writes: 'DITOLAK' },
  cancelled: { id: 'Dibatalkan', en: 'Cancelled', writes: 'DIBATALKAN' },
  referred: { id: 'Dirujuk sebagai terduga korban', en: 'Referred as a presumed victim', writes: 'DIRUJUK' },
} as const satisfies Record<string, Words & { writes: string }>
export type Outcome = keyof typeof outcomes

/** `waiting`: a refusal or cancellation that no second officer has confirmed yet, and which therefore is none. */
export type InterviewState = 'undecided' | 'delayed' | 'waiting' | 'continued' | 'refused' | 'cancelled' | 'referred'
export type InterviewAction =
  | 'continue'
  | 'delay'
  | 'extend'
  | 'propose'
  | 'confirm refusal'
  | 'confirm cancellation'
  | 'disagree'
  | 'refer'

const over: Record<InterviewAction, null> = {
  continue: null,
  delay: null,
  extend: null,
  propose: null,
  'confirm refusal': null,
  'confirm cancellation': null,
  disagree: null,
  refer: null,
}

/**
 *   undecided ──delay──▶ delayed ──extend──▶ delayed
 *    │    ▲ └──────┬───────┘ └─continue, refer─▶ continued, referred
 *    │    │     propose
 *    │    │        ▼
 *    │    └disagree─ waiting ──confirm──▶ refused, cancelled
 *    └─continue, refer─▶ continued, referred
 */
export const interviewStates: Record<InterviewState, Record<InterviewAction, InterviewState | null>> = {
  undecided: { ...over, continue: 'continued', delay: 'delayed', propose: 'waiting', refer: 'referred' },
  delayed: { ...over, continue: 'continued', extend: 'delayed', propose: 'waiting', refer: 'referred' },
  waiting: {
    ...over,
    'confirm refusal': 'refused',
    'confirm cancellation': 'cancelled',
    disagree: 'undecided',
    // Danger may come to light while a refusal waits.
    refer: 'referred',
  },
  continued: over,
  refused: over,
  cancelled: over,
  referred: over,
}

/** Names of the states on the screen. */
export const stateNames: Record<InterviewState, Words> = {
  undecided: { id: 'belum diputuskan', en: 'undecided' },
  delayed: { id: 'ditunda', en: 'delayed' },
  waiting: { id: 'menunggu petugas kedua', en: 'waiting for a second officer' },
  continued: { id: 'dilanjutkan', en: 'continued' },
  refused: { id: 'ditolak', en: 'refused' },
  cancelled: { id: 'dibatalkan', en: 'cancelled' },
  referred: { id: 'dirujuk sebagai terduga korban', en: 'referred as a presumed victim' },
}

/** The action that brings an interview to an outcome; a refusal or cancellation is first proposed. */
export const actionOf: Record<Outcome, InterviewAction> = {
  continued: 'continue',
  delayed: 'delay',
  refused: 'propose',
  cancelled: 'propose',
  referred: 'refer',
}

/** A delay may be extended once; whatever then is not decided is a penundaan berlarut (protection.md P3). */
export const mostExtensions = 1

/** Findings of a dismissed alert leave the desk after so many days; local rule, to be confirmed. */
export const dismissedStaysDays = 7

/** A desk shows at most so many persons, and of each so many of the newest records. */
export const [mostPersons, mostRecords] = [10, 12]

/** How a delay stands: `overdue` is the penundaan berlarut. */
export type DelayClock = 'running' | 'extended' | 'overdue' | 'settled'

/** A delay's clock. `endsAt` is the end of its last day; a proposed refusal does not stop it. */
export function delayClock(
  delay: { state: InterviewState; endsAt: Date | null; extensions: number },
  now: Date,
): DelayClock {
  const isOpen = delay.state === 'delayed' || delay.state === 'undecided' || delay.state === 'waiting'
  if (!isOpen) return 'settled'
  if (delay.endsAt !== null && now >= delay.endsAt) return 'overdue'
  return delay.extensions > 0 ? 'extended' : 'running'
}

/** The clock in words. */
export const clockNames: Record<DelayClock, Words> = {
  running: { id: 'dalam tenggat', en: 'within its time' },
  extended: { id: 'diperpanjang satu kali, dalam tenggat', en: 'extended once, within its time' },
  overdue: { id: 'penundaan berlarut', en: 'undue delay' },
  settled: { id: 'selesai', en: 'settled' },
}

/** The youngest adult: under 18 is a child (UU 21/2007 art. 1(5)). */
const adultAt = 18

/** Whether a birth date, as far as it is known (YYYY, YYYY-MM, YYYY-MM-DD), may be a child's on a day; in doubt a child. */
export function maybeChild(birthDate: string, on: string): boolean {
  const latest = `${birthDate}${'-12-31'.slice(birthDate.length === 4 ? 0 : birthDate.length === 7 ? 3 : 6)}`
  return `${Number(latest.slice(0, 4)) + adultAt}${latest.slice(4)}` > on
}

/** The day so many days later, YYYY-MM-DD. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
