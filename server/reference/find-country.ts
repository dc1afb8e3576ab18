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
