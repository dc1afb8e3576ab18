/** Umrah or pilgrimage said at the desk, household work in the Gulf meant: no licensed organiser, one sponsor, often over Malaysia. */
import type { Modus } from '../modus.ts'

export const pilgrimagePretext: Modus = {
  id: 'pilgrimage pretext',
  version: 2,
  offence: 'TPPO',
  name: { id: 'Umrah atau ziarah sebagai dalih', en: 'Umrah or pilgrimage as a pretext' },
  headline: {
    id: 'Mungkin korban: diberangkatkan bekerja dengan dalih umrah',
    en: 'Possible victim: sent to work under the pretext of umrah',
  },
  severity: 2,
  weights: {
    'pilgrimage-without-organiser': { medium: 4, weak: 2 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 3 },
    'crowded-address': { medium: 2 },
    'group-with-one-sponsor': { strong: 6, medium: 4 },
    'papers-by-others': { medium: 3 },
    'pickup-unknown': { weak: 2 },
    'no-return-or-funds': { weak: 2 },
    'unclear-itinerary': { weak: 2 },
    'far-office': { weak: 1 },
    'odd-route': { medium: 3, weak: 2 },
    'travel-debt': { weak: 3 },
    'visa-page-removed': { medium: 4 },
    'returned-applying-again': { medium: 3, weak: 2 },
    'work-without-placement': { medium: 4 },
    'identity-contradiction': { medium: 3, weak: 1 },
  },
  anyOf: ['pilgrimage-without-organiser'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Minta surat PPIU dan rekomendasi Kemenag; berkas yang kurang adalah penundaan, bukan penolakan.',
      en: 'Ask for the PPIU’s letter and the ministry’s recommendation; missing papers are a delay, no refusal.',
    },
    {
      id: 'Tanyakan sendiri-sendiri apa yang akan dikerjakan sesudah ibadah.',
      en: 'Ask each alone what they will do after the pilgrimage.',
    },
  ],
  asks: [
    { id: 'Kemenag: izin PPIU dan rekomendasi', en: 'Ministry of religious affairs: PPIU licence and recommendation' },
    { id: 'Kantor imigrasi: permohonan dan wawancara', en: 'Immigration office: application and interview' },
    { id: 'BP3MI: penempatan resmi dan kepulangan', en: 'BP3MI: official placements and returns' },
  ],
}
