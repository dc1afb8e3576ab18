/** Is umrah the purpose while nobody licensed organises it? Who goes by themselves may; a sponsor without licence who sends others may not. */
import type { Indicator } from '../indicator.ts'

export const pilgrimageWithoutOrganiser: Indicator = {
  id: 'pilgrimage-without-organiser',
  version: 1,
  question: {
    id: 'Tujuan umrah: adakah penyelenggara berizin (PPIU)?',
    en: 'The purpose is umrah: is there a licensed organiser (PPIU)?',
  },
  dimension: 'means',
  legal: {
    id: 'SE IMI-0277/2017; UU 8/2019 pasal 86 (umrah mandiri sejak 2025: perlu dikonfirmasi)',
    en: 'Circular IMI-0277/2017; Law 8/2019 art. 86 (umrah on one’s own since 2025: to be confirmed)',
  },
  define: {
    leaving:
      "records.last(r, r.purpose == 'umrah' && r.happening in ['passport-application', 'interview'] && now - r.at <= days(180))",
    licensed: 'records.exists(r, has(r.sponsor.licence) && now - r.at <= days(365))',
  },
  about: 'leaving',
  bands: { medium: 'has(leaving.sponsor.phone) && !licensed', weak: 'has(leaving) && !licensed' },
  aloneAt: [],
  values: {},
  evidence: '[leaving]',
  sentence: {
    medium: { id: 'Umrah dengan penjamin tanpa izin PPIU.', en: 'Umrah with a sponsor who has no PPIU licence.' },
    weak: { id: 'Umrah tanpa surat penyelenggara (PPIU).', en: 'Umrah without a letter of an organiser (PPIU).' },
  },
  tells: ['journey', 'sponsor'],
  silencedBy: {
    id: 'Surat PPIU, atau bukti perjalanan mandiri yang lengkap.',
    en: 'A letter of a PPIU, or complete papers of a journey of one’s own.',
  },
  next: {
    id: 'Minta surat PPIU dan rekomendasi Kemenag; tanyakan apa yang akan dikerjakan sesudah umrah.',
    en: 'Ask for the letter of the PPIU and of the ministry; ask what they will do after umrah.',
  },
  modus: 'pilgrimage pretext',
}
