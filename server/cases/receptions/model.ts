/** Nouns of a reception: whether somebody came, what was noticed, how it went on for each. Pure. */
import type { Words } from '../../platform/words.ts'

/** Whether who stands on the list came. */
export const presences = {
  expected: { id: 'Belum dicatat', en: 'Not noted yet' },
  present: { id: 'Hadir', en: 'Present' },
  absent: { id: 'Tidak hadir', en: 'Absent' },
} as const satisfies Record<string, Words>
export type Presence = keyof typeof presences

/** How it went on; `did not come` is that of who is absent, and of nobody else. */
export const arrivalOutcomes = {
  'travelled home': { id: 'Berangkat ke daerah asal', en: 'Travelled home' },
  'fetched by family': { id: 'Dijemput keluarga', en: 'Fetched by family' },
  sheltered: { id: 'Ditampung', en: 'Sheltered' },
  hospital: { id: 'Ke rumah sakit', en: 'To hospital' },
  'in a case': { id: 'Masuk kasus', en: 'In a case' },
  'left by themselves': { id: 'Pulang sendiri, tidak mau dibantu', en: 'Left by themselves, declined help' },
  'did not come': { id: 'Tidak datang', en: 'Did not come' },
} as const satisfies Record<string, Words>
export type ArrivalOutcome = keyof typeof arrivalOutcomes

/** Why they return; the codes are those of the source of returnees. */
export const returns = {
  DEPORTASI: { id: 'Dideportasi', en: 'Deported' },
  REPATRIASI: { id: 'Direpatriasi', en: 'Repatriated' },
} as const satisfies Record<string, Words>
export type Return = keyof typeof returns

/** Countries from which groups come, by their code of ISO 3166. */
export const countries = {
  MYS: { id: 'Malaysia', en: 'Malaysia' },
  SGP: { id: 'Singapura', en: 'Singapore' },
  BRN: { id: 'Brunei Darussalam', en: 'Brunei Darussalam' },
  THA: { id: 'Thailand', en: 'Thailand' },
  KHM: { id: 'Kamboja', en: 'Cambodia' },
  MMR: { id: 'Myanmar', en: 'Myanmar' },
  LAO: { id: 'Laos', en: 'Laos' },
  VNM: { id: 'Vietnam', en: 'Viet Nam' },
  PHL: { id: 'Filipina', en: 'Philippines' },
  TWN: { id: 'Taiwan', en: 'Taiwan' },
  HKG: { id: 'Hong Kong', en: 'Hong Kong' },
  SAU: { id: 'Arab Saudi', en: 'Saudi Arabia' },
  ARE: { id: 'Uni Emirat Arab', en: 'United Arab Emirates' },
} as const satisfies Record<string, Words>
export type Country = keyof typeof countries

/** What the list, or the person, says about themselves. `paper`: number of the travel document, an SPLP where it says so. */
export type Listed = { name: string; sex: 'F' | 'M'; bornYear: number | null; paper: string }

/** Whether somebody of this year of birth may be under eighteen: in doubt, a child (P6). */
export const mayBeChild = (bornYear: number | null, now: Date): boolean =>
  bornYear === null || now.getUTCFullYear() - bornYear <= 18
