/** Opens a complainant's file by the number and day of her sheet and her kept consent; wrong numbers are counted, and then nothing opens for a while. */
import { type Actor, aStep, type Context, type House, inTransaction } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { type ConsentKind, daysOpen, mostWrong, wrongMinutes } from './model.ts'

/** What is written on the sheet, and what is known of the consent. `consent`: the document that was taken in. */
export type Wanted = {
  number: string
  sheetDay: string
  consent: string
  kind: ConsentKind
  writtenOn: string
  reference: string
}

/** The interview behind a sheet. */
export type Found = { interview: string; number: string }

/**
 * Looks the sheet up outside the door's transaction, as a sign-in does: a try is written before it is judged, so that many at one moment are
 * not each the first, and stays written when it was wrong. Throws `too-many`, `not-found`.
 */
export async function trySheet(house: House, wanted: Wanted, actor: Actor): Promise<Found> {
  const tried = await inTransaction(house, 'request', actor, null, async (ctx) => {
    const since = new Date(ctx.now.getTime() - wrongMinutes * 60_000)
    await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`wrong numbers ${actor.post}`}, 0))`
    const [wrong] = await ctx.sql<{ n: number }>`
      select count(*)::int n from statistics.wrong_numbers where post = ${actor.post} and at > ${since}`
    if (wrong!.n >= mostWrong) throw new Problem('too-many', { minutes: wrongMinutes })
    const id = ctx.id()
    await ctx.sql`
      insert into statistics.wrong_numbers (id, post, officer, at) values (${id}, ${actor.post}, ${actor.officer}, ${ctx.now})`
    return id
  })
  const number = wanted.number.trim().toUpperCase()
  const found = await inTransaction(house, 'step', aStep, null, async (ctx) => {
    const [row] = await ctx.sql<{ id: string }>`
      select i.id from screening.interviews i join access.posts p on p.id = i.post
      where i.number = ${number} and (i.at at time zone p.zone)::date = ${wanted.sheetDay}`
    return row ?? null
  })
  if (found === null) throw new Problem('not-found')
  // A right number was no wrong one, whatever else may be wrong with the asking.
  await inTransaction(house, 'request', actor, null, async (ctx) => {
    await ctx.sql`delete from statistics.wrong_numbers where id = ${tried}`
  })
  return { interview: found.id, number }
}

/** Binds consent and file: one consent opens one. */
export async function openFile(ctx: Context, wanted: Wanted, found: Found): Promise<{ id: string }> {
  const [consent] = await ctx.sql`select from statistics.consents where id = ${wanted.consent}`
  if (consent === undefined) throw new Problem('not-found')
  if (wanted.writtenOn > ctx.now.toISOString().slice(0, 10))
    throw wrongField('writtenOn', { id: 'belum terjadi', en: 'has not come yet' })
  if (wanted.writtenOn < wanted.sheetDay)
    throw wrongField('writtenOn', { id: 'lebih dulu daripada lembarnya', en: 'is before the sheet’s day' })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into statistics.openings (id, post, officer, at, until_at, interview, number, kind, written_on, reference, consent)
    values (${id}, ${ctx.actor.post}, ${ctx.actor.officer}, ${ctx.now}, ${new Date(ctx.now.getTime() + daysOpen * 86_400_000)},
      ${found.interview}, ${found.number}, ${wanted.kind}, ${wanted.writtenOn}, ${wanted.reference}, ${wanted.consent})
    on conflict (consent) do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', {
      what: { id: 'Berkas untuk surat persetujuan ini', en: 'A file for this consent' },
    })
  return { id }
}

/** Files that this post opened, newest first: their numbers, nobody's name. */
export async function readOpenings(ctx: Context) {
  const rows = await ctx.sql<{ id: string; number: string; at: Date; until: Date }>`
    select id, number, at, until_at until from statistics.openings order by at desc limit 100`
  return rows.map(({ at, until, ...row }) => ({
    ...row,
    ...{ at: at.toISOString(), until: until.toISOString(), over: until <= ctx.now },
  }))
}
