/** Does somebody from afar leave over this land border, though their way would lead elsewhere? */
import type { Indicator } from '../indicator.ts'

export const oddRoute: Indicator = {
  id: 'odd-route',
  version: 1,
  question: {
    id: 'Apakah rute ini masuk akal dari tempat asalnya?',
    en: 'Does this route make sense from where they live?',
  },
  dimension: 'act',
  legal: { id: 'UU 21/2007 pasal 1 angka 1 (pengangkutan)', en: 'Law 21/2007 art. 1(1) (transport)' },
  define: {
    out: "records.last(r, r.happening == 'crossing' && r.direction == 'out' && now - r.at <= days(120))",
    home: 'records.last(r, has(r.region) && r.at <= out.at)',
    far: "!(province(home.region) in ['61', '62', '63', '64', '65'])",
    stated:
      "records.last(r, r.happening in ['passport-application', 'interview'] && out.at - r.at <= days(180) && r.at <= out.at)",
    settled: "records.exists(r, r.happening in ['placement', 'consular-registration'] || has(r.sponsor.licence))",
  },
  about: 'out',
  bands: {
    medium: "far && !settled && !(stated.destination in ['MYS', 'BRN', 'SGP', 'IDN'])",
    weak: 'far && !settled',
  },
  aloneAt: [],
  values: {},
  evidence: 'has(stated) ? [stated, out] : [home, out]',
  sentence: {
    medium: {
      id: 'Dari pulau lain lewat perbatasan darat ini, padahal negara tujuannya lain.',
      en: 'From another island over this land border, though bound for another country.',
    },
    weak: { id: 'Dari pulau lain lewat perbatasan darat ini.', en: 'From another island over this land border.' },
  },
  tells: ['journey', 'contact'],
  silencedBy: {
    id: 'Penempatan resmi, lapor diri, atau alasan tinggal di Kalimantan.',
    en: 'An official placement, registration abroad, or a reason to live in Kalimantan.',
  },
  next: {
    id: 'Tanyakan dari mana ia berangkat, siapa yang membeli tiket, dan ke mana sesudah Malaysia.',
    en: 'Ask where they set out, who bought the ticket, and where they go after Malaysia.',
  },
  modus: 'overland workers',
}
