/** Telephone numbers as people in Kalimantan, Sarawak and Sabah write them, brought to E.164. Pure. */

/** What may follow a country code, without the trunk zero. Other countries are taken as written when the code is unmistakable. */
const numbersOf: Record<string, RegExp> = {
  '62': /^(8\d{8,11}|[2-79]\d{6,10})$/,
  '60': /^[1-9]\d{7,9}$/,
  '86': /^[1-9]\d{8,10}$/,
  '855': /^[1-9]\d{7,8}$/,
  '886': /^[2-9]\d{7,8}$/,
}

const codes = Object.keys(numbersOf)

/** The same digit eight times over is what forms are filled with when there is no number. */
const placeholder = /(\d)\1{7}$/

/** An Indonesian mobile as it is dialled at home, with no mark between its digits. */
const mobile = /^08\d{8,11}$/

/** The number in E.164, or null when it is none. Of several numbers in one field the first that can be read is taken. */
export function normalizePhone(text: string): string | null {
  // The commonest notation needs no more of it.
  if (mobile.test(text)) return placeholder.test(text) ? null : `+62${text.slice(1)}`
  for (const part of text.slice(0, 200).split(/[/,;|]|\s(?:atau|or|dan)\s/i)) {
    const number = readOne(part)
    if (number && !placeholder.test(number)) return number
  }
  return null
}

function readOne(text: string): string | null {
  const written = text.replace(/[\s.\-()[\]\u2010-\u2015]/g, '')
  if (!/^\+?\d{7,17}$/.test(written)) return null
  if (written.startsWith('+')) return abroad(written.slice(1))
  if (written.startsWith('00')) return abroad(written.slice(2))
  if (written.startsWith('62')) return withCode('62', written.slice(2))
  // No Indonesian number begins with 01: this is a Malaysian mobile in its home notation.
  if (written.startsWith('01')) return withCode('60', written.slice(1))
  if (written.startsWith('0')) return withCode('62', written.slice(1))
  // 8… alone is an Indonesian mobile without its zero, but Indonesia has no 861: that is China without its plus.
  if (/^861[3-9]\d{9}$/.test(written)) return `+${written}`
  if (written.startsWith('8')) return withCode('62', written)
  return written.startsWith('60') ? withCode('60', written.slice(2)) : null
}

/** Reads what follows a plus or 00. */
function abroad(digits: string): string | null {
  const code = codes.find((known) => digits.startsWith(known))
  if (code) return withCode(code, digits.slice(code.length))
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : null
}

/** A trunk zero left standing after the country code (`+62 0812…`) is dropped. */
function withCode(code: string, rest: string): string | null {
  const number = rest.replace(/^0/, '')
  return numbersOf[code]!.test(number) ? `+${code}${number}` : null
}
