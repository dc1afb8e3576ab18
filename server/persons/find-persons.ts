/**
 * Finds a person by one identifier, or by a name and one fact more (P3): at most ten, never by name alone, protected sources never.
 * What is asked becomes a row like any record and is compared by the weights in force, so that spelling is forgiven as it is there.
 */
import type { Facts } from '../intake/model.ts'
import { type Cells, cellsOf, columnsOf } from '../matching/columns/cells-of.ts'
import { keysOf } from '../matching/keys.ts'
import { weighPairs } from '../matching/link/weights.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import { keyNumber } from './keep-keys.ts'
import { namePersons } from './name-persons.ts'
import { activeWeights } from './weights/keep-weights.ts'

/** At most so many are shown, of so many records looked at under each key. */
const [most, lookedAt] = [10, 200]

/** What a search may be made by. */
export type Search = {
  nik?: string | undefined
  passport?: string | undefined
  plb?: string | undefined
  splp?: string | undefined
  phone?: string | undefined
  name?: string | undefined
  birthDate?: string | undefined
  birthPlace?: string | undefined
  motherName?: string | undefined
}

const numbers = ['national_id', 'passport', 'travel_paper', 'phone'] as const
const reasons: Record<string, Words> = {
  national_id: { id: 'NIK sama', en: 'same NIK' },
  passport: { id: 'nomor paspor sama', en: 'same passport number' },
  travel_paper: { id: 'nomor PLB atau SPLP sama', en: 'same PLB or SPLP number' },
  phone: { id: 'nomor telepon sama', en: 'same phone number' },
  name: { id: 'nama dan keterangan lain cocok', en: 'name and other facts agree' },
  alike: { id: 'nama mirip, keterangan lain cocok', en: 'name is alike, other facts agree' },
}

/** Persons with the reason why each was found, the likeliest first. Throws `too-few-facts`. */
export async function findPersons(ctx: Context, search: Search): Promise<{ id: string; name: string; why: Words }[]> {
  const asked = cellsOf({ happening: 'officers-form', ...search } as Facts)
  const byNumber = numbers.some((field) => asked[field] !== undefined)
  if (!byNumber && (asked.name === undefined || Object.keys(asked).length < 2)) throw new Problem('too-few-facts')
  const keys = keysOf(asked).map(keyNumber)
  const rows = await ctx.sql<{ person: string; facts: Facts }>`
    select l.person, r.facts
    from unnest(${keys}::bigint[]) asked (key)
      cross join lateral (select record from persons.keys k where k.key = asked.key limit ${lookedAt}) k
      join persons.links l on l.record = k.record join intake.records r on r.id = k.record
    where not r.protected and r.state = 'current'`
  const found = await rank(ctx, asked, rows)
  const names = await namePersons(
    ctx,
    found.map((one) => one.person),
  )
  return found.map(({ person, why }) => ({ id: person, name: names.get(person) ?? '', why }))
}

/** The records that answer to what was asked, each person once, the likeliest first. */
async function rank(ctx: Context, asked: Cells, rows: { person: string; facts: Facts }[]) {
  if (rows.length === 0) return []
  const { weights } = await activeWeights(ctx)
  const cells = rows.map((row) => cellsOf(row.facts))
  const pairs = {
    left: new Int32Array(rows.length),
    right: Int32Array.from(rows, (_, i) => i + 1),
  }
  const { comparisons, levels, bits } = weighPairs(weights, columnsOf([asked, ...cells]), pairs)
  const said = comparisons.flatMap((one, c) => (asked[one.name as keyof Cells] === undefined ? [] : [c]))
  const why = (row: number): Words | null => {
    const number = numbers.find((field) => asked[field] !== undefined && asked[field] === cells[row]![field])
    if (number !== undefined) return reasons[number]!
    if (numbers.some((field) => asked[field] !== undefined)) return null
    // Every fact that was asked and is known must be at least alike, and two of them known.
    const known = said.filter((c) => levels[c]![row]! > 0)
    if (known.length < 2 || known.some((c) => levels[c]![row]! < 2)) return null
    const name = comparisons.findIndex((one) => one.name === 'name')
    return levels[name]![row]! === comparisons[name]!.levels.length ? reasons.name! : reasons.alike!
  }
  const best = new Map<string, { person: string; why: Words; bits: number }>()
  for (const [row, { person }] of rows.entries()) {
    const reason = why(row)
    const known = best.get(person)
    if (reason !== null && (known === undefined || bits[row]! > known.bits))
      best.set(person, { person, why: reason, bits: bits[row]! })
  }
  return [...best.values()].sort((a, b) => b.bits - a.bits || (a.person < b.person ? -1 : 1)).slice(0, most)
}
