/** Nouns of SOPs: whom one serves, aspects and their pillar, events, who may be responsible, kinds of findings between two. Pure. */
import type { Pillar } from '../../access/model.ts'
import type { Words } from '../../platform/words.ts'

/** For whom a case takes an SOP: each victim by age, the case once, those who are abroad or return as a group; `none`: an agency's own, read and compared only. */
export const serves = {
  adult: { id: 'tiap korban dewasa', en: 'each adult victim' },
  child: { id: 'tiap korban anak', en: 'each child victim' },
  case: { id: 'kasus, satu kali', en: 'the case, once' },
  abroad: { id: 'tiap korban yang masih di luar negeri', en: 'each victim who is still abroad' },
  returnee: { id: 'tiap orang yang dipulangkan', en: 'each person who is returned' },
  none: { id: 'SOP instansi sendiri', en: 'an agency’s own SOP' },
} as const satisfies Record<string, Words>
export type Serves = keyof typeof serves

export const units = {
  hours: { id: 'jam', en: 'hours' },
  days: { id: 'hari kalender', en: 'calendar days' },
  'working days': { id: 'hari kerja', en: 'working days' },
} as const satisfies Record<string, Words>
export type Unit = keyof typeof units

/** From the least to the most. */
export const consents = {
  none: { id: 'tanpa persetujuan', en: 'no consent' },
  asked: { id: 'persetujuan ditanyakan', en: 'consent asked' },
  required: { id: 'persetujuan wajib', en: 'consent required' },
} as const satisfies Record<string, Words>
export type Consent = keyof typeof consents

/** Kinds of agencies that an SOP may belong to or name as responsible; the court and LPSK have no post here. */
export const responsibles: Record<string, Words> = {
  'task-force': { id: 'Sekretariat Gugus Tugas', en: 'Task force secretariat' },
  'women-and-children': { id: 'UPTD PPA', en: 'Service for women and children (UPTD PPA)' },
  social: { id: 'Dinas Sosial', en: 'Social office' },
  health: { id: 'Rumah sakit dan Puskesmas', en: 'Hospital and health centre' },
  police: { id: 'Kepolisian', en: 'Police' },
  prosecutor: { id: 'Kejaksaan', en: 'Prosecutor' },
  immigration: { id: 'Imigrasi', en: 'Immigration' },
  'migrant-worker-protection': { id: 'BP3MI', en: 'Migrant worker protection (BP3MI)' },
  consular: { id: 'Perwakilan RI', en: 'Consulate' },
  'civil-registry': { id: 'Disdukcapil', en: 'Civil registry' },
  manpower: { id: 'Disnaker', en: 'Manpower office' },
  education: { id: 'Dinas Pendidikan', en: 'Education office' },
  village: { id: 'Pemerintah desa', en: 'Village government' },
  city: { id: 'Pemerintah daerah', en: 'Local government' },
  'border-agency': { id: 'PLBN', en: 'Border post (PLBN)' },
  military: { id: 'Satgas Pamtas', en: 'Border task unit (TNI)' },
  ngo: { id: 'Lembaga masyarakat', en: 'Civil society organisation' },
  lpsk: { id: 'LPSK', en: 'Witness and victim protection agency (LPSK)' },
}
/** Owner of an SOP that several agencies agreed on. */
export const joint: Words = { id: 'SOP bersama', en: 'Joint SOP' }

/** An aspect as the reference set says it today: finer than the five pillars, so that repatriation and norms have a place. */
type Aspect = { words: Words; pillar: Pillar }

/** An event that starts or ends a step; `outside`: it comes from a person or a court and from no step. */
type SopEvent = { words: Words; outside: boolean }

/** What SOPs speak in, as it stands today. */
export type Terms = { aspects: Record<string, Aspect>; events: Record<string, SopEvent> }

/** Who may ask for the services of UU 21/2007 art. 51: the permohonan starts with any of them. */
export const applicants = {
  victim: { id: 'korban sendiri', en: 'the victim' },
  family: { id: 'keluarga', en: 'family' },
  friend: { id: 'teman', en: 'a friend' },
  police: { id: 'kepolisian', en: 'the police' },
  volunteer: { id: 'relawan pendamping', en: 'an accompanying volunteer' },
  'social-worker': { id: 'pekerja sosial', en: 'a social worker' },
  authority: { id: 'pejabat atau instansi', en: 'an authority' },
} as const satisfies Record<string, Words>
export type Applicant = keyof typeof applicants

/** Between two SOPs: they say different things, one leaves something out, or both claim the same. */
export const findingKinds = {
  contradiction: { id: 'Pertentangan', en: 'Contradiction' },
  hole: { id: 'Lubang', en: 'Hole' },
  overlap: { id: 'Tumpang tindih', en: 'Overlap' },
} as const satisfies Record<string, Words>
export type FindingKind = keyof typeof findingKinds

/** What is asked of two SOPs, and which kind of finding it is. */
export const rules = {
  clock: 'contradiction',
  start: 'contradiction',
  consent: 'contradiction',
  law: 'contradiction',
  circle: 'contradiction',
  owner: 'overlap',
  'hand-over': 'hole',
  event: 'hole',
  document: 'hole',
} as const satisfies Record<string, FindingKind>
export type Rule = keyof typeof rules

/** One side of a finding: a step of a version, or the whole of it where a step is missing. */
export type Clause = { sop: string; step: string | null; words: Words }

/** `clauses`: one of each SOP, in the order of their names. `what`: the event, document or aspect that a hole is about. */
export type Finding = {
  kind: FindingKind
  rule: Rule
  aspect: string
  what: string | null
  clauses: [Clause, Clause]
  sentence: Words
}

/** States of an SOP on its way. */
export type SopDraftState = 'draft' | 'published' | 'withdrawn'
export type SopDraftAction = 'change' | 'publish' | 'withdraw'

/**
 *   draft ──change──▶ draft ──publish (a second person)──▶ published
 *     └────────────────withdraw──▶ withdrawn
 */
export const sopDraftStates: Record<SopDraftState, Record<SopDraftAction, SopDraftState | null>> = {
  draft: { change: 'draft', publish: 'published', withdraw: 'withdrawn' },
  published: { change: null, publish: null, withdraw: null },
  withdrawn: { change: null, publish: null, withdraw: null },
}
export const sopDraftStateNames = {
  draft: { id: 'rancangan', en: 'draft' },
  published: { id: 'terbit', en: 'published' },
  withdrawn: { id: 'ditarik', en: 'withdrawn' },
} as const satisfies Record<SopDraftState, Words>
