/** Rules about the NIK: what the number says of birth and sex, against itself and against the columns beside it. */
import { parseNik } from '../../../matching/nik.ts'
import { fill } from '../../../platform/words.ts'
import type { Rule } from '../rule.ts'

const made = {
  id: 'PP 37/2007 pasal 37: 6 angka wilayah, 6 angka tanggal lahir (perempuan: hari + 40), 4 angka urut',
  en: 'PP 37/2007 art. 37: 6 digits of region, 6 of birth date (women: day + 40), 4 in sequence',
}
const forLife = {
  id: 'PP 37/2007 pasal 37; PP 40/2019 pasal 30 ayat (2): NIK tidak berubah, juga bila tanggal lahir dibetulkan',
  en: 'PP 37/2007 art. 37; PP 40/2019 art. 30 (2): a NIK never changes, even when the birth date is corrected',
}
const lifelong = {
  id: 'Cocokkan dengan KTP atau KK. Bila kartunya memang begitu, biarkan: NIK berlaku seumur hidup. Jangan menyamakan tanpa dokumen.',
  en: 'Compare with the identity or family card. If the card says so, leave it: a NIK is for life. Never make the two agree without a document.',
}
const readAgain = {
  id: 'Baca ulang NIK dari KTP atau KK, lalu kirim lagi dengan nomor rujukan yang sama.',
  en: 'Read the NIK again from the identity or family card, then send again under the same reference.',
}
const sexes = { F: { id: 'perempuan', en: 'a woman' }, M: { id: 'laki-laki', en: 'a man' } }

/** One digit sixteen times over, or counted up: what a form is filled with so that it lets one pass. */
const filler = /^(\d)\1{15}$|^1234567890123456$|^0123456789012345$/

const read = (nik: string | undefined) => {
  const parsed = nik === undefined || filler.test(nik) ? null : parseNik(nik)
  return parsed?.levels.sixteenDigits ? parsed : null
}

export const nikRules: Rule[] = [
  {
    id: 'nik-filler',
    kind: 'miswritten',
    name: { id: 'NIK isian sementara', en: 'NIK is a filler' },
    mend: {
      id: 'Kosongkan NIK bila belum diketahui; kosong lebih baik daripada angka pengganti.',
      en: 'Leave the NIK empty while it is not known; empty is better than a stand-in.',
    },
    ground: made,
    sure: true,
    shows: ['nik'],
    notice: ({ facts }) =>
      facts.nik !== undefined && filler.test(facts.nik)
        ? { id: 'Angka yang berulang atau berurut.', en: 'One digit repeated, or digits counted up.' }
        : null,
  },
  {
    id: 'nik-date',
    kind: 'miswritten',
    name: { id: 'Tanggal dalam NIK tidak ada di kalender', en: 'The NIK holds a date that no calendar has' },
    mend: readAgain,
    ground: made,
    sure: true,
    shows: ['nik'],
    notice: ({ facts }) => {
      const nik = read(facts.nik)
      if (nik?.levels.realDate !== false) return null
      const [day, month] = [Number(nik.digits.slice(6, 8)), nik.digits.slice(8, 10)]
      return fill(
        {
          id: 'Angka ke-7 sampai ke-12 menyebut hari {day} bulan {month}.',
          en: 'Digits 7 to 12 say day {day} of month {month}.',
        },
        { day: day > 40 ? `${day} (${day} − 40 = ${day - 40})` : day, month },
      )
    },
  },
  {
    id: 'nik-serial',
    kind: 'miswritten',
    name: { id: 'NIK dengan nomor urut 0000', en: 'NIK with the serial 0000' },
    mend: readAgain,
    ground: made,
    sure: true,
    shows: ['nik'],
    notice: ({ facts }) =>
      read(facts.nik)?.levels.serialNotZero === false
        ? { id: 'Nomor urut dimulai dari 0001.', en: 'Serials start at 0001.' }
        : null,
  },
  {
    id: 'nik-birth-date',
    kind: 'miswritten',
    name: { id: 'Tanggal lahir berbeda dengan NIK', en: 'The birth date differs from the NIK' },
    mend: lifelong,
    ground: forLife,
    sure: true,
    shows: ['nik', 'birthDate'],
    notice: ({ facts }) => {
      const nik = read(facts.nik)
      if (nik === null || parseNik(nik.digits, { birthDate: facts.birthDate }).levels.agreesWithBirthDate !== false)
        return null
      const [day, month, year] = [
        Number(nik.digits.slice(6, 8)) % 40,
        nik.digits.slice(8, 10),
        nik.digits.slice(10, 12),
      ]
      return fill(
        {
          id: 'NIK menyebut tanggal {day}-{month}, tahun ..{year}; kolom tanggal lahir menyebut {stated}.',
          en: 'The NIK says {day}-{month} of a year ..{year}; the birth date says {stated}.',
        },
        { day: String(day).padStart(2, '0'), month, year, stated: facts.birthDate! },
      )
    },
  },
  {
    id: 'nik-sex',
    kind: 'miswritten',
    name: { id: 'Jenis kelamin berbeda dengan NIK', en: 'The sex differs from the NIK' },
    mend: lifelong,
    ground: forLife,
    sure: true,
    shows: ['nik', 'sex'],
    notice: ({ facts }) => {
      const nik = read(facts.nik)
      if (nik?.sex == null || facts.sex === undefined || nik.sex === facts.sex) return null
      return fill(
        {
          id: 'Hari dalam NIK ({day}) menyebut {said}; kolom jenis kelamin menyebut {stated}.',
          en: 'The day in the NIK ({day}) says {said}; the column of sex says {stated}.',
        },
        { day: nik.digits.slice(6, 8), said: sexes[nik.sex], stated: sexes[facts.sex] },
      )
    },
  },
]
