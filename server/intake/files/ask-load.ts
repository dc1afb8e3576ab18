/** Asks that a file is loaded: the mapping is saved, the step takes it from there. A file is loaded once. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getSendableSource } from '../may-send.ts'
import { checkRules, keepMapping } from './keep-mapping.ts'
import type { MappingRules } from './model.ts'
import { getOwnFile, readHead } from './store.ts'

/** The load's id, and the version of the mapping that it reads by. */
export async function askLoad(
  ctx: Context,
  input: { file: string; source: string; name: string } & MappingRules,
): Promise<{ id: string; version: number; rows: number }> {
  const source = await getSendableSource(ctx, input.source)
  const file = await getOwnFile(ctx, input.file)
  const head = await readHead(ctx, file.id)
  if (head === null) throw new Problem('not-found')
  checkRules(source, head.columns, input)
  const mapping = await keepMapping(ctx, source, input.name, { columns: input.columns, constants: input.constants })
  const id = ctx.id()
  const { agency, post, officer, key } = ctx.actor
  const made = await ctx.sql`
    insert into intake.loads (id, file, source, agency, post, officer, sender, mapping, state, rows_total, asked_at)
    values (${id}, ${file.id}, ${source.id}, ${agency}, ${post}, ${officer}, ${key}, ${mapping.id}, 'waiting', ${file.rows}, ${ctx.now})
    on conflict (file) do nothing returning id`
  if (made.length === 0)
    throw new Problem('state-moved-on', { state: { id: 'berkas sudah dimuat', en: 'the file is loaded' } })
  ctx.leave('load asked', [id])
  return { id, version: mapping.version, rows: file.rows }
}
