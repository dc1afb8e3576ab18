/** People smuggling over paths beside the posts, paid per head; who is smuggled is not an offender and may be a victim. */
import type { Modus } from '../modus.ts'

export const unofficialPath: Modus = {
  id: 'unofficial path',
  version: 2,
  offence: 'TPPM',
  name: { id: 'Penyelundupan lewat jalur tidak resmi', en: 'Smuggling over an unofficial path' },
  headline: {
    id: 'Mungkin korban: dibawa melintas lewat jalur tidak resmi',
    en: 'Possible victim: brought across by an unofficial path',
  },
  severity: 2,
  weights: {
    'crossing-without-papers': { medium: 4, weak: 2 },
    'group-with-one-sponsor': { strong: 6, medium: 4 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'travel-debt': { weak: 2 },
    'pickup-unknown': { weak: 2 },
    'unclear-itinerary': { weak: 1 },
    'no-return-or-funds': { weak: 1 },
    'odd-route': { medium: 2, weak: 1 },
    'speaks-under-watch': { weak: 2 },
    'far-office': { weak: 1 },
    'returned-applying-again': { medium: 3, weak: 2 },
    'work-without-placement': { medium: 4 },
    'papers-by-others': { medium: 2 },
    'minor-without-consent': { medium: 3, weak: 2 },
  },
  anyOf: ['crossing-without-papers'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Bicara sendiri dengan orangnya, tanpa pendamping, dan tawarkan bantuan dahulu.',
      en: 'Talk with the person alone, without the companion, and offer help first.',
    },
    {
      id: 'Yang dibawa tidak dipidana karena diselundupkan (Protokol PBB pasal 5); tanyakan dahulu keselamatannya.',
      en: 'Being smuggled is no offence of theirs (UN Protocol art. 5); ask about their safety first.',
    },
  ],
  asks: [
    { id: 'Satgas Pamtas dan Polsek: temuan patroli', en: 'Border task force and police: patrol findings' },
    { id: 'Kantor imigrasi: permohonan dan wawancara', en: 'Immigration office: application and interview' },
    {
      id: 'UPTD PPA: pendamping dan layanan (tanpa menanyakan layanan sebelumnya)',
      en: 'UPTD PPA: companion and services (never asked of earlier services)',
    },
  ],
}
