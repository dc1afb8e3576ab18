/** Nouns of the job-offer check: an offer, what is known beside it, a finding; and the numbers of its rules. Pure. */
import type { Fillings, Words } from '../platform/words.ts'
import type { Channel, Cost, Paper, Visa } from './words.ts'

/** What somebody was offered, as it was told. Absent means not told: never a sign, never none. `country` ISO 3166-1 alpha-3. */
export type Offer = {
  company?: string | undefined
  licence?: string | undefined
  occupation?: string | undefined
  country?: string | undefined
  place?: string | undefined
  wage?: { amount: number; currency: string } | undefined
  channel?: Channel | undefined
  costs?: Cost[] | undefined
  papers?: Paper[] | undefined
  visa?: Visa | undefined
  phone?: string | undefined
  url?: string | undefined
}

/** A licence as the register last told it. Days are YYYY-MM-DD; `phone` E.164. */
export type Licence = {
  number: string
  name: string
  state: string | null
  validUntil: string | null
  phone: string | null
  asOf: string
}

/** An offer of a licensed company that the manpower offices have listed, newest first. */
export type Listed = {
  licence: string
  occupation: string
  country: string
  state: string | null
  until: string | null
  at: string
}

/** A floor of wages a month: for any work, or for one kind of it. */
export type Wage = {
  country: string
  work: Work
  amount: number
  currency: string
  from: string
  source: string
  checked: boolean
}

/** Kinds of work that are told apart; `office`: customer service, administration and the like, done at a screen. */
export type Work = 'any' | 'domestic' | 'factory' | 'office'

/** How far a register reaches: the day of the last word from it (null: none ever came), and whether something is known to be missing. */
export type Reach = { asOf: string | null; hasHole: boolean }

/** How often the same phone or company was asked about of late, and by how many posts. */
export type Asked = { times: number; posts: number }

/** Everything that an offer is held against; `today` by the asking post's clock. */
export type Known = {
  today: string
  licences: { reach: Reach; rows: Licence[] }
  listed: { reach: Reach; rows: Listed[] }
  wages: Wage[]
  asked: { phone: Asked; company: Asked }
}

/** What a finding is about: registers, wages, how the offer is made, how often it was asked about. */
export const subjects = {
  register: { id: 'Daftar resmi', en: 'Official registers' },
  wage: { id: 'Upah', en: 'Wage' },
  sign: { id: 'Yang perlu ditanyakan', en: 'What to ask about' },
  asked: { id: 'Pernah ditanyakan', en: 'Asked before' },
} as const satisfies Record<string, Words>
export type Subject = keyof typeof subjects

/** One finding as it is kept: which sentence of which pattern, its values, the day of the data; `source` where a row has its own. */
export type Finding = { pattern: string; says: string; values: Fillings; asOf: string | null; source?: Words }

/** A finding as it is told: never a number, never a verdict (protection.md P2). */
export type ToldFinding = { pattern: string; subject: Subject; says: Words; source: Words; asOf: string | null }

/** So often within so many days, by two posts or more, is worth saying (local rule, to be confirmed). */
export const askedOftenFrom = 3
export const askedByPosts = 2
export const askedWithinDays = 30

/** A wage of more than so many times the floor is asked about (local rule, to be confirmed). */
export const farAboveTimes = 3

/** So many names near to the one asked are told. */
export const nearNames = 3

/** Longest texts that the door takes. */
export const longest = { company: 150, licence: 80, occupation: 100, place: 100, phone: 30, url: 300 }

/** At least one of these must be told: without them there is nothing to hold against anything. */
const oneOf = ['company', 'licence', 'occupation', 'country', 'phone', 'url', 'wage', 'visa'] as const

/** True when something is told that can be checked. */
export const saysSomething = (offer: Offer): boolean =>
  oneOf.some((field) => offer[field] !== undefined) || Boolean(offer.costs?.length) || Boolean(offer.papers?.length)
