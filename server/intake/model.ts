/** Nouns of intake: what a record says in our words (facts), how exact a time is, which field belongs to which group. Pure. */
import type { Words } from '../platform/words.ts'
import type { Sign } from './interview/model.ts'

/** How exactly a time is known; rules that need the hour keep silent on a day. */
type Precision = 'year' | 'month' | 'day' | 'minute' | 'second'

/** When something happened: `at` in UTC ISO 8601, how exactly it is known, and the zone in which it was written down. */
export type Occurred = { at: string; precision: Precision; zone: Zone }

/** Time zones of the two home regions and their neighbours. */
export type Zone =
  | 'Asia/Pontianak'
  | 'Asia/Makassar'
  | 'Asia/Jakarta'
  | 'Asia/Jayapura'
  | 'Asia/Kuching'
  | 'Asia/Phnom_Penh'

/** What kind of happening a record tells of. */
export type Happening =
  | 'passport-application'
  | 'crossing'
  | 'placement'
  | 'identity-verification'
  | 'deportation'
  | 'village-registration'
  | 'citizen-report'
  | 'victim-service'
  | 'officers-form'
  | 'case-outcome'
  | 'consular-registration'
  | 'police-report'
  | 'immigration-violation'
  | 'school-concern'
  | 'job-offer'
  | 'company-licence'
  | 'offer-check'
  | 'patrol-finding'
  | 'interview'

/** What tells of a company, an offer or a path and of no person: resolving, ties and indicators pass over it, nobody is made of it. */
const ofNobody: readonly Happening[] = ['job-offer', 'company-licence', 'offer-check', 'patrol-finding']
export const tellsOfPerson = ({ happening }: Pick<Facts, 'happening'>): boolean => !ofNobody.includes(happening)

/** What tells of an offer of work, or of the licence behind one. */
export const tellsOfOffer = ({ happening }: Pick<Facts, 'happening'>): boolean =>
  happening === 'job-offer' || happening === 'company-licence'

/** What somebody said of somebody else: it counts only once a second voice has confirmed it (protection.md P4). */
const hearsay: readonly Happening[] = ['citizen-report', 'school-concern']
export const isHearsay = ({ happening }: Pick<Facts, 'happening'>): boolean => hearsay.includes(happening)

/** Declared purpose of a journey. */
export type Purpose = 'work' | 'family' | 'tourism' | 'umrah' | 'study' | 'trade' | 'medical' | 'marriage' | 'other'

/** Who arranged, vouched or recruited: a tie, never a person by itself. */
export type Sponsor = { name?: string; phone?: string; address?: string; licence?: string }

/**
 * What one record says about one person, in our words. Absent means unknown: never a match, never a mismatch.
 * `birthDate` is text YYYY, YYYY-MM or YYYY-MM-DD; `phone` E.164; `nik`, `kk` 16 digits as given;
 * `region` a Kemendagri code (PP.KK.CC) of residence; `destination`, `nationality` ISO 3166-1 alpha-3; `validUntil` the last day
 * of a licence or an offer, `departs` the day on which somebody means to leave, both YYYY-MM-DD.
 */
export type Facts = {
  happening: Happening
  name?: string
  otherNames?: string[]
  sex?: 'F' | 'M'
  birthDate?: string
  birthPlace?: string
  nationality?: string
  nik?: string
  kk?: string
  passport?: string
  splp?: string
  plb?: string
  phone?: string
  email?: string
  address?: string
  region?: string
  motherName?: string
  occupation?: string
  purpose?: Purpose
  destination?: string
  direction?: 'out' | 'in'
  place?: string
  outcome?: string
  travelWith?: string
  departs?: string
  sponsor?: Sponsor
  validUntil?: string
  /** What a desk's officer noted while talking with the person. */
  signs?: Sign[]
  service?: string
  note?: string
  /** A bank account's digits, and the letter on which it was learned: only from a police or PPATK record (protection.md P8). */
  account?: string
  accountGround?: string
}

/** Groups of fields that agreements open or keep closed together. */
export type FieldGroup = 'identity' | 'documents' | 'contact' | 'family' | 'journey' | 'sponsor' | 'service'

/** Which group each field of `Facts` belongs to; the compiler demands every field. */
export const groupOfField: Record<keyof Facts, FieldGroup> = {
  happening: 'journey',
  name: 'identity',
  otherNames: 'identity',
  sex: 'identity',
  birthDate: 'identity',
  birthPlace: 'identity',
  nationality: 'identity',
  nik: 'documents',
  kk: 'documents',
  passport: 'documents',
  splp: 'documents',
  plb: 'documents',
  phone: 'contact',
  email: 'contact',
  address: 'contact',
  region: 'contact',
  motherName: 'family',
  occupation: 'identity',
  purpose: 'journey',
  destination: 'journey',
  direction: 'journey',
  place: 'journey',
  outcome: 'journey',
  travelWith: 'journey',
  departs: 'journey',
  sponsor: 'sponsor',
  validUntil: 'sponsor',
  signs: 'journey',
  service: 'service',
  note: 'service',
  account: 'documents',
  accountGround: 'service',
}

/** One thing wrong with one field of one record, in both languages. */
export type FieldProblem = { field: string } & Words

/** What the door answers for each record of a delivery. */
export type RecordAnswer = {
  position: number
  ref: string | null
  result: 'kept' | 'already kept' | 'new version' | 'refused'
  record?: string
  problems?: FieldProblem[]
}
