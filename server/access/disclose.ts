/** Which fields of a record leave: own records whole, others as far as an agreement opens their group for this purpose. */
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'

/** One field as it may be shown: its value, or why it is covered. */
export type DisclosedField = { field: string; group: string; value: string | null; masked: Words | null }

/** A record as `disclose` needs it; `sight` = a row of sight opened this one record. */
export type Disclosable = { agency: string; source: string; protected: boolean; facts: Record<string, unknown> }

const notOpened: Words = {
  id: 'Ditutup: tidak ada perjanjian berbagi data yang membukanya untuk keperluan ini.',
  en: 'Covered: no sharing agreement opens it for this purpose.',
}

/** Groups of a record open to this reader: own agency all; else what agreements open for the stated purpose; protected never. */
export function openGroups(
  ctx: Context,
  record: Pick<Disclosable, 'agency' | 'source' | 'protected'>,
): 'all' | string[] {
  if (record.agency === ctx.actor.agency) return 'all'
  if (record.protected) return []
  return ctx.actor.opens[record.source] ?? []
}

/** The record's known fields, each shown or covered; `groupOf` tells a field's group and `write` its text. */
export function disclose(
  ctx: Context,
  record: Disclosable,
  groupOf: (field: string) => string,
  write: (field: string, value: unknown) => string,
): DisclosedField[] {
  const open = openGroups(ctx, record)
  return Object.entries(record.facts)
    .filter(([, value]) => value !== undefined && value !== null && value !== '')
    .map(([field, value]) => {
      const group = groupOf(field)
      const shown = open === 'all' || open.includes(group)
      return { field, group, value: shown ? write(field, value) : null, masked: shown ? null : notOpened }
    })
}
