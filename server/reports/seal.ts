/** Closing and opening what was answered: under the key of the record it became, so that erasing the record erases it; a contact under its own. */
import type { Context } from '../platform/context.ts'
import { close, type DataKey, destroyDataKeys, keepDataKeys, makeDataKey, open } from '../platform/data-keys.ts'
import { keyIdOf, unwrapKey } from '../platform/keys.ts'
import type { Answers } from './model.ts'

const about = (report: string, what: 'answers' | 'contact') => `report ${report} ${what}`

/** A data key by its id, usable at once; it must not have been destroyed. */
export async function getDataKey(ctx: Context, id: string): Promise<DataKey> {
  const [row] = await ctx.sql<{ master: string; wrapped: Buffer }>`
    select master, wrapped from platform.keys where id = ${id} and wrapped is not null`
  if (row === undefined) throw new Error('this data key was destroyed')
  return { id, key: unwrapKey(ctx.keys.masters, row.wrapped, row.master, id) }
}

/** The answers, closed under the key of `record`. */
export async function sealAnswers(ctx: Context, report: string, record: string, answers: Answers): Promise<Buffer> {
  const [row] = await ctx.sql<{ key: string }>`select key from intake.records where id = ${record}`
  return close(await getDataKey(ctx, row!.key), Buffer.from(JSON.stringify(answers)), about(report, 'answers'))
}

/** Null when the record was lawfully destroyed. */
export async function openAnswers(ctx: Context, report: string, sealed: Buffer): Promise<Answers | null> {
  const opened = await open(ctx, sealed, about(report, 'answers'))
  return opened === null ? null : (JSON.parse(opened.toString('utf8')) as Answers)
}

export async function keepContact(ctx: Context, report: string, contact: string): Promise<void> {
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  const sealed = close(key, Buffer.from(contact), about(report, 'contact'))
  await ctx.sql`insert into reports.contacts (report, sealed) values (${report}, ${sealed})`
}

/** What this reader may see of it: nothing unless their post answers. */
export async function findContact(ctx: Context, report: string): Promise<string | null> {
  const [row] = await ctx.sql<{ sealed: Buffer }>`select sealed from reports.contacts where report = ${report}`
  const opened = row === undefined ? null : await open(ctx, row.sealed, about(report, 'contact'))
  return opened?.toString('utf8') ?? null
}

/** Nobody needs it any more. */
export async function destroyContact(ctx: Context, report: string): Promise<void> {
  const rows = await ctx.sql<{ sealed: Buffer }>`delete from reports.contacts where report = ${report} returning sealed`
  await destroyDataKeys(
    ctx,
    rows.map((row) => keyIdOf(row.sealed)),
  )
}
