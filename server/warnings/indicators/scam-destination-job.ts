/** Is office work promised in a country where online scam compounds hold people? */
import type { Indicator } from '../indicator.ts'

export const scamDestinationJob: Indicator = {
  id: 'scam-destination-job',
  version: 1,
  question: {
    id: 'Apakah dijanjikan kerja kantor di negara tempat penipuan daring menahan orang?',
    en: 'Is office work promised where online scams hold people?',
  },
  dimension: 'purpose',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 7 dan pasal 18 (korban tidak dipidana)',
    en: 'Law 21/2007 art. 1(7) and art. 18 (non-punishment)',
  },
  define: {
    offer:
      "records.last(r, r.destination in ['KHM', 'MMR', 'LAO', 'PHL'] && r.happening in ['village-registration', 'passport-application', 'interview'] && now - r.at <= days(180))",
    office:
      "['customer', 'admin', 'operator', 'marketing', 'daring', 'online', 'komputer', 'judi', 'telemarket'].exists(word, contains(offer.occupation, word))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'offer',
  bands: { medium: 'office && !licensed', weak: "offer.purpose == 'work' && !licensed" },
  aloneAt: [],
  values: { country: 'offer.destination' },
  evidence: '[offer]',
  sentence: {
    medium: {
      id: 'Pekerjaan kantor dijanjikan di {country}, negara dengan banyak korban penipuan daring.',
      en: 'Office work is promised in {country}, where many were held for online scams.',
    },
    weak: {
      id: 'Bekerja di {country}, negara dengan banyak korban penipuan daring.',
      en: 'Work in {country}, where many were held for online scams.',
    },
  },
  tells: ['journey', 'identity'],
  silencedBy: { id: 'Penempatan resmi dengan P3MI berizin.', en: 'An official placement with a licensed P3MI.' },
  next: {
    id: 'Jelaskan modusnya, beri nomor KBRI; tanyakan tawaran itu dari siapa.',
    en: 'Explain the scheme, give the embassy’s number; ask who made the offer.',
  },
  modus: 'online offer',
}
