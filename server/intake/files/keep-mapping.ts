/** Which of their columns fills which of our fields: checked against the source and the file, saved as a version that never changes. */
import { isDeepStrictEqual } from 'node:util'
import type { Context } from '../../platform/context.ts'
import { Problem, type WrongField } from '../../platform/problem.ts'
import type { Source } from '../source.ts'
import type { MappingRules } from './model.ts'
import { fieldsOf } from './source-fields.ts'

/** Throws, naming each column or constant that cannot be. */
export function checkRules(source: Source, columns: string[], rules: MappingRules): void {
  const fields = new Set(fieldsOf(source).map((field) => field.name))
  const wrong: WrongField[] = []
  const taken = new Set(Object.keys(rules.constants))
  for (const [column, field] of Object.entries(rules.columns)) {
    const at = `columns.${column}`
    if (!columns.includes(column)) wrong.push({ field: at, ...missing })
    else if (!fields.has(field)) wrong.push({ field: at, ...unknown })
    else if (taken.has(field)) wrong.push({ field: at, ...twice })
    taken.add(field)
  }
  for (const field of Object.keys(rules.constants))
    if (!fields.has(field)) wrong.push({ field: `constants.${field}`, ...unknown })
  if (Object.keys(rules.columns).length === 0) wrong.push({ field: 'columns', ...nothing })
  if (wrong.length > 0) throw new Problem('bad-input', {}, wrong)
}

const missing = { id: 'berkas ini tidak punya kolom bernama itu', en: 'this file has no column of that name' }
const unknown = { id: 'sumber ini tidak punya isian bernama itu', en: 'this source has no field of that name' }
const twice = { id: 'isian ini sudah diisi dari tempat lain', en: 'this field is already filled from elsewhere' }
const nothing = { id: 'petakan sedikitnya satu kolom', en: 'map at least one column' }

/** The mapping's id: the newest version when nothing changed, else a new one. */
export async function keepMapping(
  ctx: Context,
  source: Source,
  name: string,
  rules: MappingRules,
): Promise<{ id: string; version: number }> {
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`mapping ${ctx.actor.agency} ${source.id} ${name}`}, 0))`
  const [latest] = await ctx.sql<{ id: string; version: number } & MappingRules>`
    select id, version, columns, constants from intake.mappings
    where agency = ${ctx.actor.agency} and source = ${source.id} and name = ${name} order by version desc limit 1`
  const { columns, constants } = rules
  if (latest !== undefined && isDeepStrictEqual([latest.columns, latest.constants], [columns, constants])) return latest
  const made = { id: ctx.id(), version: (latest?.version ?? 0) + 1 }
  await ctx.sql`
    insert into intake.mappings (id, agency, source, name, version, columns, constants, by, at)
    values (${made.id}, ${ctx.actor.agency}, ${source.id}, ${name}, ${made.version}, ${JSON.stringify(columns)}::jsonb,
      ${JSON.stringify(constants)}::jsonb, ${ctx.actor.officer}, ${ctx.now})`
  return made
}
