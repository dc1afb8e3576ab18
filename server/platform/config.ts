/** Every setting of the program, read once from the environment: the table of docs/running.md is this list. */
import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'

const projectFolder = resolve(import.meta.dirname, '../..')

const schema = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(8080),
  HOST: z.string().default('127.0.0.1'),
  SIMPUL_DATA: z.string().default(join(projectFolder, 'data')),
  SIMPUL_KEY_FILE: z.string().optional(),
  SIMPUL_DEMO: z.enum(['none', 'small', 'medium', 'large']).default('small'),
  SIMPUL_SEED: z.coerce.number().int().default(1),
  SIMPUL_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('warn'),
  SIMPUL_SECURE_COOKIE: z.enum(['yes', 'no']).default('no'),
  SIMPUL_TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  DATABASE_URL: z.string().optional(),
})

/** Settings as the program uses them. `databaseUrl` null = the embedded database in `dataFolder`. */
export type Config = {
  port: number
  host: string
  dataFolder: string
  keyFile: string
  demo: 'none' | 'small' | 'medium' | 'large'
  seed: number
  logLevel: string
  secureCookie: boolean
  trustProxy: boolean
  databaseUrl: string | null
}

/** Reads and checks the settings; an unusable one stops the program with its name. */
export function readConfig(environment: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const read = schema.safeParse(given)
  if (!read.success) {
    const names = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Error(`Pengaturan tidak dapat dipakai · unusable setting — ${names}`)
  }
  const s = read.data
  const dataFolder = resolve(s.SIMPUL_DATA)
  return {
    port: s.PORT,
    host: s.HOST,
    dataFolder,
    // Outside the data folder, so that a copy of the data never carries the key.
    keyFile: resolve(s.SIMPUL_KEY_FILE ?? join(homedir(), '.config/simpul', `${shortHash(dataFolder)}.key`)),
    demo: s.SIMPUL_DEMO,
    seed: s.SIMPUL_SEED,
    logLevel: s.SIMPUL_LOG,
    secureCookie: s.SIMPUL_SECURE_COOKIE === 'yes',
    trustProxy: s.SIMPUL_TRUST_PROXY === 'yes',
    databaseUrl: s.DATABASE_URL ?? null,
  }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
