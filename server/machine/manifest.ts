/** What a back-up or an export says of itself: whose data, by which program, and the hash of every file, so that a restore can tell. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Client } from 'pg'
import { z } from 'zod'
import { cannotStart } from '../platform/cannot-start.ts'
import type { KeptTable } from './table-rows.ts'

const words = z.object({ id: z.string(), en: z.string() })
/** Within the folder of the manifest, and nowhere else. */
const path = z.string().regex(/^(?!\/)(?!.*\.\.)./)
const schema = z.object({
  format: z.literal(1),
  kind: z.enum(['back-up', 'export']),
  /** What whoever opens the folder must know. */
  says: z.array(words),
  madeAt: z.iso.datetime(),
  /** Version of Simpul, and of the PostgreSQL it was taken from. */
  program: z.string(),
  postgres: z.string(),
  installation: z.object({ id: z.uuid(), name: z.string() }),
  /** Fingerprints of the master keys without which nothing closed in it can be opened. */
  masters: z.array(z.string()),
  migrations: z.array(z.object({ name: z.string(), hash: z.string() })),
  /** Rows by table. Of a back-up: tables from which nobody deletes, at its beginning (a restore holds at least these). Of an export: all, exactly. */
  rows: z.record(z.string(), z.number()),
  /** Columns by table, in the order of an export's files. */
  columns: z.record(z.string(), z.array(z.string())).optional(),
  /** Folders that must be there although nothing in them is kept. */
  folders: z.array(path),
  files: z.array(z.object({ path, size: z.number(), sha256: z.string() })),
})

export type Manifest = z.infer<typeof schema>
export type KeptFile = Manifest['files'][number]

/** Never true of anything we make: a test looks for the key's bytes. */
export const keyIsElsewhere = {
  id: 'Kunci induk TIDAK ada di sini. Tanpa berkas kunci (SIMPUL_KEY_FILE) atau lembar pemulihannya, isi yang disegel tidak dapat dibuka oleh siapa pun. Simpan kunci itu di tempat lain.',
  en: 'The master key is NOT in here. Without the key file (SIMPUL_KEY_FILE) or its recovery sheet nobody can open what is sealed. Keep that key in another place.',
}
export const holdsPeople = {
  id: 'Berisi data orang yang dapat dibaca tanpa kunci. Jaga seketat basis datanya, dan simpan terenkripsi.',
  en: 'Holds people’s data that can be read without any key. Guard it like the database itself, and store it encrypted.',
}

/** The version of this program. */
function programVersion(): string {
  const text = readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

/** What a manifest says of the database behind a connection that sees every row; rows of `tables` are counted. */
export async function describeDatabase(
  client: Client,
  tables: KeptTable[],
): Promise<Pick<Manifest, 'postgres' | 'installation' | 'masters' | 'migrations' | 'rows'>> {
  const ask = async <Row extends object>(sql: string) => (await client.query<Row>(sql)).rows
  const [installation] = await ask<Manifest['installation']>('select id, name from platform.installation')
  if (installation === undefined) {
    throw cannotStart({ id: 'Basis data ini belum berisi apa pun.', en: 'This database holds nothing yet.' })
  }
  const rows: Record<string, number> = {}
  for (const { name } of tables) {
    rows[name] = Number((await ask<{ n: string }>(`select count(*) n from ${name}`))[0]!.n)
  }
  return {
    postgres: (await ask<{ v: string }>(`select current_setting('server_version') v`))[0]!.v,
    installation,
    masters: (
      await ask<{ master: string }>('select distinct master from platform.keys where wrapped is not null order by 1')
    ).map((row) => row.master),
    migrations: await ask<Manifest['migrations'][number]>('select name, hash from platform.migrations order by name'),
    rows,
  }
}

/** Writes it last: a folder without a manifest is a half-made one. */
export function writeManifest(folder: string, manifest: Omit<Manifest, 'format' | 'program'>): void {
  const whole: Manifest = { format: 1, program: programVersion(), ...manifest }
  keepFile(join(folder, 'manifest.json'), Buffer.from(`${JSON.stringify(whole, null, 2)}\n`))
}

/** Reads it and compares every file with its hash. Errors carry a sentence in both languages. */
export function readManifest(folder: string, kind: Manifest['kind']): Manifest {
  const path = join(folder, 'manifest.json')
  const read = existsSync(path) ? schema.safeParse(jsonIn(path)) : null
  if (!read?.success || read.data.kind !== kind) {
    throw cannotStart(
      kind === 'back-up'
        ? { id: '{folder} bukan cadangan Simpul yang utuh.', en: '{folder} is not a whole back-up of Simpul.' }
        : { id: '{folder} bukan ekspor Simpul yang utuh.', en: '{folder} is not a whole export of Simpul.' },
      { folder },
    )
  }
  for (const { path: name, size, sha256 } of read.data.files) {
    const file = join(folder, name)
    const found = existsSync(file) ? hashFile(file) : null
    if (found?.sha256 === sha256 && found.size === size) continue
    if (found !== null) throw damaged(name, folder)
    throw cannotStart(
      { id: 'Berkas {name} hilang dari {folder}.', en: 'The file {name} is missing from {folder}.' },
      { name, folder },
    )
  }
  return read.data
}

export const damaged = (name: string, folder: string) =>
  cannotStart(
    {
      id: 'Berkas {name} di {folder} berubah atau rusak: tidak cocok dengan manifesnya.',
      en: 'The file {name} in {folder} was changed or damaged: it does not fit its manifest.',
    },
    { name, folder },
  )

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

/** Bytes at a time while copying and hashing; one buffer for all, since a cluster has thousands of small files. */
const chunk = Buffer.alloc(1 << 18)

/** Size and hash of a file as it is read, each chunk also given to `take`. */
export function hashFile(path: string, take: (chunk: Buffer) => void = () => {}): { size: number; sha256: string } {
  const hash = createHash('sha256')
  const from = openSync(path, 'r')
  let size = 0
  try {
    for (let read = readSync(from, chunk); read > 0; read = readSync(from, chunk)) {
      hash.update(chunk.subarray(0, read))
      take(chunk.subarray(0, read))
      size += read
    }
  } finally {
    closeSync(from)
  }
  return { size, sha256: hash.digest('hex') }
}

/**
 * Copies a file, readable by its owner only; returns what was written, which a changing file may have changed since. `onDisk` waits for
 * the disk (a restore need not: PostgreSQL does so itself for every file before it recovers).
 */
export function copyFile(from: string, to: string, onDisk: boolean): { size: number; sha256: string } {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  const handle = openSync(to, 'wx', 0o600)
  try {
    const copied = hashFile(from, (chunk) => writeSync(handle, chunk))
    if (onDisk) fsyncSync(handle)
    return copied
  } finally {
    closeSync(handle)
  }
}

/** A new name lasts through a power cut only when its folder is on the disk too. */
export function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

/** Writes a small file onto the disk. */
export function keepFile(path: string, bytes: Buffer): Omit<KeptFile, 'path'> {
  const handle = openSync(path, 'w', 0o600)
  try {
    writeSync(handle, bytes)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return { size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
}
