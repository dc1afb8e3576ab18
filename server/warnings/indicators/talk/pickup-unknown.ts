/** Does the person know who will fetch them over there, at least a name? */
import type { Indicator } from '../../indicator.ts'

export const pickupUnknown: Indicator = {
  id: 'pickup-unknown',
  version: 1,
  question: {
    id: 'Apakah orang ini tahu siapa yang akan menjemputnya?',
    en: 'Does this person know who will fetch them?',
  },
  dimension: 'act',
  legal: { id: 'UU 21/2007 pasal 1 angka 1 (pengiriman, penerimaan)', en: 'Law 21/2007 art. 1(1) (sending, receipt)' },
  define: {
    talk: "records.last(r, 'pickup-unknown' in r.signs && now - r.at <= days(180))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'talk',
  bands: { weak: 'has(talk) && !licensed' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    weak: {
      id: 'Tidak tahu siapa yang menjemput, namanya pun tidak.',
      en: 'Does not know who will fetch them, not even a name.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Penempatan resmi: penjemput ditentukan oleh P3MI.',
    en: 'An official placement: the P3MI sends somebody.',
  },
  next: {
    id: 'Tanyakan nomor telepon mana yang harus dihubungi sesampainya di sana.',
    en: 'Ask which number they are to call on arrival.',
  },
  modus: 'overland workers',
}
