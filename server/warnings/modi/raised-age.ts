/** Children made adults on paper, names and towns changed where documents are made (Ombudsman, December 2024). */
import type { Modus } from '../modus.ts'

export const raisedAge: Modus = {
  id: 'raised age',
  version: 2,
  offence: 'TPPO',
  name: { id: 'Umur dinaikkan, identitas dipalsukan', en: 'Raised age, forged identity' },
  headline: { id: 'Mungkin korban: umur atau identitas diubah', en: 'Possible victim: age or identity changed' },
  severity: 3,
  weights: {
    'minor-as-adult': { strong: 8 },
    'identity-contradiction': { medium: 4, weak: 2 },
    'papers-from-town-without-tie': { medium: 4, weak: 2 },
    'papers-by-others': { medium: 3 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 4 },
    'crowded-address': { medium: 2 },
    'group-with-one-sponsor': { strong: 6, medium: 3 },
    'minor-without-consent': { medium: 3, weak: 1 },
    'duplicate-application': { weak: 2 },
    'refused-elsewhere': { medium: 3, weak: 2 },
    'work-without-placement': { medium: 3 },
    'speaks-under-watch': { weak: 1 },
    'far-office': { weak: 1 },
    'returned-applying-again': { medium: 3, weak: 2 },
  },
  anyOf: ['minor-as-adult', 'identity-contradiction', 'papers-from-town-without-tie', 'minor-without-consent'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Perlakukan sebagai anak selama umur diragukan; panggil pendamping UPTD PPA.',
      en: 'Treat as a child while the age is in doubt; call a companion of UPTD PPA.',
    },
    {
      id: 'Minta Disdukcapil memastikan tanggal lahir sebelum dokumen diterbitkan.',
      en: 'Ask the civil registry for the birth date before a document is issued.',
    },
  ],
  asks: [
    {
      id: 'Disdukcapil: kebenaran NIK, KK, dan tanggal lahir',
      en: 'Civil registry: whether NIK, family card and birth date are right',
    },
    {
      id: 'UPTD PPA: pendamping dan layanan (tanpa menanyakan layanan sebelumnya)',
      en: 'UPTD PPA: companion and services (never asked of earlier services)',
    },
    { id: 'Desa: daftar yang hendak berangkat', en: 'Village: the register of who is about to leave' },
  ],
}
