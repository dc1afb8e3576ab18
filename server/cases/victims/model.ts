/** Nouns of what is owed to one victim: consent, who may agree beside a child, secrets, what is missing. Pure. */
import type { Words } from '../../platform/words.ts'

/** What a consent is for. A no to `knowledge` is a no to everything: that agency is not to learn of her at all. */
export const purposes = {
  knowledge: { id: 'Boleh tahu tentang saya', en: 'May know about me' },
  services: { id: 'Rujukan dan layanan', en: 'Referral and services' },
  return: { id: 'Pemulangan dan reintegrasi', en: 'Return and reintegration' },
  exchange: { id: 'Pertukaran data kasus', en: 'Exchange of case data' },
  abroad: { id: 'Instansi di luar negeri', en: 'Authorities abroad' },
} as const satisfies Record<string, Words>
export type Purpose = keyof typeof purposes

/** What a service can rest on. */
export const servicePurposes = ['services', 'return'] as const satisfies Purpose[]
export type ServicePurpose = (typeof servicePurposes)[number]

/** What stands on each purpose, and ends with it: what is shared of her (secrets, interviews, joint work), and services with what asks for them. */
export const resting: Record<Purpose, { sharing: boolean; services: readonly ServicePurpose[] }> = {
  knowledge: { sharing: true, services: servicePurposes },
  services: { sharing: true, services: ['services'] },
  return: { sharing: false, services: ['return'] },
  exchange: { sharing: false, services: [] },
  abroad: { sharing: false, services: [] },
}

/** On which purpose a step of a procedure, or a service asked of another post, rests. */
export const restsOn = (what: string | null): ServicePurpose =>
  what !== null && ['return', 'reintegration', 'repatriation'].includes(what) ? 'return' : 'services'

/** Withdrawn is a no that comes after a yes: what rests on it stops by an hour. */
export const decisions = {
  given: { id: 'Setuju', en: 'Agrees' },
  refused: { id: 'Jangan beri tahu', en: 'Do not tell' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
} as const satisfies Record<string, Words>
export type Decision = keyof typeof decisions

/** What is said of somebody who has said nothing about it yet: neither a yes nor a no. */
export const notAsked: Words = { id: 'Belum ditanya', en: 'Not asked yet' }

/** Who gave it. A child always assents herself too (protection.md P6). */
export const givers = {
  herself: { id: 'Yang bersangkutan sendiri', en: 'The person herself' },
  'assent and guardian': {
    id: 'Persetujuan anak, dan orang tua atau wali tanpa benturan kepentingan',
    en: 'The child’s assent, and a parent or guardian without conflict',
  },
  'assent and social worker': {
    id: 'Persetujuan anak, dan pekerja sosial dengan catatan kepentingan terbaik',
    en: 'The child’s assent, and a social worker with a best-interest note',
  },
} as const satisfies Record<string, Words>
export type Giver = keyof typeof givers

/** Shortest best-interest note, in characters: a reason, not a tick. */
export const shortestInterest = 20

/** In what form it can be shown. */
export const forms = {
  written: { id: 'Tertulis, ditandatangani', en: 'Written and signed' },
  thumbprint: { id: 'Cap jempol di depan saksi', en: 'Thumbprint before a witness' },
  recorded: { id: 'Rekaman suara', en: 'Recorded voice' },
  spoken: { id: 'Lisan di depan saksi', en: 'Spoken before a witness' },
} as const satisfies Record<string, Words>
export type Form = keyof typeof forms

/** What may be kept from somebody who is told the rest. */
export const withholdable = {
  whereabouts: { id: 'Di mana ia berada', en: 'Where she is' },
  health: { id: 'Kesehatan', en: 'Health' },
  story: { id: 'Apa yang dialaminya', en: 'What happened to her' },
  contact: { id: 'Cara menghubunginya', en: 'How to reach her' },
} as const satisfies Record<string, Words>
export type Withheld = keyof typeof withholdable

export const relations = {
  mother: { id: 'Ibu', en: 'Mother' },
  father: { id: 'Ayah', en: 'Father' },
  guardian: { id: 'Wali', en: 'Guardian' },
  relative: { id: 'Kerabat', en: 'Relative' },
} as const satisfies Record<string, Words>
export type Relation = keyof typeof relations

/** What a parent or guardian had to do with it. Only who arranged nothing may agree for a child: not known is not enough. */
export const arranged = {
  nothing: { id: 'Tidak ikut mengatur', en: 'Had no part in it' },
  departure: { id: 'Mengatur keberangkatan', en: 'Arranged the departure' },
  marriage: { id: 'Mengatur pernikahan', en: 'Arranged the marriage' },
  'travelled along': { id: 'Ikut dalam perjalanan', en: 'Travelled along' },
  unknown: { id: 'Belum diketahui', en: 'Not known yet' },
} as const satisfies Record<string, Words>
export type Arranged = keyof typeof arranged
export const mayAgree = (part: Arranged): boolean => part === 'nothing'

/** Hours in which what rests on a withdrawn consent stops (protection.md P6). */
export const hoursToStop = 72

/** What goes on whatever she withdraws, with its ground. */
export const restsOnLaw: { words: Words; ground: Words }[] = [
  {
    words: {
      id: 'perkara, yaitu pemeriksaan oleh penyidik',
      en: 'the police case, that is what investigators examine',
    },
    ground: {
      id: 'UU 21/2007: bukan delik aduan (perlu dikonfirmasi)',
      en: 'Law 21/2007: it does not depend on a complaint (to be confirmed)',
    },
  },
]

/** Safe contact, and the three secrets that neither owning a case nor an administrator opens (protection.md P1). */
export const secretKinds = {
  contact: { id: 'Kontak aman', en: 'Safe contact' },
  shelter: { id: 'Rumah aman', en: 'Shelter' },
  health: { id: 'Kesehatan', en: 'Health' },
  counselling: { id: 'Konseling', en: 'Counselling' },
} as const satisfies Record<string, Words>
export type SecretKind = keyof typeof secretKinds

/** Which part of what she may withhold a secret tells. */
export const tells: Record<SecretKind, Withheld> = {
  contact: 'contact',
  shelter: 'whereabouts',
  health: 'health',
  counselling: 'story',
}

/** Whether the family knows; what is said when another answers depends on it. */
export const familyKnows = {
  yes: { id: 'Keluarga tahu', en: 'The family knows' },
  partly: { id: 'Sebagian tahu', en: 'Some of them know' },
  no: { id: 'Keluarga tidak tahu', en: 'The family does not know' },
} as const satisfies Record<string, Words>
export type FamilyKnows = keyof typeof familyKnows
