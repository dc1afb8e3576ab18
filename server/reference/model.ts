/** Nouns of reference data: how sure a row is, levels of regions, what may happen to a region's code. Pure. */
import type { Words } from '../platform/words.ts'

/** Whether somebody has read it in a source, or it still has to be confirmed by who answers for it. */
export const checkStates = {
  checked: { id: 'sudah diperiksa', en: 'checked' },
  'to-confirm': { id: 'perlu dikonfirmasi', en: 'to be confirmed' },
} as const satisfies Record<string, Words>
export type CheckState = keyof typeof checkStates

/** Levels of a Kemendagri code by its number of parts. */
export const regionLevels = {
  1: { id: 'Provinsi', en: 'Province' },
  2: { id: 'Kabupaten/kota', en: 'Regency or city' },
  3: { id: 'Kecamatan', en: 'District' },
  4: { id: 'Desa/kelurahan', en: 'Village' },
} as const satisfies Record<number, Words>

/** What happened to a code: moved (the old one ended), parted (a new one came out of it), renamed, ended. */
export const regionChangeKinds = {
  moved: { id: 'kode berpindah', en: 'code moved' },
  parted: { id: 'dimekarkan', en: 'parted' },
  renamed: { id: 'berganti nama', en: 'renamed' },
  ended: { id: 'berakhir', en: 'ended' },
} as const satisfies Record<string, Words>
export type RegionChangeKind = keyof typeof regionChangeKinds

/** Rows on one page of a set. */
export const rowsOnPage = 50
