/** Nouns of alerts: what one is about, its states, what may be done in each, and the numbers by which a shift plans. Pure. */
import type { TieKind } from '../../persons/model.ts'
import type { Words } from '../../platform/words.ts'

/** What gathers the findings of an alert: one person, who or what vouches for several, a place where several stay, or an offer of work. */
export type AlertAbout = 'person' | 'sponsor' | 'place' | 'offer'
export const aboutNames: Record<AlertAbout, Words> = {
  person: { id: 'orang', en: 'person' },
  sponsor: { id: 'penghubung', en: 'connector' },
  place: { id: 'tempat', en: 'place' },
  offer: { id: 'tawaran kerja', en: 'job offer' },
}

/** What an alert is about when such a tie gathers it. */
export const aboutOfTie: Record<TieKind, AlertAbout> = {
  'sponsor phone': 'sponsor',
  phone: 'sponsor',
  vehicle: 'sponsor',
  journey: 'sponsor',
  'sponsor address': 'place',
  address: 'place',
  household: 'place',
}

/** State of an alert; `joined` = its findings moved into another alert. */
export type AlertState = 'new' | 'taken' | 'asked' | 'snoozed' | 'dismissed' | 'in case' | 'joined'
export type AlertAction = 'take' | 'release' | 'ask' | 'answer' | 'snooze' | 'wake' | 'dismiss' | 'reopen' | 'open case'

/** Not decided yet: it gathers what belongs to it, and holds the records that it rests on. */
export const openStates: readonly AlertState[] = ['new', 'taken', 'asked', 'snoozed']
/** Open, and wanting a human now. */
export const waitingStates: readonly AlertState[] = ['new', 'taken', 'asked']

/**
 *   new ──take──▶ taken ──ask──▶ asked ──answer──▶ taken
 *    ▲─────release──┘ │ └─snooze─▶ snoozed ──wake──▶ taken
 *    ▲────── its time is up, or new evidence ──┘
 *    ▲────── reopen, ─────────────── dismissed ◀─dismiss─ taken, asked
 *                     └─open case▶ in case
 * `answer` is the asked post's, `reopen` new evidence's or an officer's with a reason, the end of a snooze the clock's or new evidence's.
 */
export const alertStates: Record<AlertState, Record<AlertAction, AlertState | null>> = {
  new: row({ take: 'taken' }),
  taken: row({
    release: 'new',
    ask: 'asked',
    answer: 'taken',
    snooze: 'snoozed',
    dismiss: 'dismissed',
    'open case': 'in case',
  }),
  asked: row({ ask: 'asked', answer: 'taken', dismiss: 'dismissed', 'open case': 'in case' }),
  snoozed: row({ wake: 'taken' }),
  dismissed: row({ reopen: 'new' }),
  'in case': row({}),
  joined: row({}),
}

/** Every action stands in the table; what is not named is not possible. */
function row(leads: Partial<Record<AlertAction, AlertState>>): Record<AlertAction, AlertState | null> {
  const none = { take: null, release: null, ask: null, answer: null, snooze: null, wake: null }
  return { ...none, dismiss: null, reopen: null, 'open case': null, ...leads }
}

/** Names of the states on the screen. */
export const alertStateNames: Record<AlertState, Words> = {
  new: { id: 'baru', en: 'new' },
  taken: { id: 'diambil', en: 'taken' },
  asked: { id: 'menunggu jawaban', en: 'waiting for an answer' },
  snoozed: { id: 'ditangguhkan', en: 'put off' },
  dismissed: { id: 'tidak dilanjutkan', en: 'dismissed' },
  'in case': { id: 'menjadi kasus', en: 'in a case' },
  joined: { id: 'digabung', en: 'joined' },
}

/** An asked agency answers within this many hours; local rule, changeable with the SOP editor to come. */
export const hoursToAnswer = 24

/** An alert is put off for so many days at most: longer is a decision, and wants its reason as one. Local rule. */
export const longestSnooze = 14

/**
 * What was dismissed stays quiet so many days while records go on saying the same of the same people; a finding that is new or stronger reopens
 * it at once. After that the same pattern counts as news. Local rule.
 */
export const quietDays = 90
