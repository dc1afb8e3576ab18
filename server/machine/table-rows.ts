/** Our tables and their rows as COPY text: for exports, imports and counts. Names come from PostgreSQL's catalogue, already quoted. */
import { once } from 'node:events'
import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import type { Writable } from 'node:stream'
import pg, { type Client } from 'pg'

/** A table, the columns whose values mean the same in another cluster, its primary key; `lasting`: nobody may delete from it. */
export type KeptTable = { name: string; columns: string[]; order: string[]; lasting: boolean }

/**
 * Every table of ours but the list of migrations, those that others refer to first. Columns that PostgreSQL computes, and transaction
 * ids (xid8), which mean nothing in another cluster, are left out: they get what an insert gives them.
 */
export async function keptTables(client: Client): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable & { needs: string[] }>(`
    select format('%I.%I', n.nspname, c.relname) as name,
      (select array_agg(format('%I', a.attname) order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
          and a.atttypid not in ('xid'::regtype, 'xid8'::regtype))::text[] as columns,
      coalesce((select array_agg(format('%I', a.attname) order by array_position(i.indkey::int2[], a.attnum))
        from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary), '{}')::text[] as "order",
      not has_table_privilege('simpul_step', c.oid, 'delete') and not has_table_privilege('simpul_request', c.oid, 'delete') lasting,
      array(select distinct format('%I.%I', fn.nspname, f.relname)
        from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid)::text[] as needs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition
      and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'public')
      and (n.nspname, c.relname) <> ('platform', 'migrations')
    order by 1`)
  const placed: KeptTable[] = []
  for (let left = rows; left.length > 0; ) {
    const free = left.filter(({ needs }) => needs.every((need) => placed.some((table) => table.name === need)))
    if (free.length === 0)
      throw new Error(`tables refer to each other in a ring: ${left.map((t) => t.name).join(', ')}`)
    placed.push(...free)
    left = left.filter((table) => !free.includes(table))
  }
  return placed
}

/** Text must not depend on how a server or a session is set. Call it once in the transaction that copies. */
export const plainText = `set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC';
  set local bytea_output = 'hex'; set local extra_float_digits = 1; set local row_security = off`

/** Parts of node-pg's query that speak the copy protocol; its types do not name them. */
type CopyHandlers = {
  handleCopyData?: (message: { chunk: Buffer }) => void
  handleCopyInResponse?: (connection: CopyConnection) => void
}
type CopyConnection = {
  stream: Writable
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
  sendCopyFail(message: string): void
}

/** Runs a COPY with `handlers` in place of node-pg's own, which throw the data away; returns the number of rows. */
function runCopy(client: Client, text: string, handlers: CopyHandlers): Promise<number> {
  return new Promise((done, failed) => {
    const query = new pg.Query(text, (problem, result) =>
      problem ? failed(problem) : done((result as unknown as { rowCount: number }).rowCount),
    )
    client.query(Object.assign(query, handlers))
  })
}

/** Writes a table's rows to a new file (0600), in the order of its primary key; returns how many. */
export async function copyOut(client: Client, table: KeptTable, path: string): Promise<number> {
  const order = table.order.length === 0 ? '' : `order by ${table.order.join(', ')}`
  const file = openSync(path, 'wx', 0o600)
  try {
    return await runCopy(client, `copy (select ${table.columns.join(', ')} from ${table.name} ${order}) to stdout`, {
      handleCopyData: ({ chunk }) => void writeSync(file, chunk),
    })
  } finally {
    closeSync(file)
  }
}

/** Reads rows from a file into a table; returns how many. */
export async function copyIn(
  client: Client,
  table: Pick<KeptTable, 'name' | 'columns'>,
  path: string,
): Promise<number> {
  const file = openSync(path, 'r')
  try {
    return await runCopy(client, `copy ${table.name} (${table.columns.join(', ')}) from stdin`, {
      handleCopyInResponse: (connection) => {
        send(file, connection).catch((problem: Error) => connection.sendCopyFail(problem.name))
      },
    })
  } finally {
    closeSync(file)
  }
}

async function send(file: number, connection: CopyConnection): Promise<void> {
  const chunk = Buffer.alloc(1 << 16)
  for (let read = readSync(file, chunk); read > 0; read = readSync(file, chunk)) {
    connection.sendCopyFromChunk(chunk.subarray(0, read))
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain')
  }
  connection.endCopyFrom()
}
