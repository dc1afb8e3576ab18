/** The invented region while it is being made: its people, what is recorded of them, and the truth that no record says. */
import { endOf, timeBack } from './calendar.ts'
import { type Numbers, numbersFrom } from './numbers.ts'
import type { Person } from './people.ts'
import { type Random, randomFrom } from './random.ts'

type Size = 'small' | 'medium' | 'large'
export type DemoOptions = { seed: number; size: Size; until: string }

export type SourceId =
  | 'simkim-passport'
  | 'simkim-crossing'
  | 'siskop2mi-placement'
  | 'dukcapil-verification'
  | 'returnees'
  | 'village-register'
  | 'citizen-report'
  | 'uptd-ppa-service'
  | 'officers-form'
  | 'peduli-wni-registration'
  | 'school-concern'
  | 'sipmi-job-offer'
  | 'p3mi-licence'
  | 'police-report'
  | 'immigration-violation'
  | 'patrol-finding'
  | 'desk-interview'

export type Row = Record<string, string>

/** One row that an agency holds from `known` on (milliseconds); `person` is whom it truly is about. */
export type Sent = { known: number; source: SourceId; sender: string; reference: string; row: Row; person?: Person }

/** A planted ring as it truly is. */
export type Ring = {
  key: string
  kind: RingKind
  daysBack: number
  sponsorPhone: string
  victims: Person[]
  recruiters: Person[]
}
export type RingKind =
  | 'raised-age'
  | 'overland'
  | 'deported-again'
  | 'scam-offer'
  | 'ordered-bride'
  | 'border-pass'
  | 'umrah-pretext'
  | 'unofficial-path'

export type World = {
  random: Random
  numbers: Numbers
  until: string
  end: number
  /** How many times the small region this one is. */
  scale: number
  people: Person[]
  sent: Sent[]
  rings: Ring[]
  /** A local hour on a day before `until`. */
  time: (daysBack: number, hour: number, hoursEast?: number) => number
  /** Keeps a row, unless it would be known only after the demo's past has ended or before it began. */
  send: (sent: Sent) => void
}

/** The demo's past: two years. */
const pastDays = 730

const scales: Record<Size, number> = { small: 1, medium: 10, large: 40 }

export function emptyWorld(options: DemoOptions): World {
  const end = endOf(options.until)
  const sent: Sent[] = []
  return {
    random: randomFrom(`simpul/${options.seed}/${options.size}`),
    numbers: numbersFrom(),
    until: options.until,
    end,
    scale: scales[options.size],
    people: [],
    sent,
    rings: [],
    time: (daysBack, hour, hoursEast = 7) => timeBack(options.until, daysBack, hour, hoursEast),
    send: (one) => {
      const row = Object.fromEntries(Object.entries(one.row).filter(([, value]) => value !== ''))
      if (one.known < end && one.known > end - pastDays * 86_400_000) sent.push({ ...one, row })
    },
  }
}
