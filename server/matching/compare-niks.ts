/** Two NIK of sixteen digits: the same, altered, or others. Pure. */
import type { NikLevel } from './weights.ts'

/** Positions of the year of birth and of the serial. */
const year = 10
const serial = 12

/**
 * `altered`: only the year of birth differs, as on a card made to raise an age, or one digit was mistyped or two neighbours were
 * exchanged before the serial. Numbers that differ in the serial belong to two people born on one day in one district.
 */
export function compareNiks(a: string | null, b: string | null): NikLevel {
  if (a === null || b === null) return 'unknown'
  if (a === b) return 'equal'
  if (a.slice(serial) !== b.slice(serial)) return 'different'
  const apart: number[] = []
  for (let i = 0; i < serial; i++) if (a[i] !== b[i]) apart.push(i)
  if (apart.length === 1 || apart.every((i) => i >= year)) return 'altered'
  const [first, second] = apart
  const exchanged = apart.length === 2 && second! - first! === 1 && a[first!] === b[second!] && a[second!] === b[first!]
  return exchanged ? 'altered' : 'different'
}
