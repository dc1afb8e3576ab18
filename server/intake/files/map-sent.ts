/** Records sent in the sender's own columns: read by a mapping their agency saved. Their bytes are kept as they came. */
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import type { Source } from '../source.ts'
import { mapRows } from './map-row.ts'
import type { MappingRules } from './model.ts'
import { cellOf } from './read-json.ts'
import { zoneOfPost } from './store.ts'

/** What a sender names: the mapping, and the version unless the newest is meant. */
export type NamedMapping = { mapping?: string | undefined; mapping_version?: number | undefined }

/** A version of a mapping and what it makes of one record; whatever is no object is left to be refused. */
export type Mapping = { id: string; read(value: unknown): unknown }

/** Null when none is named. Throws for one that the sender's agency has not saved for this source. */
export async function getMapping(ctx: Context, source: Source, named: NamedMapping): Promise<Mapping | null> {
  const { mapping: name, mapping_version: version } = named
  if (name === undefined) {
    if (version !== undefined) throw wrongField('mapping_version', withoutName)
    return null
  }
  const rows = await ctx.sql<MappingRules & { id: string; version: number }>`
    select id, version, columns, constants from intake.mappings
    where agency = ${ctx.actor.agency} and source = ${source.id} and name = ${name} order by version desc`
  const [newest] = rows
  if (newest === undefined) throw wrongField('mapping', noName)
  const found = version === undefined ? newest : rows.find((row) => row.version === version)
  if (found === undefined) throw wrongField('mapping_version', noVersion)
  return { id: found.id, read: await readerOf(ctx, source, found, ctx.actor.post!) }
}

/** What these rules make of a record that a post sent. */
export async function readerOf(
  ctx: Context,
  source: Source,
  rules: MappingRules,
  post: string,
): Promise<(value: unknown) => unknown> {
  const zone = await zoneOfPost(ctx, post)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const cells = Object.values(value).map(cellOf)
    return mapRows(source, Object.keys(value), rules, zone)({ number: 1, cells })
  }
}

const noName = {
  id: 'instansi Anda tidak menyimpan pemetaan bernama itu untuk sumber ini',
  en: 'your agency has saved no mapping of that name for this source',
}
const noVersion = {
  id: 'pemetaan itu tidak punya versi bernomor itu',
  en: 'that mapping has no version of that number',
}
const withoutName = { id: 'sebutkan juga nama pemetaannya (mapping)', en: 'name the mapping as well (mapping)' }
