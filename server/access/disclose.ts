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

const notYours: Words = {
  id: 'Ditutup bagi Anda sendiri; peran yang Anda lihat mungkin boleh membacanya.',
  en: 'Covered for yourself; the role that you are seeing as may be allowed to read it.',
}

/** Whose eyes: an agency and what agreements open to it for the stated purpose. */
type Eyes = { agency: string | null; opens: Record<string, string[]> }

/** Groups of a record open to an agency: its own all; else what agreements open for the stated purpose; protected never. */
function groupsFor(eyes: Eyes, record: Pick<Disclosable, 'agency' | 'source' | 'protected'>): 'all' | string[] {
  if (record.agency === eyes.agency) return 'all'
  if (record.protected) return []
  return eyes.opens[record.source] ?? []
}

/** Groups of a record open to this reader; who sees as somebody else reads what both may. */
export function openGroups(
  ctx: Context,
  record: Pick<Disclosable, 'agency' | 'source' | 'protected'>,
): 'all' | string[] {
  const own = groupsFor(ctx.actor, record)
  if (ctx.actor.seesAs === null) return own
  const theirs = groupsFor(ctx.actor.seesAs, record)
  if (own === 'all') return theirs
  return theirs === 'all' ? own : own.filter((group) => theirs.includes(group))
}

/** Why a group that is not open is covered: for this reader, or for the seat they look from. */
function whyCovered(ctx: Context, record: Pick<Disclosable, 'agency' | 'source' | 'protected'>, group: string): Words {
  const seat = ctx.actor.seesAs
  if (seat === null) return notOpened
  const own = groupsFor(ctx.actor, record)
  if (own !== 'all' && !own.includes(group)) return notYours
  return {
    id: `Ditutup bagi ${seat.short}: ${record.protected ? 'sumbernya melindungi korban' : 'tidak ada perjanjian yang membukanya untuk keperluan ini'}.`,
    en: `Covered for ${seat.short}: ${record.protected ? 'the source protects victims' : 'no agreement opens it for this purpose'}.`,
  }
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
      return {
        field,
        group,
        value: shown ? write(field, value) : null,
        masked: shown ? null : whyCovered(ctx, record, group),
      }
    })
}
