/**
 * The shape of a planted ring: it invents its people, lets the offices write them down, and tells the truth it is.
 * To add one: a file in rings/ and a line in rings.ts. `daysBack` is the day on which it shows most (first applications, crossing).
 */
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { Ring, World } from './world.ts'

export type Plant = (world: World, random: Random, about: { key: string; daysBack: number }) => Ring

/** Victims keep the part by which the truth knows them. */
export function victimOf(key: string) {
  return { part: 'victim' as const, life: 'ring', ring: key }
}

export function recruiterOf(key: string) {
  return { part: 'recruiter' as const, life: 'ring', ring: key }
}

/** What the offices hold of a ring's victim wherever they ask: own phone and mother's name, so that a person can be found again. */
export function heldOf(person: Person): Record<string, string> {
  return { nomor_hp: person.phone, nama_ibu: person.motherName }
}

/** Gives somebody another birth date, and the NIK that belongs to it. */
export function bornInstead(world: World, person: Person, birthDate: string): void {
  person.birthDate = birthDate
  person.nik = world.numbers.nik(person.district, birthDate, person.sex)
}
