/** Workers sent overland to estates and kitchens without a placement: one sponsor, strangers, papers in other hands (domain: bus and paths to Sarawak). */
import type { Modus } from '../modus.ts'

export const overlandWorkers: Modus = {
  id: 'overland workers',
  version: 2,
  offence: 'TPPO',
  name: { id: 'Pekerja nonprosedural lewat darat', en: 'Non-procedural workers overland' },
  headline: {
    id: 'Mungkin korban: diberangkatkan bekerja tanpa penempatan resmi',
    en: 'Possible victim: sent to work without official placement',
  },
  severity: 2,
  weights: {
    'shared-sponsor': { strong: 6, medium: 4 },
    'group-with-one-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 4 },
    'crowded-address': { medium: 2 },
    'work-without-placement': { medium: 4 },
    'returned-applying-again': { medium: 4, weak: 2 },
    'identity-contradiction': { medium: 3, weak: 1 },
    'far-office': { weak: 1 },
    'odd-route': { medium: 3, weak: 1 },
    'unclear-itinerary': { weak: 1 },
    'no-return-or-funds': { weak: 1 },
    'papers-by-others': { medium: 3 },
    'pickup-unknown': { weak: 2 },
    'visa-page-removed': { medium: 3 },
    'relative-not-found': { medium: 3, weak: 2 },
    'travel-debt': { weak: 2 },
    'speaks-under-watch': { weak: 2 },
    'duplicate-application': { weak: 1 },
    'refused-elsewhere': { medium: 3, weak: 2 },
    'minor-without-consent': { medium: 2, weak: 1 },
  },
  anyOf: [
    'shared-sponsor',
    'group-with-one-sponsor',
    'shared-contact',
    'work-without-placement',
    'odd-route',
    'papers-by-others',
    'pickup-unknown',
    'relative-not-found',
    'visa-page-removed',
  ],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Bicara sendiri dengan orangnya, tanpa pendamping, dan tawarkan bantuan dahulu.',
      en: 'Talk with the person alone, without the companion, and offer help first.',
    },
    {
      id: 'Periksa penempatan di SISKOP2MI; tanpa itu, jelaskan jalur resmi dan tawarkan BP3MI.',
      en: 'Check the placement in SISKOP2MI; without one, explain the official way and offer BP3MI.',
    },
  ],
  asks: [
    { id: 'BP3MI: penempatan resmi dan kepulangan', en: 'BP3MI: official placements and returns' },
    { id: 'Kantor imigrasi: permohonan dan wawancara', en: 'Immigration office: application and interview' },
    { id: 'Desa: daftar yang hendak berangkat', en: 'Village: the register of who is about to leave' },
  ],
}
