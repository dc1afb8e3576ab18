/** Is work promised at a wage far above the market, by whoever is met online, without a contract? */
import type { Indicator } from '../../indicator.ts'

export const offerTooGood: Indicator = {
  id: 'offer-too-good',
  version: 1,
  question: { id: 'Apakah tawaran kerjanya terlalu bagus untuk benar?', en: 'Is the job offer too good to be true?' },
  dimension: 'means',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (penipuan); UU 18/2017 pasal 5',
    en: 'Law 21/2007 art. 1(1) (deception); Law 18/2017 art. 5',
  },
  define: {
    talk: "records.last(r, r.signs.exists(s, s in ['offer-by-social-media', 'wage-above-market', 'no-contract']) && now - r.at <= days(180))",
    said: "talk.signs.count(s, s in ['offer-by-social-media', 'wage-above-market', 'no-contract'])",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'talk',
  bands: { medium: "!licensed && said >= 2 && 'wage-above-market' in talk.signs", weak: '!licensed && said >= 2' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    medium: {
      id: 'Gaji yang dijanjikan jauh di atas pasar, dari kenalan atau media sosial atau tanpa perjanjian.',
      en: 'The promised wage is far above the market, from an acquaintance or social media or without a contract.',
    },
    weak: {
      id: 'Tawaran kerja dari kenalan atau media sosial, tanpa perjanjian.',
      en: 'A job offered by an acquaintance or on social media, without a contract.',
    },
  },
  tells: ['journey'],
  silencedBy: { id: 'P3MI berizin dengan perjanjian kerja.', en: 'A licensed P3MI with a work contract.' },
  next: {
    id: 'Cocokkan tawaran dengan daftar P3MI; minta nama perusahaan dan alamatnya.',
    en: 'Check the offer against the register of P3MI; ask for the company’s name and address.',
  },
  modus: 'online offer',
}
