/** Is a child presented as an adult: one agency's record makes the person under 18, another's, used for travel, 18 or more? */
import type { Indicator } from '../indicator.ts'

export const minorAsAdult: Indicator = {
  id: 'minor-as-adult',
  version: 2,
  question: { id: 'Apakah seorang anak ditampilkan sebagai orang dewasa?', en: 'Is a child presented as an adult?' },
  dimension: 'means',
  legal: { id: 'UU 21/2007 pasal 1 angka 5; UU 18/2017 pasal 5', en: 'Law 21/2007 art. 1(5); Law 18/2017 art. 5' },
  // UU 21/2007 art. 1(5): a child is under 18; UU 18/2017 art. 5: a migrant worker is at least 18. Ages in doubt keep silent.
  define: {
    travel: `records.last(t, t.happening in ['passport-application', 'crossing', 'placement'] && youngest(t, t.at) >= 18
      && !records.exists(v, v.source == 'dukcapil-verification' && v.outcome == 'sesuai' && v.birthDate == t.birthDate)
      && records.exists(c, oldest(c, t.at) < 18))`,
    child: 'records.first(c, oldest(c, travel.at) < 18)',
  },
  about: 'travel',
  bands: { strong: 'child.birthDate != travel.birthDate' },
  aloneAt: ['strong'],
  values: {
    child: 'child.birthYear',
    adult: 'travel.birthYear',
    childAge: 'oldest(child, travel.at)',
    adultAge: 'youngest(travel, travel.at)',
  },
  evidence: '[child, travel]',
  sentence: {
    strong: {
      id: 'Lahir {child} menurut satu instansi (umur {childAge}), {adult} pada dokumen perjalanan (umur {adultAge}).',
      en: 'Born {child} according to one agency (age {childAge}), {adult} on the travel papers (age {adultAge}).',
    },
  },
  tells: ['identity'],
  silencedBy: {
    id: 'Verifikasi Dukcapil atas tanggal lahir dewasa.',
    en: 'A civil-registry verification of the adult birth date.',
  },
  next: {
    id: 'Perlakukan sebagai anak sampai terbukti lain; panggil pendamping dari UPTD PPA.',
    en: 'Treat as a child until shown otherwise; call a companion from UPTD PPA.',
  },
  modus: 'raised age',
}
