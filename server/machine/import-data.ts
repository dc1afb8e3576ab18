/**
 * Brings an export into an empty installation: the layout is made as it was when the export was taken, the rows are copied in, all or
 * none, and only then the layout is brought forward, so that later migrations meet the data as they would have met it at home.
 */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Client } from 'pg'
import { cannotStart } from '../platform/cannot-start.ts'
import { connected, connectionTo, makeDatabase, makeRoles, type Server } from '../platform/database.ts'
import { migrate } from '../platform/migrate.ts'
import { bringForward, examineCopy, mastersFor } from './examine-copy.ts'
import { copyFile, type Manifest, readManifest } from './manifest.ts'
import { copyIn, keptTables, plainText } from './table-rows.ts'

/** What came in, and what was brought forward after it. */
export type Imported = { manifest: Manifest; rows: number; migrated: string[] }

/**
 * `server`'s user may create roles and databases; `seals` is where the journal's seals file will stand. Nobody may be at work on the
 * target. Refuses a target that holds anything, a damaged export, and a key file that does not open it: sentences in both languages.
 */
export async function importData(o: {
  from: string
  server: Server
  name: string
  keyFile: string
  seals: string
  say: (line: string) => void
}): Promise<Imported> {
  const manifest = readManifest(o.from, 'export')
  const masters = mastersFor(manifest, o.keyFile)
  if (existsSync(o.seals)) throw notEmpty(o.seals)
  await prepare(o.server, o.name)
  const client = await connected(connectionTo(o.server, o.name))
  try {
    await makeLayout(client, manifest)
    await client.query('begin')
    const rows = await copyTables(client, manifest, o.from, o.say)
    await examineCopy(client, manifest, masters, true)
    await client.query('commit')
    if (existsSync(join(o.from, 'seals.txt'))) copyFile(join(o.from, 'seals.txt'), o.seals, true)
    return { manifest, rows, migrated: await bringForward(client, manifest) }
  } finally {
    await client.end()
  }
}

const notEmpty = (where: string) =>
  cannotStart(
    {
      id: 'Tujuan impor tidak kosong ({where}). Impor hanya ke instalasi yang belum pernah dimulai: pilih folder data atau basis data lain.',
      en: 'The target of the import is not empty ({where}). Import only into an installation that was never started: choose another data folder or database.',
    },
    { where },
  )

/** Roles and database. New roles get any password until the next start sets it; that of roles in use here is left alone. */
async function prepare(server: Server, name: string): Promise<void> {
  const reach = (database: string) => connected(connectionTo(server, database))
  const client = await reach('postgres').catch(() => reach(name))
  try {
    const { rows } = await client.query(
      `select from pg_roles where rolname in ('simpul_owner', 'simpul_request', 'simpul_step')`,
    )
    if (rows.length < 3) await makeRoles(client, randomBytes(32).toString('base64url'))
    else await client.query('grant simpul_owner to current_user')
    await makeDatabase(client, name)
  } finally {
    await client.end()
  }
}

/** The layout of the export; refuses a database that has rows or a layout beyond it. */
async function makeLayout(client: Client, manifest: Manifest): Promise<void> {
  const last = manifest.migrations.at(-1)!.name
  try {
    await migrate(client, last)
  } catch (problem) {
    throw cannotStart(
      {
        id: 'Ekspor dari Simpul {program} tidak dapat diimpor oleh program ini ({reason}). Pakai rilis yang sama atau lebih baru, dan tujuan yang kosong.',
        en: 'The export from Simpul {program} cannot be imported by this program ({reason}). Use the same release or a newer one, and an empty target.',
      },
      { program: manifest.program, reason: (problem as Error).message },
    )
  }
  const { rows: applied } = await client.query<{ name: string; hash: string }>(
    'select name, hash from platform.migrations order by name',
  )
  if (JSON.stringify(applied) !== JSON.stringify(manifest.migrations)) {
    throw cannotStart(
      {
        id: 'Tata letak tujuan impor tidak sama dengan tata letak ekspor ({last}). Pakai rilis yang sama atau lebih baru, dan tujuan yang kosong.',
        en: 'The layout of the target is not that of the export ({last}). Use the same release or a newer one, and an empty target.',
      },
      { last },
    )
  }
  for (const { name } of await keptTables(client)) {
    const { rows } = await client.query<{ any: boolean }>(`select exists (select from ${name}) as any`)
    if (rows[0]!.any) throw notEmpty(name)
  }
}

/** As the owner, tables that others refer to first, without the triggers that would write what is copied too. */
async function copyTables(
  client: Client,
  manifest: Manifest,
  from: string,
  say: (line: string) => void,
): Promise<number> {
  await client.query(`set local role simpul_owner; ${plainText}`)
  let sum = 0
  for (const { name } of await keptTables(client)) {
    const columns = manifest.columns?.[name]
    if (columns === undefined) continue
    say(`${name} … ${manifest.rows[name]}`)
    await client.query(`alter table ${name} disable trigger user`)
    sum += await copyIn(client, { name, columns }, join(from, `${name}.copy`))
    await client.query(`alter table ${name} enable trigger user`)
    await countOn(client, name)
  }
  return sum
}

/** Running numbers go on behind the largest that came in. */
async function countOn(client: Client, table: string): Promise<void> {
  const { rows } = await client.query<{ column: string; sequence: string }>(
    `select format('%I', attname) "column", pg_get_serial_sequence($1, attname) "sequence" from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped and pg_get_serial_sequence($1, attname) is not null`,
    [table],
  )
  for (const { column, sequence } of rows) {
    await client.query(
      `select setval('${sequence}', greatest(max(${column}), 1), max(${column}) is not null) from ${table}`,
    )
  }
}
