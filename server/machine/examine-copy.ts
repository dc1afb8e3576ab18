/** Looks at a restored or imported database before anybody relies on it: is it whose it says, whole, and can our keys open it? */
import type { Client } from 'pg'
import { cannotStart } from '../platform/cannot-start.ts'
import { readKeyFile } from '../platform/key-file.ts'
import { type MasterKeys, unwrapKey } from '../platform/keys.ts'
import { migrate } from '../platform/migrate.ts'
import type { Manifest } from './manifest.ts'
import { keptTables } from './table-rows.ts'

/** Newest data keys that are opened on trial; a master's fingerprint vouches for the rest. */
const keysTried = 1000

/** The masters of a key file, all that the manifest asks for among them. Errors carry a sentence in both languages. */
export function mastersFor(manifest: Manifest, keyFile: string): MasterKeys {
  const masters = readKeyFile(keyFile)
  const missing = manifest.masters.filter((one) => !masters?.some((master) => master.fingerprint === one))
  if (masters !== null && missing.length === 0) return masters
  throw cannotStart(
    {
      id: 'Berkas kunci {keyFile} tidak memuat kunci induk dengan sidik jari {missing}. Letakkan berkas kunci instalasi itu di sana, atau pulihkan dari lembar pemulihannya; tanpa kunci itu isinya tidak dapat dibuka.',
      en: 'The key file {keyFile} does not hold the master key with fingerprint {missing}. Put the key file of that installation there, or restore it from its recovery sheet; without that key nothing in it can be opened.',
    },
    { keyFile, missing: missing.join(', ') || '?' },
  )
}

/** Compares with the manifest and opens keys; reads every row on the way, so that a damaged page is met here. `exactly`: an export. */
export async function examineCopy(
  client: Client,
  manifest: Manifest,
  masters: MasterKeys,
  exactly: boolean,
): Promise<void> {
  const { rows: named } = await client.query<{ id: string }>('select id from platform.installation')
  if (named[0]?.id !== manifest.installation.id) throw unlike('platform.installation')
  for (const { name } of await keptTables(client)) {
    // Every column is read, so that pages outside the table itself (long values) are met too.
    const { rows } = await client.query<{ n: string }>(`select count(t::text) n from ${name} t`)
    const [found, wanted] = [Number(rows[0]!.n), manifest.rows[name] ?? 0]
    if (exactly ? found !== wanted : found < wanted) throw unlike(name)
  }
  const { rows: keys } = await client.query<{ id: string; master: string; wrapped: Buffer }>(
    `(select id, master, wrapped from platform.keys where wrapped is not null order by id desc limit ${keysTried})
     union select id, master, wrapped from platform.keys where id = (select journal_key from platform.installation)`,
  )
  for (const { id, master, wrapped } of keys) unwrapKey(masters, wrapped, master, id)
}

const unlike = (table: string) =>
  cannotStart(
    {
      id: 'Isi tabel {table} tidak cocok dengan manifesnya; tidak ada yang diganti.',
      en: 'Table {table} does not fit its manifest; nothing was replaced.',
    },
    { table },
  )

/** Brings the layout forward to this program's; returns the migrations applied. Refuses a database newer than the program. */
export async function bringForward(client: Client, manifest: Manifest): Promise<string[]> {
  try {
    return await migrate(client)
  } catch (problem) {
    throw cannotStart(
      {
        id: 'Tata letak basis data dari Simpul {program} tidak dapat dipakai program ini ({reason}). Pakai rilis yang sama atau lebih baru.',
        en: 'The layout of the database from Simpul {program} cannot be used by this program ({reason}). Use the same release or a newer one.',
      },
      { program: manifest.program, reason: (problem as Error).message },
    )
  }
}
