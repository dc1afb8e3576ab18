/** Every setting of the program, read once from the environment: the table of docs/running.md is this list. */
import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Limits } from './context.ts'
import { type OpenNetworks, readNetworks } from './outside/open-networks.ts'

/**
 * On two cores the journey takes some two hundred records a second (bench/README.md): a hundred thousand waiting are some eight minutes. What
 * has waited a quarter of an hour says that it does not keep up, however many there are.
 */
export const usualLimits: Limits = { waiting: 100_000, minutes: 15 }

const projectFolder = resolve(import.meta.dirname, '../..')

/**
 * Bytes of a CSV or JSON file that is read as it comes: a year of a busy agency (a million rows of some hundred letters) fits into 500 MiB.
 * Memory does not depend on it; what is larger is sent more surely in parts.
 */
export const usualUpload = 500 * 1024 * 1024

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
  SIMPUL_LARGEST_UPLOAD_MIB: z.coerce
    .number()
    .int()
    .min(64)
    .max(8192)
    .default(usualUpload / 1024 / 1024),
  SIMPUL_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIMPUL_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  SIMPUL_MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*@[^\r\n@]+$/)
    .default('Simpul <simpul@localhost>'),
  SIMPUL_MESSAGE_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIMPUL_MESSAGE_TOKEN_FILE: z.string().optional(),
  SIMPUL_MOST_WAITING: z.coerce.number().int().min(1).default(usualLimits.waiting),
  SIMPUL_LONGEST_WAIT: z.coerce.number().int().min(1).default(usualLimits.minutes),
  SIMPUL_OPEN_NETWORKS: z.string().default(''),
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
  /** In bytes. */
  largestUpload: number
  /** Where officers reach this installation: links in letters begin with it. */
  site: string
  /** Null: letters are written into files in the data folder. */
  smtpUrl: string | null
  mailFrom: string
  /** Null: messages are written into files in the data folder. */
  messageUrl: string | null
  messageTokenFile: string | null
  limits: Limits
  openNetworks: OpenNetworks
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
    largestUpload: s.SIMPUL_LARGEST_UPLOAD_MIB * 1024 * 1024,
    site: (s.SIMPUL_URL ?? `http://localhost:${s.PORT}`).replace(/\/+$/, ''),
    smtpUrl: s.SIMPUL_SMTP_URL ?? null,
    mailFrom: s.SIMPUL_MAIL_FROM,
    messageUrl: s.SIMPUL_MESSAGE_URL ?? null,
    messageTokenFile: s.SIMPUL_MESSAGE_TOKEN_FILE === undefined ? null : resolve(s.SIMPUL_MESSAGE_TOKEN_FILE),
    limits: { waiting: s.SIMPUL_MOST_WAITING, minutes: s.SIMPUL_LONGEST_WAIT },
    openNetworks: readNetworks(s.SIMPUL_OPEN_NETWORKS),
    databaseUrl: s.DATABASE_URL ?? null,
  }
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12)
