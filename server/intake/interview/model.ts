/**
 * What an officer may note while talking with somebody at a desk: answers and things seen, each a code. They are screening, never a finding
 * of law; none is enough alone (protection.md P4). To add one: an entry here; indicators ask for it by its code.
 */
import type { Words } from '../../platform/words.ts'

export const signs = {
  'cannot-name-destination': {
    id: 'Tidak dapat menyebut tempat, tanggal, atau teman perjalanan',
    en: 'Cannot name place, dates or companions of the journey',
  },
  'no-return-or-funds': { id: 'Tanpa tiket pulang atau biaya', en: 'Without a return ticket or funds' },
  'papers-by-others': {
    id: 'Semua dokumen diurus orang lain, belum pernah memegangnya',
    en: 'All papers were arranged by somebody else and never in own hands',
  },
  'pickup-unknown': {
    id: 'Tidak tahu siapa yang menjemput, namanya pun tidak',
    en: 'Does not know who will fetch them, not even a name',
  },
  'visa-page-removed': {
    id: 'Halaman visa dilepas dari paspor, atau ada bekasnya',
    en: 'A visa page was removed from the passport, or left traces',
  },
  'relative-not-found': {
    id: 'Kerabat penjamin kunjungan keluarga tidak ditemukan',
    en: 'The relative who vouches for the family visit was not found',
  },
  'identity-card-only': { id: 'Hanya membawa KTP', en: 'Carries an identity card only' },
  'fiance-by-broker': {
    id: 'Calon suami asing dikenalkan perantara',
    en: 'A foreign fiancé introduced by a go-between',
  },
  'bride-money': {
    id: 'Uang diserahkan kepada orang tua untuk pernikahan',
    en: 'Money was paid to the parents for the marriage',
  },
  'offer-by-social-media': {
    id: 'Tawaran kerja dari media sosial atau kenalan',
    en: 'The job was offered on social media or by an acquaintance',
  },
  'wage-above-market': {
    id: 'Gaji yang dijanjikan jauh di atas pasar',
    en: 'The promised wage is far above the market',
  },
  'no-contract': { id: 'Tanpa perjanjian kerja', en: 'Without a work contract' },
  'travel-debt': { id: 'Berutang untuk biaya perjalanan', en: 'In debt for the cost of the journey' },
  fear: { id: 'Tampak takut', en: 'Seems afraid' },
  'scripted-answers': { id: 'Jawaban seperti dihafal', en: 'Answers as if learnt by heart' },
  'companion-speaks': { id: 'Pendamping yang menjawab', en: 'A companion answers instead' },
  'no-parental-consent': {
    id: 'Anak tanpa persetujuan kedua orang tua',
    en: 'A child without the consent of both parents',
  },
  'family-permission-missing': { id: 'Tanpa izin keluarga', en: 'Without permission of the family' },
  'birth-date-changed': { id: 'Meminta perubahan tanggal lahir', en: 'Asks for a change of the birth date' },
  'late-birth-certificate': { id: 'Meminta akta kelahiran terlambat', en: 'Asks for a late birth certificate' },
  'moved-in-just-now': {
    id: 'Baru pindah datang, tanpa keluarga di sini',
    en: 'Moved in just now, without family here',
  },
  'wages-withheld': {
    id: 'Upah ditahan atau tidak dibayar di luar negeri',
    en: 'Wages were withheld or unpaid abroad',
  },
  'papers-kept': {
    id: 'Paspor atau telepon ditahan di luar negeri',
    en: 'Passport or phone was kept from them abroad',
  },
  'movement-restricted': { id: 'Tidak boleh keluar tempat kerja', en: 'Was not allowed to leave the workplace' },
  'hurt-or-threatened': { id: 'Disakiti atau diancam', en: 'Was hurt or threatened' },
  'fetched-on-return': {
    id: 'Dijemput orang yang bukan keluarga saat pulang',
    en: 'Fetched on return by somebody who is not family',
  },
} as const satisfies Record<string, Words>

export type Sign = keyof typeof signs
export const signCodes = Object.keys(signs) as Sign[]
