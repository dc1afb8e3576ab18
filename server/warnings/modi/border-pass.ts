/** Border passes, meant for kin and market, used to bring people to work (Jagoi Babang 2023). */
import type { Modus } from '../modus.ts'

export const borderPass: Modus = {
  id: 'border pass',
  version: 2,
  offence: 'TPPO',
  name: { id: 'PLB disalahgunakan untuk bekerja', en: 'Border pass misused for work' },
  headline: {
    id: 'Mungkin korban: dibawa dengan PLB dan tidak kembali',
    en: 'Possible victim: brought over on a border pass and not back',
  },
  severity: 2,
  weights: {
    'border-pass-overstay': { medium: 4, weak: 2 },
    'work-without-placement': { medium: 4 },
    'shared-sponsor': { strong: 6, medium: 4 },
    'group-with-one-sponsor': { strong: 6, medium: 4 },
    'shared-contact': { medium: 3 },
    'travel-debt': { weak: 2 },
    'crossing-without-papers': { medium: 2, weak: 1 },
    'unclear-itinerary': { weak: 2 },
    'no-return-or-funds': { weak: 1 },
    'pickup-unknown': { weak: 3 },
    'papers-by-others': { medium: 3 },
    'minor-without-consent': { medium: 3, weak: 2 },
    'returned-applying-again': { medium: 3, weak: 2 },
    'speaks-under-watch': { weak: 2 },
    'relative-not-found': { medium: 3, weak: 2 },
    'odd-route': { medium: 2, weak: 1 },
  },
  anyOf: ['border-pass-overstay'],
  allOf: [],
  threshold: 6,
  next: [
    {
      id: 'Tanyakan keluarga apakah ia sudah pulang; sakit dan menumpang keluarga adalah sebab yang wajar.',
      en: 'Ask the family whether they are home; illness and staying with kin are ordinary reasons.',
    },
    {
      id: 'Bila bekerja di kebun: minta konsulat menemui dia; ia tidak dipidana karena dibawa.',
      en: 'If at work on an estate: ask the consulate to see them; being brought is no offence of theirs.',
    },
  ],
  asks: [
    {
      id: 'Perwakilan RI: lapor diri dan alamat di luar negeri',
      en: 'Mission abroad: registration and address abroad',
    },
    { id: 'Desa: daftar yang hendak berangkat', en: 'Village: the register of who is about to leave' },
    { id: 'Kantor imigrasi: permohonan dan wawancara', en: 'Immigration office: application and interview' },
  ],
}
