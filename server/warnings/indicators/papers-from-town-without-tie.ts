/** Do the papers name a town to which nothing ties the person, while another record of these months knows them elsewhere? */
import type { Indicator } from '../indicator.ts'

export const papersFromTownWithoutTie: Indicator = {
  id: 'papers-from-town-without-tie',
  version: 1,
  question: {
    id: 'Adakah ikatan dengan kota yang tertulis di dokumen?',
    en: 'Is there a tie to the town that the papers name?',
  },
  dimension: 'means',
  legal: {
    id: 'UU 23/2006 jo. UU 24/2013 tentang administrasi kependudukan',
    en: 'Law 23/2006 with Law 24/2013 on civil registration',
  },
  define: {
    papers: "records.last(r, r.happening == 'passport-application' && now - r.at <= days(180))",
    known:
      "records.last(r, r.happening in ['village-registration', 'deportation', 'placement'] && papers.at - r.at <= days(180) && r.at <= papers.at && regency(r.region) != regency(papers.region))",
    told: "records.last(r, ('moved-in-just-now' in r.signs || 'late-birth-certificate' in r.signs || 'birth-date-changed' in r.signs) && now - r.at <= days(180))",
    confirmed:
      "records.exists(r, r.source == 'dukcapil-verification' && r.outcome == 'sesuai' && r.region == papers.region)",
  },
  about: 'has(known) ? papers : told',
  bands: { medium: 'has(known) && has(told) && !confirmed', weak: '(has(known) || has(told)) && !confirmed' },
  aloneAt: [],
  values: {},
  evidence: 'has(known) ? [known, papers] : [told]',
  sentence: {
    medium: {
      id: 'Dokumen menyebut kota lain daripada tempat ia dikenal, dan suratnya baru saja diubah.',
      en: 'The papers name another town than the one they are known in, and were changed just now.',
    },
    weak: {
      id: 'Dokumen menyebut kota lain daripada tempat ia dikenal, atau suratnya baru saja diubah.',
      en: 'The papers name another town than the one they are known in, or were changed just now.',
    },
  },
  tells: ['contact', 'journey'],
  silencedBy: {
    id: 'Verifikasi Dukcapil bahwa ia tinggal di sana.',
    en: 'A civil-registry verification that they live there.',
  },
  next: {
    id: 'Tanyakan sejak kapan ia tinggal di sana dan siapa yang mengurus pindahnya.',
    en: 'Ask since when they live there and who arranged the move.',
  },
  modus: 'raised age',
}
