/** What a zone's check digits and oddities say, in sentences for the officer who holds the document. Pure. */
import { fill, type Words } from '../platform/words.ts'
import type { MrzCheck, MrzDoubt, MrzField } from './mrz.ts'
import { explainDigit } from './mrz-check-digit.ts'

const fields: Record<MrzField, Words> = {
  number: { id: 'nomor dokumen', en: 'the document number' },
  birthDate: { id: 'tanggal lahir', en: 'the date of birth' },
  expiry: { id: 'tanggal habis berlaku', en: 'the date of expiry' },
  optional: { id: 'data tambahan', en: 'the optional data' },
  composite: { id: 'keseluruhan', en: 'the whole' },
}

const wrong: Words = {
  id: 'Angka pemeriksa {field} terbaca {found}, seharusnya {expected}.',
  en: 'The check digit of {field} reads {found}, it should be {expected}.',
}

/** What a check guards. */
export const fieldOfCheck = ({ field }: MrzCheck): Words => fields[field]

/** One wrong check digit; the composite's is a consequence of another, unless it is the only one. */
export const sentenceOfCheck = ({ field, found, expected }: MrzCheck): Words =>
  fill(wrong, { field: fields[field], found, expected })

/** The arithmetic of a check: each character's value times its weight (of a letter: what it counts), the sum, what is left by ten. */
export const arithmeticOf = ({ over }: MrzCheck): string => {
  const { terms, sum, digit } = explainDigit(over)
  const each = terms.map(({ character, value, weight }) =>
    /\d/.test(character) ? `${value}×${weight}` : `${character}(${value})×${weight}`,
  )
  return `${each.join(' + ')} = ${sum}; ${sum} mod 10 = ${digit}`
}

const doubts: Record<MrzDoubt, Words> = {
  'name cut': {
    id: 'Baris nama penuh sampai ujung: nama di MRZ mungkin terpotong. Baca nama lengkap pada halaman data.',
    en: 'The line of names is full: the name in the MRZ may be cut. Read the full name on the data page.',
  },
  'digit in name': {
    id: 'Nama memuat angka, dan nama di MRZ tidak pernah: O atau 0, I atau 1?',
    en: 'The name holds a digit, and names in an MRZ never do: O or 0, I or 1?',
  },
  'birth unreadable': {
    id: 'Tanggal lahir tidak ada di kalender.',
    en: 'The calendar has no such date of birth.',
  },
  'expiry unreadable': {
    id: 'Tanggal habis berlaku tidak ada di kalender.',
    en: 'The calendar has no such date of expiry.',
  },
  expired: { id: 'Dokumen ini sudah habis masa berlakunya.', en: 'This document has expired.' },
}

/** What is odd, in a sentence. */
export const sentenceOfDoubt = (doubt: MrzDoubt): Words => doubts[doubt]

/** How two digits of a year are read, as it is told beside the date. */
export const centuryRule: Words = {
  id: 'MRZ hanya memuat dua angka tahun: kelahiran dibaca pada abad terakhir yang sudah lewat, masa berlaku pada abad ini.',
  en: 'An MRZ holds two digits of a year: a birth is read in the latest century that is past, an expiry in this century.',
}
