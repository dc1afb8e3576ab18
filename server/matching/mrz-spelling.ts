/** Names as ICAO 9303 part 3 spells them in a machine-readable zone: Latin letters only, no apostrophe, every other mark a gap. Pure. */

/** Letters that become two, or that carry no mark that could be taken off (part 3, section 6, table A). */
const letters: Record<string, string> = {
  Ä: 'AE',
  Å: 'AA',
  Æ: 'AE',
  Ð: 'D',
  Đ: 'D',
  Ħ: 'H',
  İ: 'I',
  Ĳ: 'IJ',
  Ł: 'L',
  Ŋ: 'N',
  Ö: 'OE',
  Ø: 'OE',
  Œ: 'OE',
  ẞ: 'SS',
  Þ: 'TH',
  Ŧ: 'T',
  Ü: 'UE',
}

/** The words of a name in capital A to Z. A script that is not Latin leaves none: the zone is then spelled by the issuing state. */
export function spellForMrz(name: string): string[] {
  return name
    .normalize('NFC')
    .toUpperCase()
    .replace(/['’‘`ʼ]/g, '')
    .replace(/./gu, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^A-Z]+/)
    .filter((word) => word !== '')
}

/**
 * Whether a name in a record can be the one of a zone: the same words in any order (family names stand first in a zone), or, where the
 * zone was cut, each of its words the beginning of one. Null when one of the two says nothing.
 */
export function agreesWithMrz(zone: { name: string; cut: boolean }, name: string): boolean | null {
  const [printed, known] = [zone.name.split(' ').filter(Boolean), spellForMrz(name)]
  if (printed.length === 0 || known.length === 0) return null
  if (zone.cut) return printed.every((word) => known.some((one) => one.startsWith(word)))
  return printed.toSorted().join(' ') === known.toSorted().join(' ')
}
