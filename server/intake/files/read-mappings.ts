/** Saved mappings of the own agency, held against a file: which of their columns it has no more, and which are new. */
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { getSendableSource } from '../may-send.ts'
import type { MappingRules } from './model.ts'
import { getOwnFile, readHead } from './store.ts'

/** The newest version of each name; `missing` and `added` are said of a file when one is named. */
export async function readMappings(ctx: Context, input: { source: string; file?: string | undefined }) {
  const source = await getSendableSource(ctx, input.source)
  const columns = input.file === undefined ? null : await columnsOf(ctx, input.file)
  const rows = await ctx.sql<
    MappingRules & { id: string; name: string; version: number; by: string | null; at: string }
  >`
    select m.id, m.name, m.version, m.columns, m.constants, o.name "by", m.at
    from (select distinct on (name) * from intake.mappings where agency = ${ctx.actor.agency} and source = ${source.id}
      order by name, version desc) m left join access.officers o on o.id = m.by
    order by m.at desc, m.name limit 100`
  return rows.map((row) => ({ ...row, ...compareColumns(row, columns) }))
}

async function columnsOf(ctx: Context, file: string): Promise<string[]> {
  const head = await readHead(ctx, (await getOwnFile(ctx, file)).id)
  if (head === null) throw new Problem('not-found')
  return head.columns
}

/** Columns that the mapping names and the file lacks, and those of the file that it does not name. */
function compareColumns({ columns }: MappingRules, inFile: string[] | null) {
  const mapped = Object.keys(columns)
  return {
    missing: inFile === null ? [] : mapped.filter((name) => !inFile.includes(name)),
    added: inFile === null ? [] : inFile.filter((name) => !mapped.includes(name)),
  }
}
