/** Nouns of cases: tracks, roles, outcomes, states of a hand-over. Pure. */
import type { Words } from '../platform/words.ts'

/** Tracks: being accountable for one opens no other (protection.md P5). */
export const tracks = {
  protection: { id: 'Perlindungan', en: 'Protection' },
  law: { id: 'Penegakan hukum', en: 'Law enforcement' },
  immigration: { id: 'Keimigrasian', en: 'Immigration' },
} as const satisfies Record<string, Words>
export type Track = keyof typeof tracks

/** What is handed over from post to post: a track, or the coordination of the case. */
export const entrusted = {
  ...tracks,
  coordination: { id: 'Koordinasi kasus', en: 'Case coordination' },
} as const satisfies Record<string, Words>
export type Entrusted = keyof typeof entrusted

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

/** Roles whose bearer is owed consent, care and an outcome. */
export const isVictimRole = (role: Role): boolean => role === 'presumed victim' || role === 'victim'

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

/** What can be done with a hand-over, and what it becomes; a deed that is not named is refused. */
export const handOverMoves: Record<HandOverState, Partial<Record<HandOverDeed, HandOverState>>> = {
  offered: { accept: 'accepted', refuse: 'refused', withdraw: 'withdrawn', determine: 'withdrawn', close: 'withdrawn' },
  accepted: {},
  refused: {},
  withdrawn: {},
}
export type HandOverDeed = 'accept' | 'refuse' | 'withdraw' | 'determine' | 'close'

/** How soon a hand-over must be answered; the hours are a reference set. */
export const urgencies = {
  urgent: { id: 'Mendesak', en: 'Urgent' },
  ordinary: { id: 'Biasa', en: 'Ordinary' },
} as const satisfies Record<string, Words>
export type Urgency = keyof typeof urgencies

/** What is asked of the receiver. The first six are the services of Permen PPPA 8/2021; the others belong to the other tracks. */
export const services = {
  identification: {
    tracks: ['protection'],
    words: { id: 'Pengaduan dan identifikasi', en: 'Complaint and identification' },
  },
  health: { tracks: ['protection'], words: { id: 'Rehabilitasi kesehatan', en: 'Health rehabilitation' } },
  social: { tracks: ['protection'], words: { id: 'Rehabilitasi sosial', en: 'Social rehabilitation' } },
  'legal aid': { tracks: ['protection', 'law'], words: { id: 'Bantuan hukum', en: 'Legal aid' } },
  return: { tracks: ['protection', 'immigration'], words: { id: 'Pemulangan', en: 'Return home' } },
  reintegration: { tracks: ['protection'], words: { id: 'Reintegrasi sosial', en: 'Social reintegration' } },
  investigation: { tracks: ['law'], words: { id: 'Penyelidikan dan penyidikan', en: 'Inquiry and investigation' } },
  restitution: { tracks: ['law'], words: { id: 'Restitusi', en: 'Restitution' } },
  'travel document': { tracks: ['immigration'], words: { id: 'Dokumen perjalanan', en: 'Travel document' } },
  'stay and status': { tracks: ['immigration'], words: { id: 'Izin tinggal dan status', en: 'Stay and status' } },
} as const satisfies Record<string, { tracks: readonly Track[]; words: Words }>
export type Service = keyof typeof services

/** What is asked of another post without handing anything over: responsibility stays where it is. */
export const requestKinds = {
  ask: { id: 'Minta keterangan', en: 'Ask' },
  inform: { id: 'Beri tahu', en: 'Inform' },
  'work jointly': { id: 'Bekerja bersama', en: 'Work jointly' },
} as const satisfies Record<string, Words>
export type RequestKind = keyof typeof requestKinds
