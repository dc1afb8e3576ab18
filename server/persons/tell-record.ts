/** A record as every screen of persons shows it: whose it is, when, and its fields as far as this reader may see them. */
import { type DisclosedField, disclose } from '../access/disclose.ts'
import { readPosts } from '../access/posts.ts'
import { fieldNames, writeField } from '../intake/field-names.ts'
import { type Facts, groupOfField } from '../intake/model.ts'
import { sources } from '../intake/sources.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { PersonRecord } from './model.ts'

export type ToldRecord = {
  record: string
  source: Words
  agency: string
  ref: string
  protected: boolean
  at: string
  precision: string
  zone: string
  fields: (DisclosedField & { label: Words })[]
}

/** A source's name; its id where this house no longer knows it. */
export const nameSource = (id: string): Words => sources.find((one) => one.id === id)?.name ?? { id, en: id }

/** Tells each record, in the order given. */
export async function tellRecords(ctx: Context, records: PersonRecord[]): Promise<ToldRecord[]> {
  const posts = await readPosts(ctx)
  return records.map((record) => ({
    record: record.id,
    source: nameSource(record.source),
    agency: posts.get(record.post)?.agency.short ?? '',
    ref: record.ref,
    protected: record.protected,
    at: record.occurredAt.toISOString(),
    precision: record.precision,
    zone: record.zone,
    fields: fieldsOf(ctx, record),
  }))
}

const fieldsOf = (ctx: Context, record: PersonRecord) =>
  disclose(
    ctx,
    { ...record, facts: record.facts as unknown as Record<string, unknown> },
    (field) => groupOfField[field as keyof Facts],
    writeField,
  ).map((field) => ({ ...field, label: fieldNames[field.field as keyof Facts] }))
