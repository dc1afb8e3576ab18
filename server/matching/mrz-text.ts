/**
 * What was typed, pasted or sent by a scanner (which types the lines, each closed by Enter), brought to the characters of a zone, or why
 * it is none. Pure.
 */
import type { Words } from '../platform/words.ts'

type MrzFormat = 'TD3' | 'TD1'

/** `missing`: so many characters are still to come, when what is there may be the beginning of a zone. */
export type NoMrz = { problem: Words; missing: number }

const shapes: Record<MrzFormat, { lines: number; long: number; names: number }> = {
  TD3: { lines: 2, long: 44, names: 0 },
  TD1: { lines: 3, long: 30, names: 2 },
}

/** No number of a document has a filler, so one betrays a zone, also a half-typed one. */
export const mayBeMrz = (text: string): boolean => /[<＜‹«]|&lt;/.test(text)

/** All characters of the zone in one run. */
export function readCharacters(text: string): { format: MrzFormat; all: string } | NoMrz {
  const lines = linesOf(text)
  const tight = lines.map((line) => line.replace(/\s/g, ''))
  const format = formatOf(tight[0] ?? '')
  if (typeof format !== 'string') return format
  // Some readers print a filler as a blank: such a line is as long as it should be with its blanks.
  for (const each of [tight, lines.map((line) => line.replace(/\s/g, '<'))]) {
    const all = joined(each, format)
    if (all !== null) return { format, all }
  }
  return wrongLength(tight, format)
}

const linesOf = (text: string): string[] =>
  text
    .slice(0, 500)
    .normalize('NFKC')
    .replaceAll('&lt;', '<')
    .replaceAll('‹', '<')
    .replaceAll('«', '<<')
    .toUpperCase()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a scanner may frame what it types by STX and ETX.
    .split(/[\r\n\u0000-\u0008\u000b-\u001f]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')

function formatOf(first: string): MrzFormat | NoMrz {
  const strange = /[^A-Z0-9<]/.exec(first)?.[0]
  if (strange !== undefined) return unknownCharacter(strange)
  if (first.startsWith('P')) return 'TD3'
  if (/^[ACI]/.test(first)) return 'TD1'
  return {
    missing: 0,
    problem: {
      id: 'MRZ paspor diawali P, MRZ kartu identitas diawali A, C, atau I; visa dan dokumen lain tidak dibaca di sini.',
      en: 'A passport’s MRZ begins with P, an identity card’s with A, C or I; visas and other documents are not read here.',
    },
  }
}

const unknownCharacter = (strange: string): NoMrz => ({
  missing: 0,
  problem: {
    id: `Karakter ${strange} tidak ada dalam MRZ: hanya A–Z, 0–9, dan <.`,
    en: `The character ${strange} does not occur in an MRZ: only A–Z, 0–9 and <.`,
  },
})

/** Fillers at the end of the line of names may have been left off. */
const filledUp = (lines: string[], { lines: count, long, names }: (typeof shapes)[MrzFormat]): string[] =>
  lines.length === count ? lines.map((line, i) => (i === names ? line.padEnd(long, '<') : line)) : lines

/** The run, when each line is as long as it should be. */
function joined(lines: string[], format: MrzFormat): string | null {
  const { lines: count, long } = shapes[format]
  const filled = filledUp(lines, shapes[format])
  const all = filled.join('')
  const isWhole = filled.length === 1 || (filled.length === count && filled.every((line) => line.length === long))
  return isWhole && all.length === count * long && /^[A-Z0-9<]+$/.test(all) ? all : null
}

function wrongLength(given: string[], format: MrzFormat): NoMrz {
  const { lines: count, long } = shapes[format]
  const lines = filledUp(given, shapes[format])
  const all = lines.join('')
  const strange = /[^A-Z0-9<]/.exec(all)?.[0]
  if (strange !== undefined) return unknownCharacter(strange)
  const missing = Math.max(0, count * long - all.length)
  const wrong = lines.length === count ? lines.findIndex((line) => line.length !== long) : -1
  if (wrong >= 0) {
    const length = lines[wrong]!.length
    return {
      missing,
      problem: {
        id: `Baris ${wrong + 1} berisi ${length} karakter, seharusnya ${long}.`,
        en: `Line ${wrong + 1} has ${length} characters, it should have ${long}.`,
      },
    }
  }
  return {
    missing,
    problem: {
      id: `MRZ ini ${count} baris × ${long} = ${count * long} karakter; yang terbaca ${all.length}.`,
      en: `This MRZ has ${count} lines × ${long} = ${count * long} characters; ${all.length} were read.`,
    },
  }
}
