/** Nouns of indicators on their way: the states of a draft, what a trial over the stored history says. Pure. */

/** `shadow`: asked of live traffic, its findings counted and shown to nobody but those who try it. */
export type DraftState = 'draft' | 'tried' | 'shadow' | 'published' | 'withdrawn'
export type DraftAction = 'change' | 'try' | 'watch' | 'unwatch' | 'publish' | 'withdraw'

/**
 *   draft ──try──▶ tried ──watch──▶ shadow ──unwatch──▶ tried
 *     ▲──change──────┘◀────change─────┘
 *   tried, shadow ──publish (a second person)──▶ published        all three ──withdraw──▶ withdrawn
 */
export const draftStates: Record<DraftState, Record<DraftAction, DraftState | null>> = {
  draft: { change: 'draft', try: 'tried', watch: null, unwatch: null, publish: null, withdraw: 'withdrawn' },
  tried: { change: 'draft', try: 'tried', watch: 'shadow', unwatch: null, publish: 'published', withdraw: 'withdrawn' },
  shadow: {
    ...{ change: 'draft', try: 'shadow', watch: null, unwatch: 'tried', publish: 'published', withdraw: 'withdrawn' },
  },
  published: { change: null, try: null, watch: null, unwatch: null, publish: null, withdraw: null },
  withdrawn: { change: null, try: null, watch: null, unwatch: null, publish: null, withdraw: null },
}

/** New findings a day after which a version is paused and somebody must look; a publisher may set another. */
export const usualQuota = 500

/** Minutes that one alert takes an officer, unless the trial says otherwise: a local estimate, changeable with every trial. */
export const usualMinutes = 20

/** How sure a share is: of `of` persons `hits` were found; `low` and `high` bound the true share with 95 % (Wilson's interval). */
export type Share = { hits: number; of: number; low: number; high: number }

/** A group of people, how often the draft speaks of it, and whether that differs clearly from everybody. */
export type Fairness = Share & { by: 'sex' | 'age' | 'district'; group: string; differs: boolean }

/** What a trial found. Counts are of persons; days are of event time. */
export type TrialResult = {
  /** Of offers of work, by the licence that they name: "persons" are licences then, and so are the examples. */
  subject?: 'offer'
  persons: number
  events: number
  hits: number
  byStrength: Partial<Record<'strong' | 'medium' | 'weak', number>>
  /** Persons for whom its finding is enough for an alert, alone or beside what others found. */
  alerts: number
  officerHours: number
  /** Against the version in force of the same indicator; null when there is none. */
  version: { both: number; onlyDraft: number; onlyLive: number } | null
  /** Against everything in force together. */
  everything: { both: number; onlyDraft: number; onlyLive: number }
  /** What humans said of the alerts about these persons. */
  decided: { confirmed: number; useful: number; false: number }
  /** Median days between its first finding and the alert that humans called right; negative when it comes later. */
  daysBeforeAlert: number | null
  /** Median days between its first finding and the next departure. */
  daysBeforeDeparture: number | null
  fairness: Fairness[]
  /** Persons that only the draft, or only what is in force, speaks of: the most telling ones. */
  examples: { onlyDraft: string[]; onlyLive: string[] }
  /** Evaluations that walked over more than one may: nothing was found there. */
  stopped: number
  /** Of all findings with their moments: the same history gives the same digest. */
  digest: string
}
