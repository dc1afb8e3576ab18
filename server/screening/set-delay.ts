/** The end of a delay: a day within what the desk's declaration allows, and the moment at which it is over by the post's clock. */
import type { Context } from '../platform/context.ts'
import { wrongField } from '../platform/problem.ts'
import { daysAfter } from './model.ts'
import { dayIn } from './store.ts'

/** Checks a last day that is asked for. `from` is the day from which `most` days are counted. Throws, naming the field. */
export function checkLastDay(field: string, asked: string | undefined, from: string, most: number): string {
  const latest = daysAfter(from, most)
  if (asked !== undefined && asked > from && asked <= latest) return asked
  throw wrongField(field, {
    id: `isi hari terakhir sesudah ${from} dan paling lambat ${latest} (${most} hari)`,
    en: `give a last day after ${from} and not later than ${latest} (${most} days)`,
  })
}

/** The moment when the last day is over. */
export async function endOfDay(ctx: Context, day: string, zone: string): Promise<Date> {
  const [row] = await ctx.sql<{ ends: Date }>`select (${day}::date + 1)::timestamp at time zone ${zone} ends`
  return row!.ends
}

/** Today where the post stands. */
export const today = (ctx: Context, zone: string): string => dayIn(zone, ctx.now)
