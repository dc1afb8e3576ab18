/** Numbers of passports and other travel documents, brought to one notation. Pure. */

/** A document number; `warning` when it has not the usual Indonesian shape, one letter and seven digits. Foreign passports carry it too. */
export type DocumentNumber = { number: string; warning: boolean }

/** Upper case, letters and digits only; null when fewer than five are left or there is no digit at all, as in "TIDAK ADA". */
export function normalizePassport(text: string): DocumentNumber | null {
  const number = text
    .slice(0, 100)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
  if (number.length < 5 || number.length > 20 || !/[1-9]/.test(number)) return null
  return { number, warning: !/^[A-Z]\d{7}$/.test(number) }
}
