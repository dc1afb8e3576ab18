/** Does one person apply at two offices within half a year? Often impatience; with other findings, somebody who tries where it is easiest. */
import type { Indicator } from '../indicator.ts'

export const duplicateApplication: Indicator = {
  id: 'duplicate-application',
  version: 1,
  question: { id: 'Apakah orang ini memohon di dua kantor?', en: 'Did this person apply at two offices?' },
  dimension: 'act',
  legal: {
    id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 (perlu dikonfirmasi)',
    en: 'Circular IMI-0277.GR.02.06/2017 (to be confirmed)',
  },
  // An application that was refused or cancelled is the question of another indicator; one that ran out is over.
  define: {
    newest: "records.last(r, r.happening == 'passport-application' && now - r.at <= days(180))",
    other:
      "records.first(r, r.happening == 'passport-application' && r.at < newest.at && newest.at - r.at <= days(180) && r.place != newest.place && r.nik == newest.nik && !(has(r.outcome) && r.outcome in ['ditolak', 'dibatalkan']))",
  },
  about: 'newest',
  bands: { weak: 'has(other)' },
  aloneAt: [],
  values: { one: 'other.place', other: 'newest.place' },
  evidence: '[other, newest]',
  sentence: {
    weak: {
      id: 'Memohon paspor di {one} lalu di {other} dalam setengah tahun.',
      en: 'Applied for a passport at {one} and then at {other} within half a year.',
    },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Permohonan pertama yang sudah ditarik atau paspor hilang yang dilaporkan.',
    en: 'A first application that was withdrawn, or a passport reported lost.',
  },
  next: {
    id: 'Tanyakan apa yang terjadi dengan permohonan pertama dan siapa yang menyarankan kantor lain.',
    en: 'Ask what became of the first application and who advised the other office.',
  },
  modus: 'raised age',
}
