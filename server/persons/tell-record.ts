/** A record as every screen of persons shows it: whose it is, when, and its fields as far as this reader may see them. */
import { z } from 'zod'
import { type DisclosedField, disclose } from '../access/disclose.ts'
import { namePosts } from '../access/posts.ts'
import { wordsSchema } from '../access/who.ts'
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

/** What a door lets out of a told record wherever it is shown; each adds what its readers need to act. */
export const toldShape = {
  source: wordsSchema,
  agency: z.string(),
  at: z.string(),
  precision: z.string(),
  zone: z.string(),
  fields: z.array(
    z.object({
      field: z.string(),
      label: wordsSchema,
      group: z.string(),
      value: z.string().nullable(),
      masked: wordsSchema.nullable(),
    }),
  ),
}

/** A source's name; its id where this house no longer knows it. */
export const nameSource = (id: string): Words => sources.find((one) => one.id === id)?.name ?? { id, en: id }

/** Tells each record, in the order given. */
export async function tellRecords(ctx: Context, records: PersonRecord[]): Promise<ToldRecord[]> {
  const posts = await namePosts(ctx)
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
