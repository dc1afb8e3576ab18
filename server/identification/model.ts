/** Nouns of identification: what is answered, how strong an indicator is, states of an interview, what an officer concludes. Pure. */
import type { Words } from '../platform/words.ts'

/** Parts of the list in the order in which they are asked; `act` carries no strength, it is what was done with the person. */
export const dimensions = {
  act: { id: 'Bagaimana dibawa', en: 'How the person was moved' },
  deception: { id: 'Tipu daya saat direkrut', en: 'Deception at recruitment' },
  coercion: { id: 'Paksaan saat direkrut', en: 'Coercion at recruitment' },
  vulnerability: { id: 'Kerentanan dimanfaatkan saat direkrut', en: 'Vulnerability used at recruitment' },
  exploitation: { id: 'Keadaan kerja dan hidup', en: 'Work and living there' },
  'coercion there': { id: 'Paksaan di tempat tujuan', en: 'Coercion at the destination' },
  'vulnerability there': {
    id: 'Kerentanan dimanfaatkan di tempat tujuan',
    en: 'Vulnerability used at the destination',
  },
} as const satisfies Record<string, Words>
export type Dimension = keyof typeof dimensions

/** How much one indicator weighs in a list. */
export type Strength = 'strong' | 'medium' | 'weak'

/** Which of the lists is asked. Lists for sexual exploitation exist and are not here: their strengths are not confirmed. */
export const profiles = {
  adult: { id: 'Dewasa (daftar kerja)', en: 'Adult (labour list)' },
  child: { id: 'Anak (daftar kerja)', en: 'Child (labour list)' },
} as const satisfies Record<string, Words>
export type Profile = keyof typeof profiles

/** All four are answers (protection.md P6); "not asked" is also what a question without one is. */
export const given = {
  yes: { id: 'ya', en: 'yes' },
  no: { id: 'tidak', en: 'no' },
  'not asked': { id: 'tidak ditanya', en: 'not asked' },
  declined: { id: 'tidak mau menjawab', en: 'did not want to answer' },
} as const satisfies Record<string, Words>
export type Given = keyof typeof given

/** Longest note beside an answer, in characters: a sentence, not a statement. */
export const longestNote = 500

/** What the officer knows of the age beside the records; "child" also when the person was one while it happened. */
export const ages = {
  adult: { id: '18 tahun ke atas, juga saat kejadian', en: '18 or over, also when it happened' },
  child: { id: 'di bawah 18 tahun, sekarang atau saat kejadian', en: 'under 18, now or when it happened' },
  unknown: { id: 'tidak diketahui', en: 'not known' },
} as const satisfies Record<string, Words>
export type Age = keyof typeof ages

/** The age of majority (UU 21/2007 art. 1(5)). */
const adultFrom = 18

/** Disputed age is a child's (protection.md P6): one record or the officer is enough, and so is nobody knowing. */
export function profileFor(told: number[], said: Age): { profile: Profile; disputed: boolean } {
  const young = told.some((age) => age < adultFrom)
  const grown = told.some((age) => age >= adultFrom)
  const child = young || said === 'child' || (said === 'unknown' && !grown)
  return { profile: child ? 'child' : 'adult', disputed: child && (grown || said === 'adult') }
}

/** Who stays with a child during the interview; never somebody who came along on the journey. */
export const supporters = {
  'social worker': { id: 'Pekerja sosial', en: 'Social worker' },
  guardian: {
    id: 'Orang tua atau wali yang tidak ikut mengatur keberangkatan atau pernikahan',
    en: 'Parent or guardian who had no part in the departure or marriage',
  },
} as const satisfies Record<string, Words>
export type Supporter = keyof typeof supporters

/**
 *            pause              resume
 *  sitting ────────▶ paused ──────────▶ sitting
 *     │                 │                   ▲
 *     └────conclude─────┴──▶ concluded ─────┘ resume       A second look changes nothing but itself.
 */
export type InterviewState = 'sitting' | 'paused' | 'concluded'
export type InterviewAction = 'answer' | 'pause' | 'resume' | 'conclude' | 'look again'
export const nextState: Record<InterviewState, Record<InterviewAction, InterviewState | null>> = {
  sitting: { answer: 'sitting', pause: 'paused', resume: null, conclude: 'concluded', 'look again': null },
  paused: { answer: null, pause: null, resume: 'sitting', conclude: 'concluded', 'look again': null },
  concluded: { answer: null, pause: null, resume: 'sitting', conclude: null, 'look again': 'concluded' },
}
export const stateWords = {
  sitting: { id: 'sedang berlangsung', en: 'under way' },
  paused: { id: 'berhenti sementara', en: 'stopped for now' },
  concluded: { id: 'disimpulkan', en: 'concluded' },
} as const satisfies Record<InterviewState, Words>

/** Why it stops; a list, because a free note here would soon be about health. */
export const pauses = {
  wished: { id: 'Orangnya ingin berhenti', en: 'The person wishes to stop' },
  tired: { id: 'Perlu istirahat', en: 'A rest is needed' },
  unsafe: { id: 'Tempat atau waktunya tidak aman', en: 'Place or time is not safe' },
  later: { id: 'Dilanjutkan pada hari lain', en: 'Goes on another day' },
} as const satisfies Record<string, Words>
export type Pause = keyof typeof pauses

/** What an officer concludes, never the system. */
export const findings = {
  presumed: { id: 'Terduga korban', en: 'Presumed victim' },
  no: { id: 'Tidak terduga korban', en: 'Not presumed a victim' },
  further: { id: 'Perlu pemeriksaan lanjutan', en: 'Needs further examination' },
} as const satisfies Record<string, Words>
export type Finding = keyof typeof findings

/** Said wherever a result is shown. */
export const screeningOnly: Words = {
  id: 'Ini penyaringan, bukan penetapan hukum. Yang menyimpulkan adalah petugas.',
  en: 'This is screening, not a legal finding. An officer concludes.',
}

/** Shown once forced criminality is affirmed (UU 21/2007 art. 18). */
export const nonPunishment: Words = {
  id: 'Dipaksa melanggar hukum: korban yang melakukan tindak pidana karena dipaksa pelaku perdagangan orang tidak dipidana (UU 21/2007 pasal 18, perlu dikonfirmasi). Perlakukan sebagai terduga korban, bukan tersangka.',
  en: 'Forced to break the law: a victim who committed an offence because a trafficker forced them is not punished (UU 21/2007 art. 18, to be confirmed). Treat as a presumed victim, not as a suspect.',
}

/** Said where a user would look for them. */
export const notShipped: Words = {
  id: 'Daftar untuk eksploitasi seksual belum tersedia: bobotnya belum dikonfirmasi. Bila ada tandanya, pilih “perlu pemeriksaan lanjutan” dan rujuk ke UPTD PPA atau Ruang Pelayanan Khusus.',
  en: 'The lists for sexual exploitation are not here yet: their strengths are not confirmed. Where there are signs of it, choose “needs further examination” and refer to UPTD PPA or the police’s special service room.',
}
