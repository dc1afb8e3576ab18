/** Floors of wages as the reference set stands now, with what an administrator corrected; a row without an amount says nothing. */
import type { Context } from '../platform/context.ts'
import { marketWages } from './references/market-wages.ts'
import { readAll } from './store.ts'

/** Amounts a month in local currency; `from` YYYY-MM-DD; `checked`: somebody has read it in its source. */
export type WageFloor = {
  country: string
  work: string
  amount: number
  currency: string
  from: string
  source: string
  checked: boolean
}

export async function readWageFloors(ctx: Context): Promise<WageFloor[]> {
  const { rows } = await readAll(ctx, marketWages)
  return rows.flatMap(
    ({ country = '', work = '', amount, currency = '', valid_from: from = '', source = '', status }) => {
      const said = Number(amount)
      return said > 0 && currency !== ''
        ? [{ country, work, amount: said, currency, from, source, checked: status === 'checked' }]
        : []
    },
  )
}
