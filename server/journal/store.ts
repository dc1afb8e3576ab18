/** Reads of the journal that two deeds share. */
import type { Sql } from '../platform/sql.ts'
import type { Line } from './model.ts'

/** Lines by id, in the canonical form that is hashed. */
export async function readLines(sql: Sql, ids: string[]): Promise<Line[]> {
  const rows = await sql<Omit<Line, 'counted'> & { counted: number | null }>`
    select id::text, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, actor_kind,
      officer::text, key::text, post::text, agency::text, does, outcome, problem, purpose, subject_kind,
      subjects::text[], fields, counted, encode(query_hash, 'hex') query_hash, encode(text_hash, 'hex') text_hash,
      demo_clock, encode(mac, 'hex') mac
    from journal.lines l where l.id = any (${ids}::bigint[]) order by l.id`
  return rows
}
