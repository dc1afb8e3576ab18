/**
 * Papers that desks want to see, by purpose, each with its source. Those of circular IMI-0277.GR.02.06/2017 are reported by several offices
 * and newspapers; whether it still stands beside Permenkumham 9/2024 is to be confirmed, as is all that says so.
 */
import type { Words } from '../../platform/words.ts'
import type { Paper } from '../desk.ts'

const circular: Words = {
  id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017',
  en: 'Circular of the Director General of Immigration IMI-0277.GR.02.06/2017',
}
const practice: Words = {
  id: 'Praktik pemeriksaan keberangkatan; Permenkumham 9/2024',
  en: 'Practice of departure control; Permenkumham 9/2024',
}
const workers: Words = { id: 'UU 18/2017 pasal 13', en: 'Law 18/2017 art. 13' }
const registry: Words = {
  id: 'Perpres 96/2018 dan Permendagri 108/2019',
  en: 'Perpres 96/2018 and Permendagri 108/2019',
}
const children: Words = {
  id: 'Permenkumham tentang paspor, syarat anak',
  en: 'Regulation on passports, conditions for children',
}

export const papers = {
  manpowerRecommendation: {
    id: 'manpower-recommendation',
    name: { id: 'Rekomendasi Disnaker kabupaten/kota', en: 'Recommendation of the regency’s manpower office' },
    source: circular,
    toBeConfirmed: false,
    purposes: ['work'],
    attestedBy: 'placement',
  },
  healthCheck: {
    id: 'health-check',
    name: { id: 'Hasil pemeriksaan kesehatan', en: 'Result of a health check' },
    source: circular,
    toBeConfirmed: false,
    purposes: ['work'],
    attestedBy: 'placement',
  },
  religionRecommendation: {
    id: 'religion-recommendation',
    name: { id: 'Rekomendasi Kantor Kemenag', en: 'Recommendation of the office of religious affairs' },
    source: circular,
    toBeConfirmed: false,
    purposes: ['umrah'],
  },
  organiserLetter: {
    id: 'organiser-letter',
    name: { id: 'Surat PPIU atau PIHK', en: 'Letter of the licensed organiser (PPIU or PIHK)' },
    source: circular,
    toBeConfirmed: false,
    purposes: ['umrah'],
    attestedBy: 'licensed sponsor',
  },
  internshipRecommendation: {
    id: 'internship-recommendation',
    name: {
      id: 'Rekomendasi Dirjen Binalavotas Kemnaker untuk magang',
      en: 'Recommendation of the Ministry of Manpower for an internship',
    },
    source: circular,
    toBeConfirmed: true,
    purposes: ['internship'],
  },
  guaranteeLetter: {
    id: 'guarantee-letter',
    name: { id: 'Surat jaminan dari keluarga yang dikunjungi', en: 'Letter of guarantee of the visited family' },
    source: circular,
    toBeConfirmed: false,
    purposes: ['family'],
  },
  relativePassport: {
    id: 'relative-passport',
    name: { id: 'Fotokopi paspor keluarga yang dikunjungi', en: 'Copy of the relative’s passport' },
    source: circular,
    toBeConfirmed: false,
    purposes: ['family'],
  },
  acceptance: {
    id: 'acceptance',
    name: { id: 'Surat penerimaan dari kampus atau sekolah', en: 'Letter of acceptance of the university or school' },
    source: circular,
    toBeConfirmed: true,
    purposes: ['study'],
  },
  marriageLetter: {
    id: 'marriage-letter',
    name: { id: 'Surat keterangan untuk menikah', en: 'Certificate for a marriage' },
    source: practice,
    toBeConfirmed: true,
    purposes: ['marriage'],
  },
  bothParents: {
    id: 'both-parents',
    name: { id: 'Persetujuan tertulis kedua orang tua', en: 'Written consent of both parents' },
    source: children,
    toBeConfirmed: true,
    children: true,
  },
  parentsIdentity: {
    id: 'parents-identity',
    name: { id: 'KTP kedua orang tua dan akta kelahiran', en: 'Identity cards of both parents and birth certificate' },
    source: children,
    toBeConfirmed: true,
    children: true,
  },
  returnTicket: {
    id: 'return-ticket',
    name: { id: 'Tiket pulang atau bukti biaya', en: 'Return ticket or proof of funds' },
    source: practice,
    toBeConfirmed: true,
    purposes: ['tourism', 'umrah'],
  },
  workPermit: {
    id: 'work-permit',
    name: { id: 'Perjanjian kerja dan visa kerja', en: 'Work contract and work visa' },
    source: workers,
    toBeConfirmed: true,
    purposes: ['work'],
    attestedBy: 'placement',
  },
  courtRuling: {
    id: 'court-ruling',
    name: { id: 'Penetapan pengadilan atau dokumen kelahiran asli', en: 'Court ruling or original birth document' },
    source: registry,
    toBeConfirmed: true,
  },
  movingLetter: {
    id: 'moving-letter',
    name: { id: 'Surat keterangan pindah (SKPWNI)', en: 'Certificate of moving (SKPWNI)' },
    source: registry,
    toBeConfirmed: true,
  },
  birthWitness: {
    id: 'birth-witness',
    name: {
      id: 'Surat keterangan kelahiran atau SPTJM dengan saksi',
      en: 'Statement of birth, or declaration with witnesses',
    },
    source: registry,
    toBeConfirmed: true,
  },
  familyPermission: {
    id: 'family-permission',
    name: {
      id: 'Surat izin keluarga yang diketahui kepala desa atau lurah',
      en: 'Permission of the family, known to the village head',
    },
    source: workers,
    toBeConfirmed: true,
    purposes: ['work', 'internship'],
  },
} as const satisfies Record<string, Paper>
