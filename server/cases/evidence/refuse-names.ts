/** A description that others read names no victim: neither a name that is known here, nor an identity number (protection.md P7, P8). */
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'

/** Throws, naming the field. Names are compared as whole words, whatever their case. */
export async function refuseNames(ctx: Context, id: string, field: string, text: string): Promise<void> {
  if (/\d{16}/.test(text.replaceAll(/[\s.-]/g, '')))
    throw wrongField(field, { id: 'memuat nomor identitas', en: 'holds an identity number' })
  const rows = await ctx.sql<{ record: string }>`
    select record from cases.participants where case_id = ${id} and role in ('presumed victim', 'victim')`
  const persons = await personsOf(
    ctx,
    rows.map(({ record }) => record),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  const words = ` ${plain(text)} `
  if ([...names.values()].some((name) => words.includes(` ${plain(name)} `)))
    throw wrongField(field, { id: 'memuat nama seorang korban', en: 'holds the name of a victim' })
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
