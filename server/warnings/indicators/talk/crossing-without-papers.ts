/** Is somebody about to cross with an identity card only? Villagers of the border do, for the market; who comes from afar was brought. */
import type { Indicator } from '../../indicator.ts'

export const crossingWithoutPapers: Indicator = {
  id: 'crossing-without-papers',
  version: 1,
  question: {
    id: 'Apakah orang ini melintas hanya dengan KTP?',
    en: 'Is this person crossing with an identity card only?',
  },
  dimension: 'act',
  legal: { id: 'UU 6/2011 pasal 9 dan 120 (perlu dikonfirmasi)', en: 'Law 6/2011 arts. 9 and 120 (to be confirmed)' },
  define: {
    talk: "records.last(r, 'identity-card-only' in r.signs && now - r.at <= days(180))",
    home: 'records.last(r, has(r.region))',
    far: "!(province(home.region) in ['61', '65'])",
  },
  about: 'talk',
  bands: { medium: 'has(talk) && far', weak: 'has(talk)' },
  aloneAt: [],
  values: {},
  evidence: 'has(home) && far ? [talk, home] : [talk]',
  sentence: {
    medium: {
      id: 'Hanya membawa KTP di perbatasan, padahal tinggal jauh dari sana.',
      en: 'Carries an identity card only at the border, though living far from it.',
    },
    weak: { id: 'Hanya membawa KTP di perbatasan.', en: 'Carries an identity card only at the border.' },
  },
  tells: ['journey', 'contact'],
  silencedBy: {
    id: 'Warga desa perbatasan yang lalu membuat PLB.',
    en: 'A villager of the border who then gets a border pass.',
  },
  next: {
    id: 'Jelaskan PLB dan paspor; tanyakan siapa yang menunjukkan jalan dan berapa bayarnya.',
    en: 'Explain border pass and passport; ask who shows the way and what it costs.',
  },
  modus: 'unofficial path',
}
