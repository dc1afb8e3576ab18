/** Is a young woman brought into a marriage abroad by a go-between, her parents paid? A marriage abroad by itself is no sign. */
import type { Indicator } from '../../indicator.ts'

export const marriageAbroad: Indicator = {
  id: 'marriage-abroad',
  version: 1,
  question: {
    id: 'Apakah pernikahan di luar negeri ini diatur perantara dengan uang?',
    en: 'Is this marriage abroad arranged by a go-between, for money?',
  },
  dimension: 'purpose',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 dan 7; UU 12/2022 pasal 10 (perlu dikonfirmasi)',
    en: 'Law 21/2007 art. 1(1), (7); Law 12/2022 art. 10 (to be confirmed)',
  },
  define: {
    talk: "records.last(r, ('fiance-by-broker' in r.signs || 'bride-money' in r.signs) && now - r.at <= days(365))",
    young: "records.exists(r, r.sex == 'F' && youngest(r, now) >= 15 && oldest(r, now) <= 25)",
  },
  about: 'talk',
  bands: {
    medium: "young && 'fiance-by-broker' in talk.signs && 'bride-money' in talk.signs",
    weak: 'young && has(talk)',
  },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    medium: {
      id: 'Calon suami asing dikenalkan perantara, dan uang diserahkan kepada orang tua.',
      en: 'A go-between introduced the foreign fiancé, and the parents were paid.',
    },
    weak: {
      id: 'Calon suami asing dikenalkan perantara, atau uang diserahkan kepada orang tua.',
      en: 'A go-between introduced the foreign fiancé, or the parents were paid.',
    },
  },
  tells: ['journey', 'identity'],
  silencedBy: {
    id: 'Pernikahan yang tercatat dan pasangan yang saling mengenal tanpa perantara.',
    en: 'A registered marriage of two who know each other without a go-between.',
  },
  next: {
    id: 'Bicaralah berdua saja dengannya: kenalkah ia calon suaminya, siapa yang akan memegang paspornya?',
    en: 'Talk with her alone: does she know him, who will hold her passport?',
  },
  modus: 'ordered bride',
}
