/** Does the person speak freely? Fear and learnt answers alone say little; somebody who answers instead says more. */
import type { Indicator } from '../../indicator.ts'

export const speaksUnderWatch: Indicator = {
  id: 'speaks-under-watch',
  version: 1,
  question: { id: 'Apakah orang ini dapat berbicara dengan bebas?', en: 'Can this person speak freely?' },
  dimension: 'means',
  legal: { id: 'UU 21/2007 pasal 1 angka 1 (cara)', en: 'Law 21/2007 art. 1(1) (means)' },
  define: {
    talk: "records.last(r, r.signs.exists(s, s in ['fear', 'scripted-answers', 'companion-speaks']) && now - r.at <= days(180))",
    seen: "talk.signs.count(s, s in ['fear', 'scripted-answers'])",
  },
  about: 'talk',
  bands: { weak: "'companion-speaks' in talk.signs || seen == 2" },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    weak: {
      id: 'Pendamping yang menjawab, atau jawaban seperti dihafal dengan takut.',
      en: 'A companion answers instead, or answers seem learnt and in fear.',
    },
  },
  tells: ['journey'],
  silencedBy: { id: 'Wawancara sendirian yang berjalan bebas.', en: 'An interview alone that went freely.' },
  next: {
    id: 'Pisahkan dari pendamping sebelum pertanyaan peka; panggil petugas sejenis kelamin.',
    en: 'Part them from the companion before sensitive questions; call an officer of the same sex.',
  },
  modus: 'overland workers',
}
