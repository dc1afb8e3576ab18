/** Rules about numbers that a person is found again by: passport and phone. */
import { normalizePassport } from '../../../matching/passport.ts'
import { normalizePhone } from '../../../matching/phone.ts'
import type { Rule } from '../rule.ts'
import { indonesianPassport } from '../uncertain.data.ts'

export const numberRules: Rule[] = [
  {
    id: 'passport-pattern',
    kind: 'miswritten',
    name: {
      id: 'Nomor paspor tidak seperti paspor Indonesia',
      en: 'The passport number is not like an Indonesian one',
    },
    mend: {
      id: 'Baca ulang nomornya dari halaman data atau MRZ. Paspor asing: isi kewarganegaraannya.',
      en: 'Read the number again from the data page or the MRZ. A foreign passport: fill in the nationality.',
    },
    ground: {
      id: 'ICAO Doc 9303 bagian 3 (paling banyak 9 karakter); pola 1–2 huruf dan 6–7 angka menurut paspor yang terlihat',
      en: 'ICAO Doc 9303 part 3 (at most 9 characters); 1–2 letters and 6–7 digits as seen on passports',
    },
    sure: false,
    shows: ['passport', 'nationality'],
    // Without a nationality or a NIK it may be anybody's passport.
    notice: ({ facts: { passport, nationality, nik } }) => {
      if (passport === undefined || (nationality ?? (nik === undefined ? null : 'IDN')) !== 'IDN') return null
      const read = normalizePassport(passport)
      if (read !== null && indonesianPassport.test(read.number)) return null
      return {
        id: 'Bukan satu atau dua huruf yang diikuti enam atau tujuh angka.',
        en: 'Not one or two letters followed by six or seven digits.',
      }
    },
  },
  {
    id: 'phone-none',
    kind: 'miswritten',
    name: { id: 'Nomor telepon tidak dapat dihubungi', en: 'The phone number cannot be dialled' },
    mend: {
      id: 'Tulis lengkap: 08… untuk Indonesia, +60… atau kode negara lain untuk luar negeri. Bila tidak ada, kosongkan.',
      en: 'Write it in full: 08… in Indonesia, +60… or another country code abroad. If there is none, leave it empty.',
    },
    ground: {
      id: 'ITU-T E.164 (kode negara, paling banyak 15 angka)',
      en: 'ITU-T E.164 (country code, at most 15 digits)',
    },
    sure: true,
    shows: ['phone'],
    notice: ({ facts: { phone } }) =>
      phone === undefined || normalizePhone(phone) !== null
        ? null
        : {
            id: 'Terlalu pendek, terlalu panjang, tanpa kode negara, atau angka pengganti.',
            en: 'Too short, too long, without a country code, or a stand-in.',
          },
  },
]
