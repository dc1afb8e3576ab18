/**
 * The sentence for every level of every field, and the field's name inside a sentence: plain Indonesian first. No sentence quotes
 * a value, so each may be shown to whoever may know that the two records were compared.
 */
import type { Words } from '../platform/words.ts'
import type { Field, LevelOf, Limit, PlainLevel } from './weights.ts'

/** How a field is called inside a sentence. */
export const fieldWords: Record<Field, Words> = {
  name: { id: 'nama', en: 'name' },
  father: { id: 'nama ayah', en: "father's name" },
  mother: { id: 'nama ibu', en: "mother's name" },
  birthDate: { id: 'tanggal lahir', en: 'birth date' },
  sex: { id: 'jenis kelamin', en: 'sex' },
  birthPlace: { id: 'tempat lahir', en: 'birth place' },
  nationality: { id: 'kewarganegaraan', en: 'nationality' },
  nik: { id: 'NIK', en: 'NIK' },
  passport: { id: 'nomor paspor', en: 'passport number' },
  splp: { id: 'nomor SPLP', en: 'SPLP number' },
  plb: { id: 'nomor PLB', en: 'PLB number' },
  kk: { id: 'nomor KK', en: 'family card number' },
  phone: { id: 'nomor telepon', en: 'phone number' },
  email: { id: 'alamat surel', en: 'e-mail address' },
  address: { id: 'alamat', en: 'address' },
  region: { id: 'kecamatan tempat tinggal', en: 'district of residence' },
}

const capital = (words: Words): Words => ({
  id: words.id[0]!.toUpperCase() + words.id.slice(1),
  en: words.en[0]!.toUpperCase() + words.en.slice(1),
})

const plain = (field: Field): Record<PlainLevel, Words> => {
  const { id, en } = capital(fieldWords[field])
  return {
    equal: { id: `${id} sama persis`, en: `${en} is the same` },
    different: { id: `${id} berbeda`, en: `${en} differs` },
    unknown: {
      id: `${id} tidak diketahui pada salah satu atau kedua catatan`,
      en: `${en} is unknown on one record or both`,
    },
  }
}

const kinName = (field: 'father' | 'mother'): Record<LevelOf['father'], Words> => {
  const { id, en } = capital(fieldWords[field])
  return {
    ...plain(field),
    canonical: { id: `${id} sama, hanya ejaannya berbeda`, en: `${en} is the same in another spelling` },
    phonetic: { id: `${id} berbunyi sama`, en: `${en} sounds the same` },
    part: {
      id: `${id} yang satu termuat dalam yang lain`,
      en: `One ${fieldWords[field].en} is contained in the other`,
    },
    similar: { id: `${id} mirip, beberapa huruf berbeda`, en: `${en} is similar, some letters differ` },
  }
}

const place = (field: 'birthPlace' | 'address'): Record<LevelOf['address'], Words> => {
  const { id, en } = capital(fieldWords[field])
  return { ...plain(field), similar: { id: `${id} mirip`, en: `${en} is similar` } }
}

/** What each level says. */
export const levelWords: { [F in Field]: Record<LevelOf[F], Words> } = {
  name: {
    ...plain('name'),
    canonical: { id: 'Nama sama, hanya ejaannya berbeda', en: 'Name is the same in another spelling' },
    phonetic: { id: 'Nama berbunyi sama walau ditulis berbeda', en: 'Name sounds the same though written otherwise' },
    part: { id: 'Nama yang satu termuat dalam nama yang lain', en: 'One name is contained in the other' },
    similar: {
      id: 'Nama mirip, beberapa huruf berbeda: bisa salah ketik, bisa juga saudara kembar',
      en: 'Name is similar, some letters differ: a typing slip perhaps, or a twin',
    },
  },
  father: kinName('father'),
  mother: kinName('mother'),
  birthDate: {
    ...plain('birthDate'),
    month: {
      id: 'Tahun dan bulan lahir sama, harinya tidak diketahui',
      en: 'Year and month of birth are the same, the day is unknown',
    },
    year: {
      id: 'Tahun lahir sama; hari dan bulannya tidak diketahui atau diisi 1 Januari',
      en: 'Year of birth is the same; day and month are unknown or filled in as 1 January',
    },
    swapped: { id: 'Hari dan bulan lahir tertukar', en: 'Day and month of birth are swapped' },
    'year shifted': {
      id: 'Hari dan bulan lahir sama, tahunnya bergeser 1–5 tahun: umur mungkin dinaikkan',
      en: 'Day and month of birth are the same, the year moved by 1 to 5: the age may have been raised',
    },
    'one differs': {
      id: 'Tanggal lahir berbeda hanya pada hari, bulan, atau tahunnya',
      en: 'Birth date differs in the day, the month or the year only',
    },
    'near year': { id: 'Tahun lahir berdekatan, selisih 1–5 tahun', en: 'Years of birth are 1 to 5 apart' },
  },
  sex: { ...plain('sex'), equal: { id: 'Jenis kelamin sama', en: 'Sex is the same' } },
  birthPlace: place('birthPlace'),
  nationality: { ...plain('nationality'), equal: { id: 'Kewarganegaraan sama', en: 'Nationality is the same' } },
  nik: {
    ...plain('nik'),
    altered: {
      id: 'NIK sama kecuali tahun lahirnya atau satu angka: mungkin diubah atau salah ketik',
      en: 'NIK is the same but for the year of birth or one digit: altered perhaps, or mistyped',
    },
  },
  passport: {
    ...plain('passport'),
    different: {
      id: 'Nomor paspor berbeda; paspor biasa berganti nomor',
      en: 'Passport number differs; renewed passports do',
    },
  },
  splp: plain('splp'),
  plb: plain('plb'),
  kk: plain('kk'),
  phone: {
    ...plain('phone'),
    equal: {
      id: 'Nomor telepon sama; satu nomor bisa dipakai sekeluarga atau milik penghubung',
      en: 'Phone number is the same; a family or a go-between may share one',
    },
  },
  email: plain('email'),
  address: place('address'),
  region: {
    ...plain('region'),
    equal: { id: 'Kecamatan tempat tinggal sama', en: 'District of residence is the same' },
  },
}

/** Why evidence was counted less than its sum. */
export const limitWords: Record<Limit, Words> = {
  household: {
    id: 'Keluarga, tempat lahir, alamat, dan kontak dibatasi nilainya karena sekeluarga memilikinya bersama',
    en: 'Family, birth place, address and contacts count only up to a limit: a household shares them',
  },
  documents: {
    id: 'Nomor dokumen, tanggal lahir, dan jenis kelamin dibatasi nilainya karena dokumen bisa dipalsukan atau dipakai bergantian',
    en: 'Document numbers, birth date and sex count only up to a limit: documents are forged and passed on',
  },
  'beside the name': {
    id: 'Semua selain nama dibatasi nilainya agar nama yang bertentangan tidak dikalahkan tanpa diperiksa petugas',
    en: 'All but the name counts only up to a limit, so that a contradicting name is never outvoted without a person looking',
  },
}
