/** Young women married abroad through go-betweens who pay the parents; ages raised, passports kept (KBRI Beijing, Polda). */
import type { Modus } from '../modus.ts'

export const orderedBride: Modus = {
  id: 'ordered bride',
  version: 2,
  offence: 'TPPO',
  name: { id: 'Pengantin pesanan', en: 'Ordered bride' },
  headline: {
    id: 'Mungkin korban: pernikahan di luar negeri yang diatur perantara',
    en: 'Possible victim: a marriage abroad arranged by a go-between',
  },
  severity: 3,
  weights: {
    'marriage-abroad': { medium: 4, weak: 2 },
    'minor-as-adult': { strong: 8 },
    'identity-contradiction': { medium: 4, weak: 1 },
    'papers-from-town-without-tie': { medium: 3, weak: 2 },
    'papers-by-others': { medium: 3 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 3 },
    'crowded-address': { medium: 2 },
    'minor-without-consent': { medium: 3, weak: 2 },
    'speaks-under-watch': { weak: 2 },
    'pickup-unknown': { weak: 1 },
    'duplicate-application': { weak: 1 },
    'refused-elsewhere': { medium: 2, weak: 1 },
    'travel-debt': { weak: 1 },
  },
  anyOf: ['marriage-abroad'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Bicara berdua saja dengannya, bukan di depan keluarga yang menerima uang.',
      en: 'Talk with her alone, not before the family that was paid.',
    },
    {
      id: 'Tanyakan pencatatan pernikahan dan siapa yang akan memegang paspor; beri nomor perwakilan.',
      en: 'Ask how the marriage is registered and who will hold the passport; give the mission’s number.',
    },
  ],
  asks: [
    {
      id: 'UPTD PPA: pendamping dan layanan (tanpa menanyakan layanan sebelumnya)',
      en: 'UPTD PPA: companion and services (never asked of earlier services)',
    },
    {
      id: 'Disdukcapil: kebenaran NIK, KK, dan tanggal lahir',
      en: 'Civil registry: whether NIK, family card and birth date are right',
    },
    {
      id: 'Perwakilan RI: lapor diri dan alamat di luar negeri',
      en: 'Mission abroad: registration and address abroad',
    },
  ],
}
