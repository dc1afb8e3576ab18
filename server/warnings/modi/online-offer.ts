/** Office work promised on social media, ending in scam compounds in Cambodia, Myanmar, Laos or the Philippines. */
import type { Modus } from '../modus.ts'

export const onlineOffer: Modus = {
  id: 'online offer',
  version: 2,
  offence: 'TPPO',
  name: { id: 'Tawaran kerja daring', en: 'Online job offer' },
  headline: {
    id: 'Mungkin korban: tawaran kerja daring ke luar negeri',
    en: 'Possible victim: online job offer abroad',
  },
  severity: 3,
  weights: {
    'scam-destination-job': { medium: 4, weak: 2 },
    'offer-too-good': { medium: 4, weak: 2 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 3 },
    'work-without-placement': { medium: 4 },
    'minor-without-consent': { medium: 2, weak: 1 },
    'unclear-itinerary': { weak: 1 },
    'no-return-or-funds': { weak: 1 },
    'pickup-unknown': { weak: 2 },
    'papers-by-others': { medium: 3 },
    'travel-debt': { weak: 1 },
    'group-with-one-sponsor': { strong: 6, medium: 4 },
    'returned-applying-again': { medium: 3, weak: 2 },
    'identity-contradiction': { medium: 3, weak: 1 },
  },
  anyOf: ['scam-destination-job', 'offer-too-good'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Jelaskan modusnya, beri nomor darurat KBRI, dan simpan tawaran sebagai bukti.',
      en: 'Explain the scheme, give the embassy’s emergency number, keep the offer as evidence.',
    },
    {
      id: 'Yang sudah di sana adalah korban, bukan pelaku: UU 21/2007 pasal 18.',
      en: 'Who is there already is a victim, no offender: Law 21/2007 art. 18.',
    },
  ],
  asks: [
    {
      id: 'Perwakilan RI: lapor diri dan alamat di luar negeri',
      en: 'Mission abroad: registration and address abroad',
    },
    { id: 'Disnaker: lowongan dan P3MI', en: 'Manpower office: offers and P3MI' },
    { id: 'Kantor imigrasi: permohonan dan wawancara', en: 'Immigration office: application and interview' },
  ],
}
