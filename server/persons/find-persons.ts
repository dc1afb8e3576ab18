/** Finds a person by one identifier, or by full name with birth date (P3): at most ten, never by name alone, protected sources never. */

import type { Facts } from '../intake/model.ts'
import { compareNames } from '../matching/compare-names.ts'
import { keysOf } from '../matching/keys.ts'
import { canonicalName } from '../matching/names.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { namePersons } from './name-persons.ts'

const most = 10

/** What a search may be made by. */
export type Search = {
  nik?: string | undefined
  passport?: string | undefined
  phone?: string | undefined
  name?: string | undefined
  birthDate?: string | undefined
}

const reasons: Record<string, Words> = {
  nik: { id: 'NIK sama', en: 'same NIK' },
  passport: { id: 'nomor paspor sama', en: 'same passport number' },
  phone: { id: 'nomor telepon sama', en: 'same phone number' },
  name: { id: 'nama dan tanggal lahir cocok', en: 'name and birth date agree' },
}

/** Persons with the reason why each was found. Throws `too-few-facts`. */
export async function findPersons(ctx: Context, search: Search): Promise<{ id: string; name: string; why: Words }[]> {
  const { nik, passport, phone, name, birthDate } = search
  const byNumber = nik !== undefined || passport !== undefined || phone !== undefined
  if (!byNumber && (name === undefined || birthDate === undefined)) throw new Problem('too-few-facts')
  const facts: Facts = {
    happening: 'officers-form',
    ...(nik === undefined ? {} : { nik }),
    ...(passport === undefined ? {} : { passport }),
    ...(phone === undefined ? {} : { phone }),
    ...(byNumber ? {} : { name: name!, birthDate: birthDate! }),
  }
  const keys = keysOf(facts)
  const rows = await ctx.sql<{ person: string; kind: string; name: string | null; birthDate: string | null }>`
    select distinct on (l.person) l.person, k.kind, r.facts->>'name' as name, r.facts->>'birthDate' "birthDate"
    from persons.keys k join persons.links l on l.record = k.record join intake.records r on r.id = k.record
    where (k.kind, k.value) in (select * from unnest(${keys.map((key) => key.kind)}::text[], ${keys.map((key) => key.value)}::text[]))
      and not r.protected and r.state = 'current'
    order by l.person limit 200`
  const fit = byNumber ? rows : rows.filter((row) => row.birthDate === birthDate && sameName(row.name, name!))
  const found = fit.slice(0, most)
  const names = await namePersons(
    ctx,
    found.map((row) => row.person),
  )
  return found.map((row) => ({
    id: row.person,
    name: names.get(row.person) ?? '',
    why: reasons[row.kind] ?? reasons.name!,
  }))
}

const sameName = (a: string | null, b: string): boolean => {
  const level = a === null ? 'unknown' : compareNames(canonicalName(a), canonicalName(b)).own
  return level !== 'different' && level !== 'unknown'
}
