/**
 * Exports everything as it stood at one moment: a file of COPY text per table, in the order of its key, and a manifest. For the next
 * major version of PostgreSQL, another server, or a look with other tools; the running Simpul is not held up.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { connected, connectionTo, type Server } from '../platform/database.ts'
import { stampOf } from './back-up.ts'
import {
  copyFile,
  describeDatabase,
  hashFile,
  holdsPeople,
  type KeptFile,
  keyIsElsewhere,
  syncFolder,
  writeManifest,
} from './manifest.ts'
import { copyOut, keptTables, plainText } from './table-rows.ts'

/** Where an export came to stand. */
export type Exported = { folder: string; tables: number; rows: number }

/** Makes `simpul-export-<time>` in the folder `into`; `seals` is the journal's seals file. Embedded and DATABASE_URL alike. */
export async function exportData(o: {
  server: Server
  name: string
  seals: string
  into: string
  now: Date
  say: (line: string) => void
}): Promise<Exported> {
  const place = join(resolve(o.into), `simpul-export-${stampOf(o.now)}`)
  const half = `${place}.half`
  mkdirSync(o.into, { recursive: true, mode: 0o700 })
  rmSync(half, { recursive: true, force: true })
  mkdirSync(half, { mode: 0o700 })
  const client = await connected(connectionTo(o.server, o.name))
  try {
    const files: KeptFile[] = []
    // Before the snapshot: every block that the file names is then in the snapshot.
    if (existsSync(o.seals)) files.push({ path: 'seals.txt', ...copyFile(o.seals, join(half, 'seals.txt'), true) })
    // The owner's role sees every row; with row_security off PostgreSQL refuses rather than leave one out.
    await client.query(`begin isolation level repeatable read read only; set local role simpul_owner; ${plainText}`)
    const tables = await keptTables(client)
    const described = await describeDatabase(client, tables)
    for (const table of tables) {
      o.say(`${table.name} … ${described.rows[table.name]}`)
      const path = `${table.name}.copy`
      await copyOut(client, table, join(half, path))
      files.push({ path, ...hashFile(join(half, path)) })
    }
    await client.query('commit')
    writeManifest(half, {
      kind: 'export',
      says: [keyIsElsewhere, holdsPeople],
      madeAt: o.now.toISOString(),
      ...described,
      columns: Object.fromEntries(tables.map((table) => [table.name, table.columns])),
      folders: [],
      files,
    })
    renameSync(half, place)
    syncFolder(o.into)
    return { folder: place, tables: tables.length, rows: Object.values(described.rows).reduce((sum, n) => sum + n, 0) }
  } finally {
    await client.end()
    rmSync(half, { recursive: true, force: true })
  }
}
