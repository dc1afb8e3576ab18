/** Did somebody else arrange every paper, so that the person never held them? Victims told the Ombudsman so. */
import type { Indicator } from '../../indicator.ts'

export const papersByOthers: Indicator = {
  id: 'papers-by-others',
  version: 1,
  question: {
    id: 'Siapa yang mengurus dokumen, dan pernahkah orang ini memegangnya?',
    en: 'Who arranged the papers, and did this person ever hold them?',
  },
  dimension: 'means',
  legal: { id: 'UU 21/2007 pasal 1 angka 1 dan pasal 19', en: 'Law 21/2007 art. 1(1) and art. 19' },
  define: {
    talk: "records.last(r, 'papers-by-others' in r.signs && now - r.at <= days(180))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'talk',
  bands: { medium: 'has(talk) && !licensed' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    medium: {
      id: 'Semua dokumen diurus orang lain dan belum pernah dipegang sendiri.',
      en: 'All papers were arranged by somebody else and never held.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Penjamin berizin (P3MI, PPIU) yang mengurus dokumen secara terbuka.',
    en: 'A licensed sponsor (P3MI, PPIU) who arranges the papers openly.',
  },
  next: {
    id: 'Tanyakan nama pengurus dokumen dan siapa yang membayarnya; jangan di depan pengantar.',
    en: 'Ask for the name of whoever arranged the papers and who paid; not before the companion.',
  },
  modus: 'raised age',
}
