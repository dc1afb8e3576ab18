/** The catalogue as Satu Data Indonesia asks (Perpres 39/2019): each set and each source with its metadata; a set's rows, searched, as CSV. */
import { sources } from '../intake/sources.ts'
import type { Context } from '../platform/context.ts'
import { wrongField } from '../platform/problem.ts'
import { rowsOnPage } from './model.ts'
import type { Reference, ReferenceRow } from './reference.ts'
import { regionChanges } from './references/region-changes.ts'
import { regions } from './references/regions.ts'
import { references } from './references.ts'
import { makeBook, resolveRegion } from './resolve-region.ts'
import { declaredHash, getReference, hashOf, readAll } from './store.ts'
import { writeCsv } from './write-csv.ts'

type Read = Awaited<ReturnType<typeof readAll>>

function describe(ctx: Context, reference: Reference, { rows, changed }: Read) {
  const { id, version, name, about, source, licence, producer, walidata, columns, key } = reference
  return {
    ...{ id, version, name, about, source, licence, producer, walidata, columns, key, changed },
    live: reference.origin.kind === 'live',
    date: reference.date === 'now' ? ctx.now.toISOString().slice(0, 10) : reference.date,
    rows: rows.length,
    toConfirm: rows.filter((row) => row.status === 'to-confirm').length,
    sha256: changed === 0 && reference.origin.kind === 'declared' ? declaredHash(reference) : hashOf(reference, rows),
  }
}

/** All sets; their hash commits to the rows as they stand now. */
export async function readReferences(ctx: Context) {
  const sets = []
  for (const reference of references) sets.push(describe(ctx, reference, await readAll(ctx, reference)))
  return sets
}

/** What each source declares. No count of records here: how much a source holds is told where its readers are known. */
export const readSourceMetadata = () =>
  sources.map(
    ({ id, version, name, system, ownerKind, protected: guarded, legalBasis, retention, groups, labels }) => ({
      ...{ id, version, name, system, ownerKind, protected: guarded, legalBasis, retention, groups },
      columns: Object.keys(labels).length,
    }),
  )

const matches = (row: ReferenceRow, words: string[]): boolean => {
  const text = Object.values(row).join(' ').toLowerCase()
  return words.every((word) => text.includes(word))
}

/** One page of a set; every word of the search stands somewhere in the row. Throws `not-found`. */
export async function readReference(
  ctx: Context,
  input: { set: string; search?: string | undefined; page?: number | undefined },
) {
  const reference = getReference(input.set)
  const read = await readAll(ctx, reference)
  const words = (input.search ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const found = words.length === 0 ? read.rows : read.rows.filter((row) => matches(row, words))
  const from = ((input.page ?? 1) - 1) * rowsOnPage
  return {
    ...describe(ctx, reference, read),
    found: found.length,
    page: input.page ?? 1,
    shown: found.slice(from, from + rowsOnPage),
  }
}

/** The whole set as CSV, its name and hash in the name of the file. */
export async function writeReference(ctx: Context, set: string): Promise<{ name: string; text: string; rows: number }> {
  const reference = getReference(set)
  const { rows } = await readAll(ctx, reference)
  const names = [...reference.columns.map(({ name }) => name), 'status']
  const text = writeCsv(
    names,
    rows.map((row) => names.map((name) => row[name] ?? '')),
  )
  return { name: `${set}-v${reference.version}-${hashOf(reference, rows).slice(0, 8)}.csv`, text, rows: rows.length }
}

/** What a region's code is today. Throws for what is no code. */
export async function readRegion(ctx: Context, input: { code: string; system?: 'kemendagri' | 'bps' | undefined }) {
  const [now, past] = [await readAll(ctx, regions), await readAll(ctx, regionChanges)]
  const found = resolveRegion(makeBook(now.rows, past.rows), input.code, input.system ?? 'kemendagri')
  if (found !== null) return found
  throw wrongField('code', {
    id: 'bukan kode wilayah; tulis misalnya 61.72, 6172, atau 61.72.02',
    en: 'is no region code; write for example 61.72, 6172 or 61.72.02',
  })
}
