/** A country of the reference set, as it is called. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { countries } from './references/countries.ts'
import { readAll } from './store.ts'

/** Null for what is no country of the list. */
export async function findCountry(ctx: Context, alpha3: string): Promise<Words | null> {
  const row = (await readAll(ctx, countries)).rows.find((one) => one.alpha3 === alpha3)
  return row === undefined ? null : { id: row.name_id || alpha3, en: row.name_en || alpha3 }
}

/** All of them but our own, for a choice. */
export async function otherCountries(ctx: Context): Promise<{ code: string; words: Words }[]> {
  const { rows } = await readAll(ctx, countries)
  return rows
    .filter(({ alpha3 }) => alpha3 !== 'IDN')
    .map((row) => ({ code: row.alpha3!, words: { id: row.name_id!, en: row.name_en! } }))
}
