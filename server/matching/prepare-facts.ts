/** What a record says about a person, brought into the form that comparing and keys read: done once per record, so that a comparison stays cheap. Pure. */
import type { Facts } from '../intake/model.ts'
import { type BirthDate, parseBirthDate } from './birth-date.ts'
import { type CanonicalName, canonicalName, splitAliases } from './names.ts'
import { parseNik } from './nik.ts'
import { normalizePassport } from './passport.ts'
import { normalizePhone } from './phone.ts'
import { type Place, readAddress, readPlace } from './places.ts'

/** Null is unknown: also what was stated but can be nobody's (a NIK of zeros, a phone of ones). `names` holds every name, the stated one first. */
export type Prepared = {
  names: CanonicalName[]
  mother: CanonicalName | null
  sex: 'F' | 'M' | null
  birthDate: BirthDate | null
  birthPlace: Place | null
  nationality: string | null
  nik: string | null
  kk: string | null
  passport: string | null
  splp: string | null
  plb: string | null
  phone: string | null
  email: string | null
  address: Place | null
  region: string | null
}

/** A person may go by several names; more than this is a list, not a person. */
const namesAtMost = 6

/** Brings facts into comparable form; never throws. */
export function prepareFacts(facts: Facts): Prepared {
  return {
    names: readNames([facts.name ?? '', ...(facts.otherNames ?? [])]),
    mother: read(facts.motherName, canonicalName),
    sex: facts.sex ?? null,
    birthDate: read(facts.birthDate, parseBirthDate),
    birthPlace: read(facts.birthPlace, readPlace),
    nationality: read(facts.nationality, plain),
    nik: read(facts.nik, readNik),
    kk: read(facts.kk, readKk),
    passport: read(facts.passport, readDocument),
    splp: read(facts.splp, readDocument),
    plb: read(facts.plb, readDocument),
    phone: read(facts.phone, normalizePhone),
    email: read(facts.email, readEmail),
    address: read(facts.address, readAddress),
    region: read(facts.region, readRegion),
  }
}

function read<T>(text: string | undefined, reader: (text: string) => T | null): T | null {
  return text === undefined || text === '' ? null : reader(text)
}

function readNames(texts: string[]): CanonicalName[] {
  const names: CanonicalName[] = []
  for (const text of texts.slice(0, namesAtMost).flatMap(splitAliases).slice(0, namesAtMost)) {
    const name = canonicalName(text)
    if (name) names.push(name)
  }
  return names
}

/** A number whose date is none, or with serial 0000, was made up or mistyped: it identifies nobody. */
function readNik(text: string): string | null {
  const { digits, levels } = parseNik(text)
  return levels.sixteenDigits && levels.realDate && levels.serialNotZero ? digits : null
}

function readKk(text: string): string | null {
  const digits = text.replace(/[\s.-]/g, '')
  return /^\d{12}(?!0000)\d{4}$/.test(digits) && !/^(\d)\1+$/.test(digits) ? digits : null
}

function readDocument(text: string): string | null {
  return normalizePassport(text)?.number ?? null
}

function readEmail(text: string): string | null {
  const email = text.trim().toLowerCase()
  return /^[^@\s]{1,64}@[^@\s]{3,120}$/.test(email) ? email : null
}

function readRegion(text: string): string | null {
  const digits = text.replace(/\D/g, '').slice(0, 6)
  return digits.length === 6 ? digits : null
}

function plain(text: string): string {
  return text.trim().toUpperCase()
}
