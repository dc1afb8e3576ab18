/** Was an application refused or cancelled at one office, and made again at another? */
import type { Indicator } from '../indicator.ts'

export const refusedElsewhere: Indicator = {
  id: 'refused-elsewhere',
  version: 1,
  question: {
    id: 'Apakah permohonan yang ditolak diajukan lagi di kantor lain?',
    en: 'Was a refused application made again elsewhere?',
  },
  dimension: 'act',
  legal: {
    id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 (perlu dikonfirmasi)',
    en: 'Circular IMI-0277.GR.02.06/2017 (to be confirmed)',
  },
  // P4: a delay that ended with complete papers ended as issued and never counts; a dismissed alert is no record at all.
  define: {
    leaving: "records.last(r, r.happening == 'passport-application' && now - r.at <= days(120))",
    refused:
      "records.last(r, r.happening == 'passport-application' && r.outcome in ['ditolak', 'dibatalkan'] && r.at < leaving.at && leaving.at - r.at <= days(365) && r.place != leaving.place)",
  },
  about: 'leaving',
  bands: { medium: "refused.outcome == 'ditolak'", weak: 'has(refused)' },
  aloneAt: [],
  values: { where: 'refused.place', when: 'month(refused.at)' },
  evidence: '[refused, leaving]',
  sentence: {
    medium: {
      id: 'Ditolak di {where} ({when}), kini memohon di kantor lain.',
      en: 'Refused at {where} ({when}), now applying at another office.',
    },
    weak: {
      id: 'Permohonan di {where} ({when}) dibatalkan, kini memohon di kantor lain.',
      en: 'An application at {where} ({when}) was cancelled, now applying at another office.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Berkas yang kemudian dilengkapi dan paspor terbit.',
    en: 'Papers completed later, and the passport issued.',
  },
  next: {
    id: 'Baca alasan penolakan dahulu; tanyakan siapa yang menyuruh mencoba di tempat lain.',
    en: 'Read the reason of the refusal first; ask who told them to try elsewhere.',
  },
  modus: 'overland workers',
}
