/** Does a child travel without the consent of both parents, or somebody without the family’s permission? */
import type { Indicator } from '../../indicator.ts'

export const minorWithoutConsent: Indicator = {
  id: 'minor-without-consent',
  version: 1,
  question: {
    id: 'Adakah persetujuan kedua orang tua atau izin keluarga?',
    en: 'Is there the consent of both parents, or the family’s permission?',
  },
  dimension: 'means',
  legal: {
    id: 'UU 23/2002 jo. UU 35/2014; UU 18/2017 pasal 5 dan 13 (izin keluarga)',
    en: 'Law 23/2002 with Law 35/2014; Law 18/2017 arts. 5 and 13 (family permission)',
  },
  define: {
    talk: "records.last(r, ('no-parental-consent' in r.signs || 'family-permission-missing' in r.signs || r.outcome == 'tanpa izin keluarga') && now - r.at <= days(180))",
    child: "'no-parental-consent' in talk.signs && records.exists(r, oldest(r, now) < 18)",
  },
  about: 'talk',
  bands: { medium: 'child', weak: 'has(talk)' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    medium: { id: 'Anak tanpa persetujuan kedua orang tuanya.', en: 'A child without the consent of both parents.' },
    weak: { id: 'Berangkat tanpa izin keluarga.', en: 'Leaving without the family’s permission.' },
  },
  tells: ['journey', 'identity'],
  silencedBy: {
    id: 'Surat persetujuan orang tua atau wali yang sah.',
    en: 'A valid letter of the parents or guardian.',
  },
  next: {
    id: 'Panggil pekerja sosial bila anak; jangan hubungi keluarga sebelum tahu siapa yang mengatur.',
    en: 'Call a social worker for a child; do not call the family before it is known who arranged this.',
  },
  modus: 'raised age',
}
