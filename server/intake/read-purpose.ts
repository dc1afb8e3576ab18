/** Declared purposes, as forms and officers word them, to ours. */
import type { Purpose } from './model.ts'

/** First word that occurs decides, so the narrower words stand above the wider ones ("kerja" also occurs in "kunjungan kerja"). */
const wordings: [RegExp, Purpose][] = [
  [/umr|haji|hajj|ziarah|pilgrim/, 'umrah'],
  [/belajar|sekolah|kuliah|pendidikan|studi|study|pelajar|mahasiswa/, 'study'],
  [/obat|medis|medical|rumah sakit|kesehatan/, 'medical'],
  [/nikah|kawin|marriage|pernikahan/, 'marriage'],
  [/dagang|belanja|niaga|jual|trade|pasar/, 'trade'],
  [/keluarga|family|famili|kerabat|saudara|orang ?tua/, 'family'],
  [/kerja|\bpmi\b|\btki\b|\btkw\b|\bcpmi\b|work|magang|penempatan/, 'work'],
  [/wisata|libur|pelesir|touris|jalan-jalan/, 'tourism'],
  [/^lain|other/, 'other'],
]

/** Our word for a purpose, or nothing when the text says none that is known: unknown stays unknown. */
export function findPurpose(text: string | undefined): Purpose | undefined {
  const plain = text?.toLowerCase()
  return plain ? wordings.find(([wording]) => wording.test(plain))?.[1] : undefined
}
