/** Do NIK, birth date and sex contradict each other, in one document or between agencies? */
import type { Indicator } from '../indicator.ts'

export const identityContradiction: Indicator = {
  id: 'identity-contradiction',
  version: 2,
  question: {
    id: 'Apakah NIK, tanggal lahir, atau jenis kelamin saling bertentangan?',
    en: 'Do NIK, birth date or sex contradict each other?',
  },
  dimension: 'means',
  legal: {
    id: 'UU 21/2007 pasal 1 angka 1 (pemalsuan sebagai cara)',
    en: 'Law 21/2007 art. 1(1) (forgery as a means)',
  },
  // Small corrections of a birth date do not always change the NIK (domain.md §4.1): only years apart count. The NIK holds two digits of
  // the year: whole centuries apart are the same digits, not a contradiction.
  define: {
    verified: "records.exists(r, r.source == 'dukcapil-verification' && r.outcome == 'sesuai')",
    forged: 'records.last(r, abs(nikYear(r) - r.birthYear) % 100 >= 2)',
    newest: 'records.last(r, has(r.birthYear))',
    other: 'records.first(r, abs(r.birthYear - newest.birthYear) >= 2)',
    otherSex: 'records.last(r, nikSex(r) != r.sex)',
    apart: 'has(other) && !verified',
  },
  about: 'has(forged) ? forged : apart ? newest : otherSex',
  bands: { medium: 'has(forged) || apart', weak: 'has(otherSex)' },
  aloneAt: [],
  values: {
    one: 'has(forged) ? nikYear(forged) : other.birthYear',
    other: 'has(forged) ? forged.birthYear : newest.birthYear',
  },
  evidence: 'has(forged) ? [forged] : apart ? [other, newest] : [otherSex]',
  sentence: {
    medium: {
      id: 'Tahun lahir {one} dan {other} saling bertentangan.',
      en: 'Birth years {one} and {other} contradict each other.',
    },
    weak: {
      id: 'Jenis kelamin dalam NIK berbeda dari yang ditulis.',
      en: 'The sex in the NIK differs from what is written.',
    },
  },
  tells: ['identity'],
  silencedBy: {
    id: 'Verifikasi Dukcapil yang menyatakan salah satu tanggal benar.',
    en: 'A civil-registry verification that states which date is right.',
  },
  next: {
    id: 'Minta Dukcapil memverifikasi tanggal lahir; tanyakan siapa yang mengurus dokumennya.',
    en: 'Ask the civil registry to verify the birth date; ask who arranged the papers.',
  },
  modus: 'raised age',
}
