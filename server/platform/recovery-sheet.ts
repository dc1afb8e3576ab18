/** A master key on paper: what is kept in a safe, because without the key no backup can be opened. */
import { createHash } from 'node:crypto'
import { type MasterKey, masterKey } from './keys.ts'
import type { Words } from './words.ts'

/** Crockford's base 32: no I, L, O, U, so that a handwritten copy can be read back. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** The key in 4 lines of 8 bytes: 13 signs each, and 3 that check the line, so that a slip is found in its line. */
const [lines, bytesPerLine, checkSigns] = [4, 8, 3]
const signsPerLine = Math.ceil((bytesPerLine * 8) / 5)

/** The sheet as plain text, to be printed. `printed` is written as a day (UTC). */
export function writeRecoverySheet(master: MasterKey, installation: string, printed: Date): string {
  const rows = Array.from({ length: lines }, (_, i) => {
    const bytes = master.key.subarray(i * bytesPerLine, (i + 1) * bytesPerLine)
    return `  ${i + 1}   ${inGroups(toSigns(bytes) + checkOf(i, bytes))}`
  })
  return [
    'LEMBAR PEMULIHAN KUNCI INDUK SIMPUL · SIMPUL MASTER KEY RECOVERY SHEET',
    '',
    `Instalasi / installation   ${installation}`,
    `Dicetak / printed          ${printed.toISOString().slice(0, 10)}`,
    `Sidik jari / fingerprint   ${master.fingerprint}`,
    '',
    ...rows,
    '',
    'Simpan di brankas, terpisah dari cadangan data. Siapa pun yang memegang lembar ini dan cadangan dapat membaca segalanya;',
    'tanpa kunci ini cadangan tidak dapat dibuka oleh siapa pun.',
    'Keep it in a safe, apart from the backups. Whoever holds this sheet and a backup can read everything;',
    'without this key nobody can open a backup.',
    '',
  ].join('\n')
}

/** Reads a sheet (or only its fingerprint and four lines) typed back in; says which line holds a slip. */
export function readRecoverySheet(text: string): MasterKey | { wrong: Words } {
  const parts: Buffer[] = []
  for (let i = 0; i < lines; i++) {
    const typed = new RegExp(`^\\s*${i + 1}[ .):]\\s*([0-9A-Za-z -]+)\\s*$`, 'm').exec(text)?.[1]
    const bytes = typed === undefined ? null : fromLine(i, typed)
    if (bytes === null) {
      return {
        wrong: {
          id: `Baris ${i + 1} lembar pemulihan hilang atau salah ketik.`,
          en: `Line ${i + 1} of the recovery sheet is missing or mistyped.`,
        },
      }
    }
    parts.push(bytes)
  }
  const master = masterKey(Buffer.concat(parts))
  const fingerprint = /fingerprint\s+([0-9a-f]+)\s*$/im.exec(text)?.[1]?.toLowerCase()
  if (fingerprint === master.fingerprint) return master
  return {
    wrong: {
      id: 'Sidik jari tidak cocok dengan keempat baris: salah ketik, atau baris dari lembar lain.',
      en: 'The fingerprint does not fit the four lines: mistyped, or lines of another sheet.',
    },
  }
}

function fromLine(i: number, typed: string): Buffer | null {
  const clean = typed.toUpperCase().replace(/[ -]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (clean.length !== signsPerLine + checkSigns || [...clean].some((sign) => !signs.includes(sign))) return null
  const value = [...clean.slice(0, signsPerLine)].reduce((sum, sign) => sum * 32n + BigInt(signs.indexOf(sign)), 0n)
  const spare = BigInt(signsPerLine * 5 - bytesPerLine * 8)
  if (value & ((1n << spare) - 1n)) return null
  const bytes = Buffer.alloc(bytesPerLine)
  bytes.writeBigUInt64BE(value >> spare)
  return checkOf(i, bytes) === clean.slice(signsPerLine) ? bytes : null
}

/** The bits from the left, the last sign filled up with zeros. */
function toSigns(bytes: Buffer): string {
  let value = bytes.readBigUInt64BE() << BigInt(signsPerLine * 5 - bytesPerLine * 8)
  let text = ''
  for (let n = 0; n < signsPerLine; n++, value >>= 5n) text = signs[Number(value & 31n)] + text
  return text
}

function checkOf(i: number, bytes: Buffer): string {
  const digest = createHash('sha256').update(`simpul recovery line ${i}`).update(bytes).digest()
  return [...digest.subarray(0, checkSigns)].map((byte) => signs[byte & 31]).join('')
}

const inGroups = (text: string): string => text.replace(/(.{4})(?=.)/g, '$1 ')
