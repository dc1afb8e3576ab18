/** Nouns of cases: tracks, roles, outcomes, states of a hand-over. Pure. */
import type { Words } from '../platform/words.ts'

/** Tracks: being accountable for one opens no other (protection.md P5). */
export const tracks = {
  protection: { id: 'Perlindungan', en: 'Protection' },
  law: { id: 'Penegakan hukum', en: 'Law enforcement' },
  immigration: { id: 'Keimigrasian', en: 'Immigration' },
} as const satisfies Record<string, Words>
export type Track = keyof typeof tracks

/** States of a step and of a hand-over, as they are said. */
export const stateNames: Record<string, Words> = {
  waiting: { id: 'menunggu', en: 'waiting' },
  open: { id: 'terbuka', en: 'open' },
  done: { id: 'selesai', en: 'done' },
  'not needed': { id: 'tidak diperlukan', en: 'not needed' },
  offered: { id: 'ditawarkan', en: 'offered' },
  accepted: { id: 'diterima', en: 'accepted' },
  refused: { id: 'ditolak', en: 'refused' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
}

/** TPPO and TPPM are told apart: a smuggled person is not thereby a victim of trafficking, and the other way round. */
export const caseKinds = {
  TPPO: { id: 'Perdagangan orang (TPPO)', en: 'Trafficking in persons (TPPO)' },
  TPPM: { id: 'Penyelundupan manusia (TPPM)', en: 'People smuggling (TPPM)' },
} as const satisfies Record<string, Words>
export type CaseKind = keyof typeof caseKinds

/** Roles in a case; nobody is a suspect here without number and date of the determination (P2). */
export const roles = {
  'presumed victim': { id: 'terduga korban', en: 'presumed victim' },
  victim: { id: 'korban', en: 'victim' },
  reported: { id: 'terlapor', en: 'reported person' },
  suspect: { id: 'tersangka', en: 'suspect' },
  witness: { id: 'saksi', en: 'witness' },
  family: { id: 'keluarga', en: 'family' },
} as const satisfies Record<string, Words>
export type Role = keyof typeof roles

/** How it ended for one victim. Prevented before departure is a good outcome, not a missing one. */
export const outcomes = {
  'prevented before departure': {
    id: 'Dicegah sebelum berangkat, didampingi',
    en: 'Prevented before departure, accompanied',
  },
  'returned home': { id: 'Dipulangkan dan diterima keluarga', en: 'Returned home and received by the family' },
  reintegrated: { id: 'Reintegrasi sosial berjalan', en: 'Social reintegration under way' },
  'other authority': {
    id: 'Diterima instansi lain dengan berita acara',
    en: 'Received by another authority, on record',
  },
  'not a victim': { id: 'Bukan korban menurut penilaian', en: 'Not a victim, as assessed' },
  'declined help': { id: 'Menolak layanan setelah diberi penjelasan', en: 'Declined services after an explanation' },
} as const satisfies Record<string, Words>
export type Outcome = keyof typeof outcomes

/** A hand-over counts when it is accepted; until then the sender stays accountable. */
export type HandOverState = 'offered' | 'accepted' | 'refused' | 'withdrawn'

/** Hours in which an offered hand-over is answered, and after which each rung of the ladder is told (local rule, P5). */
export const hoursToAccept = 24

/** Kinds of agencies that answer to the centre: their silence is told to the head of the region, not to the Kapolres alone (P5). */
export const verticalKinds = ['immigration', 'migrant-worker-protection', 'prosecutor']
