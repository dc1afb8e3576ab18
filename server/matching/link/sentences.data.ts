/** The sentence for every level, and each field's name inside it: plain Indonesian first. No sentence quotes a value. */
import type { Words } from '../../platform/words.ts'

/** How a field is called inside a sentence; a column that only a file has keeps its own name. */
export const fieldWords: Record<string, Words> = {
  name: { id: 'nama', en: 'name' },
  given_name: { id: 'nama depan', en: 'given name' },
  surname: { id: 'nama keluarga', en: 'surname' },
  father: { id: 'nama ayah', en: 'father’s name' },
  mother: { id: 'nama ibu', en: 'mother’s name' },
  birth_date: { id: 'tanggal lahir', en: 'birth date' },
  birth_place: { id: 'tempat lahir', en: 'birth place' },
  sex: { id: 'jenis kelamin', en: 'sex' },
  national_id: { id: 'NIK', en: 'NIK' },
  passport: { id: 'nomor paspor', en: 'passport number' },
  travel_paper: { id: 'nomor SPLP atau PLB', en: 'SPLP or PLB number' },
  family_card: { id: 'nomor KK', en: 'family card number' },
  phone: { id: 'nomor telepon', en: 'phone number' },
  email: { id: 'alamat surel', en: 'e-mail address' },
  address: { id: 'alamat', en: 'address' },
  region: { id: 'wilayah tempat tinggal', en: 'area of residence' },
  occupation: { id: 'pekerjaan', en: 'occupation' },
  suburb: { id: 'kelurahan', en: 'suburb' },
  postcode: { id: 'kode pos', en: 'postcode' },
  street_number: { id: 'nomor rumah', en: 'street number' },
}

/** What each level says of `{Field}`. */
export const levelWords: Record<string, Words> = {
  unknown: {
    id: '{Field} tidak diketahui pada salah satu atau kedua catatan',
    en: '{Field} is unknown on one record or both',
  },
  different: { id: '{Field} berbeda', en: '{Field} differs' },
  'somewhat alike': { id: '{Field} agak mirip', en: '{Field} is somewhat alike' },
  alike: { id: '{Field} mirip', en: '{Field} is alike' },
  'one letter or within': {
    id: '{Field} yang satu termuat dalam yang lain, atau hanya inisial',
    en: 'One {field} is contained in the other, or an initial',
  },
  'sounds equal': {
    id: '{Field} berbunyi sama walau ditulis berbeda',
    en: '{Field} sounds the same though written otherwise',
  },
  'nearly equal': { id: '{Field} hampir sama', en: '{Field} is nearly the same' },
  equal: { id: '{Field} sama persis', en: '{Field} is the same' },
  'two slips': {
    id: '{Field} berbeda pada dua angka atau huruf',
    en: '{Field} differs in two digits or letters',
  },
  'one slip': {
    id: '{Field} berbeda pada satu angka atau huruf saja',
    en: '{Field} differs in one digit or letter only',
  },
  'other serial': {
    id: '{Field} sama kecuali nomor urutnya: begitulah anak kembar dan tetangga yang lahir sehari',
    en: '{Field} is the same but for its serial number: so it is with twins and with neighbours born on one day',
  },
  'same area': { id: '{Field} di kawasan yang sama', en: '{Field} is of the same wider area' },
  near: { id: '{Field} berdekatan', en: '{Field} is near' },
  'within ten years': { id: '{Field} berselisih paling banyak sepuluh tahun', en: '{Field} is within ten years' },
  'same year': { id: '{Field}: tahunnya sama', en: '{Field}: the year is the same' },
  'same month or day unknown': {
    id: '{Field}: tahunnya sama, bulan sama atau harinya tidak diketahui',
    en: '{Field}: the year is the same, and the month, or the day is unknown',
  },
  'same name': { id: '{Field}: nama di depan @ sama', en: '{Field}: the part before @ is the same' },
}

/** Where a field has something of its own to say. */
export const ownWords: Record<string, Words> = {
  'phone equal': {
    id: 'Nomor telepon sama; satu nomor bisa dipakai sekeluarga atau milik penghubung',
    en: 'Phone number is the same; a family or a go-between may share one',
  },
  'passport different': {
    id: 'Nomor paspor berbeda; paspor biasa berganti nomor',
    en: 'Passport number differs; renewed passports do',
  },
  'birth_date one slip': {
    id: 'Tanggal lahir berbeda pada satu angka, atau hari dan bulannya tertukar: salah tulis, atau umur dinaikkan',
    en: 'Birth date differs in one digit, or day and month are swapped: a slip, or a raised age',
  },
  'name nearly equal': {
    id: 'Nama hampir sama: salah tulis, ejaan lain, atau saudara kembar',
    en: 'Name is nearly the same: a slip, another spelling, or a twin',
  },
}

/** What a text's frequency adds or takes away, and what a household does. */
export const otherWords = {
  rare: {
    id: '{Field} ini jarang, jadi kesamaannya lebih berarti',
    en: 'This {field} is rare, so its agreement says more',
  },
  frequent: {
    id: '{Field} ini dipakai banyak orang, jadi kesamaannya kurang berarti',
    en: 'Many share this {field}, so its agreement says less',
  },
  household: {
    id: 'Dua orang serumah, atau saudara kembar, dapat tampak sama seperti ini',
    en: 'Two people of one household, or twins, can look like this',
  },
  ifEqual: {
    id: 'Bila {field} diketahui pada kedua catatan dan sama, keduanya akan digabung',
    en: 'If the {field} were known on both records and the same, they would be joined',
  },
  ifDifferent: {
    id: 'Bila {field} ternyata berbeda, keduanya tidak lagi digabung tanpa pemeriksaan petugas',
    en: 'If the {field} turned out to differ, they would no longer be joined without a person looking',
  },
} satisfies Record<string, Words>
