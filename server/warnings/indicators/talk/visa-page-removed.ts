/** Was a page with a work visa taken out of the passport? */
import type { Indicator } from '../../indicator.ts'

export const visaPageRemoved: Indicator = {
  id: 'visa-page-removed',
  version: 1,
  question: { id: 'Apakah halaman visa dilepas dari paspor?', en: 'Was a visa page taken out of the passport?' },
  dimension: 'means',
  legal: {
    id: 'UU 6/2011 pasal 130 (perusakan paspor; perlu dikonfirmasi)',
    en: 'Law 6/2011 art. 130 (damaging a passport; to be confirmed)',
  },
  define: {
    talk: "records.last(r, 'visa-page-removed' in r.signs && now - r.at <= days(180))",
  },
  about: 'talk',
  bands: { medium: 'has(talk)' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    medium: {
      id: 'Halaman visa dilepas dari paspor, atau ada bekasnya.',
      en: 'A visa page was taken out of the passport, or left traces.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Kerusakan paspor yang sudah dilaporkan sendiri ke kantor imigrasi.',
    en: 'Damage that was reported to the immigration office.',
  },
  next: {
    id: 'Tanyakan siapa yang menyimpan paspornya; yang melepas halaman biasanya bukan pemiliknya.',
    en: 'Ask who kept the passport; whoever removes a page is seldom its owner.',
  },
  modus: 'overland workers',
}
