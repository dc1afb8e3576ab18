/** Does somebody apply for a passport far from home? Students and workers do; who is sent over this border does too. */
import type { Indicator } from '../indicator.ts'

export const farOffice: Indicator = {
  id: 'far-office',
  version: 1,
  question: { id: 'Apakah paspor diminta jauh dari tempat tinggal?', en: 'Is the passport applied for far from home?' },
  dimension: 'act',
  legal: {
    id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 (perlu dikonfirmasi)',
    en: 'Circular IMI-0277.GR.02.06/2017 (to be confirmed)',
  },
  // Offices serve several regencies and anybody may apply anywhere: only another province counts, and it is weak.
  define: {
    leaving: "records.last(r, r.happening == 'passport-application' && now - r.at <= days(120))",
    settled: "records.exists(r, r.happening in ['consular-registration', 'placement'] || has(r.sponsor.licence))",
  },
  about: 'leaving',
  bands: { weak: 'province(leaving.region) != province(leaving.postRegion) && !settled' },
  aloneAt: [],
  values: {},
  evidence: '[leaving]',
  sentence: {
    weak: {
      id: 'Memohon paspor di provinsi lain daripada tempat tinggalnya.',
      en: 'Applies for a passport in another province than the one lived in.',
    },
  },
  tells: ['contact'],
  silencedBy: {
    id: 'Penempatan resmi, penjamin berizin, atau alasan tinggal di sini (kuliah, kerja, keluarga).',
    en: 'An official placement, a licensed sponsor, or a reason to be here (study, work, family).',
  },
  next: {
    id: 'Tanyakan mengapa memohon di sini dan siapa yang mengantar.',
    en: 'Ask why they apply here and who brought them.',
  },
  modus: 'overland workers',
}
