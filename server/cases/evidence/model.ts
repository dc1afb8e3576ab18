/** Nouns of evidence: kinds of items, what is done with one, requests to other countries. Pure. */
import type { Words } from '../../platform/words.ts'

export const itemKinds = {
  paper: { id: 'Surat atau dokumen', en: 'Paper or document' },
  device: { id: 'Telepon atau perangkat', en: 'Phone or device' },
  data: { id: 'Data digital', en: 'Digital data' },
  money: { id: 'Uang atau surat berharga', en: 'Money or securities' },
  goods: { id: 'Barang', en: 'Goods' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  other: { id: 'Lainnya', en: 'Other' },
} as const satisfies Record<string, Words>
export type ItemKind = keyof typeof itemKinds

export const custodyDeeds = {
  taken: { id: 'Diambil atau disita', en: 'Taken or seized' },
  sealed: { id: 'Disegel', en: 'Sealed' },
  opened: { id: 'Segel dibuka', en: 'Seal opened' },
  stored: { id: 'Dipindahkan tempat simpannya', en: 'Put in another place' },
  moved: { id: 'Diserahterimakan', en: 'Handed over' },
  lent: { id: 'Dipinjamkan', en: 'Lent' },
  returned: { id: 'Dikembalikan dari pinjaman', en: 'Returned from a loan' },
  destroyed: { id: 'Dimusnahkan', en: 'Destroyed' },
  'given back': { id: 'Dikembalikan kepada pemilik', en: 'Given back to its owner' },
} as const satisfies Record<string, Words>
export type CustodyDeed = keyof typeof custodyDeeds

/** What the holder does alone, and what must be said of it. */
export const ownDeeds = {
  sealed: { seal: true, witness: false, paper: false },
  opened: { seal: false, witness: true, paper: false },
  stored: { seal: false, witness: false, paper: false },
  destroyed: { seal: false, witness: true, paper: true },
  'given back': { seal: false, witness: true, paper: true },
} as const satisfies Partial<Record<CustodyDeed, { seal: boolean; witness: boolean; paper: boolean }>>
export type OwnDeed = keyof typeof ownDeeds

/** From hand to hand: offered by one, counted when another accepts. */
export const handDeeds = ['moved', 'lent', 'returned'] as const satisfies CustodyDeed[]
export type HandDeed = (typeof handDeeds)[number]

/** Kinds of agencies that evidence may be handed to; who shelters or counsels a victim holds none (protection.md P5). */
export const mayHold = [
  'police',
  'prosecutor',
  'court',
  'immigration',
  'border-agency',
  'military',
  'health',
  'consular',
  'task-force',
]

export const abroadKinds = {
  'legal assistance': { id: 'Bantuan hukum timbal balik (MLA)', en: 'Mutual legal assistance (MLA)' },
  evidence: { id: 'Pengamanan bukti', en: 'Securing evidence' },
  information: { id: 'Informasi', en: 'Information' },
  witness: { id: 'Keterangan saksi', en: 'Statement of a witness' },
  return: { id: 'Pemulangan tersangka', en: 'Return of a suspect' },
} as const satisfies Record<string, Words>
export type AbroadKind = keyof typeof abroadKinds

/** Channels by which a request leaves (protection.md P7). */
export const channels = {
  'central-authority': { id: 'Otoritas pusat (Kementerian Hukum)', en: 'Central Authority (Ministry of Law)' },
  ncb: { id: 'Divhubinter Polri / NCB Interpol', en: 'Police Divhubinter / NCB Interpol' },
  consulate: { id: 'Perwakilan RI', en: 'Indonesian consulate' },
} as const satisfies Record<string, Words>
export type Channel = keyof typeof channels

export const abroadStates = {
  draft: { id: 'KONSEP', en: 'DRAFT' },
  sent: { id: 'Dikirim', en: 'Sent' },
  reminded: { id: 'Diingatkan', en: 'Reminded' },
  answered: { id: 'Dijawab', en: 'Answered' },
  refused: { id: 'Ditolak', en: 'Refused' },
  withdrawn: { id: 'Ditarik', en: 'Withdrawn' },
} as const satisfies Record<string, Words>
export type AbroadState = keyof typeof abroadStates
export type AbroadDeed = Exclude<AbroadState, 'draft'>

/** A request is a draft until it has a channel and a letter's number; what was answered, refused or withdrawn goes no further. */
export const abroadMoves: Record<AbroadState, readonly AbroadDeed[]> = {
  draft: ['sent', 'withdrawn'],
  sent: ['reminded', 'answered', 'refused', 'withdrawn'],
  reminded: ['reminded', 'answered', 'refused', 'withdrawn'],
  answered: [],
  refused: [],
  withdrawn: [],
}
