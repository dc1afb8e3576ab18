/** Does the relative exist who vouches for a family visit? */
import type { Indicator } from '../../indicator.ts'

export const relativeNotFound: Indicator = {
  id: 'relative-not-found',
  version: 1,
  question: {
    id: 'Apakah kerabat yang menjamin kunjungan keluarga dapat ditemukan?',
    en: 'Can the relative be found who vouches for the visit?',
  },
  dimension: 'means',
  legal: {
    id: 'SE Dirjen Imigrasi IMI-0277.GR.02.06/2017 (perlu dikonfirmasi)',
    en: 'Circular IMI-0277.GR.02.06/2017 (to be confirmed)',
  },
  define: {
    talk: "records.last(r, 'relative-not-found' in r.signs && now - r.at <= days(180))",
    since: "records.exists(r, r.happening == 'consular-registration' && r.at > talk.at)",
  },
  about: 'talk',
  bands: { medium: "talk.purpose == 'family' && !since", weak: 'has(talk) && !since' },
  aloneAt: [],
  values: {},
  evidence: '[talk]',
  sentence: {
    medium: {
      id: 'Kunjungan keluarga, tetapi kerabat penjaminnya tidak ditemukan.',
      en: 'A family visit, but the relative who vouches was not found.',
    },
    weak: { id: 'Kerabat yang disebut tidak ditemukan.', en: 'The relative who was named was not found.' },
  },
  tells: ['journey'],
  silencedBy: {
    id: 'Surat jaminan dengan salinan paspor kerabat, atau lapor diri di perwakilan RI.',
    en: 'A letter with a copy of the relative’s passport, or registration with a mission.',
  },
  next: {
    id: 'Minta surat jaminan dan salinan paspor kerabat; tanyakan hubungan keluarganya.',
    en: 'Ask for the letter and a copy of the relative’s passport; ask how they are related.',
  },
  modus: 'overland workers',
}
