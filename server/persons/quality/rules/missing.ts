/**
 * Rules about keys that were left empty where the source has a column for them. Never of somebody who told of another (P4), and never of a
 * victims' service: "not asked" and "does not want to say" are answers there (P6).
 */
import { type Facts, isHearsay, tellsOfPerson } from '../../../intake/model.ts'
import type { Words } from '../../../platform/words.ts'
import type { Asked, Rule, Told } from '../rule.ts'

const mayBeSilent = (facts: Facts) => !tellsOfPerson(facts) || isHearsay(facts) || facts.happening === 'victim-service'
const isForeign = ({ nationality }: Facts) => nationality !== undefined && nationality !== 'IDN'

const dataStandard = {
  id: 'Perpres 39/2019 pasal 3 (standar data); UU 27/2022 pasal 16 ayat (2) (data lengkap dan akurat, perlu dikonfirmasi)',
  en: 'Perpres 39/2019 art. 3 (data standard); Law 27/2022 art. 16 (2) (complete and accurate data, to be confirmed)',
}
const onlyIfKnown = {
  id: 'Isi bila diketahui, lalu kirim lagi dengan nomor rujukan yang sama. Jangan mengarang isi.',
  en: 'Fill it in if it is known, then send again under the same reference. Do not make anything up.',
}
const empty: Words = { id: 'Kolomnya ada, isinya kosong.', en: 'The column is there, its value is not.' }

const missing = (field: Told & keyof Facts, id: string, name: Words, ground = dataStandard): Rule => ({
  ...{ id, kind: 'missing' as const, name, mend: onlyIfKnown, ground, sure: true, shows: [field] },
  notice: ({ facts, carries }) =>
    mayBeSilent(facts) || !carries.has(field) || facts[field] !== undefined || (field === 'nik' && isForeign(facts))
      ? null
      : empty,
})

const keys = ['nik', 'passport', 'splp', 'plb', 'phone', 'birthDate'] as const

const hasKey = ({ facts }: Asked) => keys.some((key) => facts[key] !== undefined)

export const missingRules: Rule[] = [
  {
    id: 'no-key',
    kind: 'missing',
    name: { id: 'Tanpa satu pun pengenal', en: 'Without any key' },
    mend: {
      id: 'Isi sedikitnya satu: NIK, nomor dokumen, telepon, atau tanggal lahir. Dengan nama saja orang tidak dapat dikenali lagi.',
      en: 'Fill in at least one: NIK, document number, phone or birth date. By a name alone nobody is found again.',
    },
    ground: {
      id: 'Perpres 39/2019 pasal 3 (kode referensi dan data induk)',
      en: 'Perpres 39/2019 art. 3 (reference codes and master data)',
    },
    sure: true,
    shows: ['nik', 'passport', 'phone', 'birthDate'],
    notice: (asked) =>
      mayBeSilent(asked.facts) || hasKey(asked)
        ? null
        : { id: 'NIK, dokumen, telepon, dan tanggal lahir kosong.', en: 'No NIK, document, phone or birth date.' },
  },
  missing(
    'nik',
    'no-nik',
    { id: 'Tanpa NIK', en: 'No NIK' },
    {
      id: 'Perpres 83/2021: NIK dalam pelayanan publik (WNI)',
      en: 'Perpres 83/2021: the NIK in public services (citizens)',
    },
  ),
  missing('birthDate', 'no-birth-date', { id: 'Tanpa tanggal lahir', en: 'No birth date' }),
  missing('phone', 'no-phone', { id: 'Tanpa nomor telepon', en: 'No phone number' }),
  missing('birthPlace', 'no-birth-place', { id: 'Tanpa tempat lahir', en: 'No place of birth' }),
]
