/** Writes one journal line in the deed's own transaction, unchained; the sealing step chains it. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../platform/context.ts'
import { keyObject } from '../platform/keys.ts'
import { markOf } from './model.ts'

/** What was done and about what: references, names of fields and counts, never values. */
export type Entry = {
  does: string
  outcome?: 'done' | 'refused'
  problem?: string
  subjectKind?: string
  /** At most 200 are kept; more are told by their number and the hash of the query, or of the ids without one. */
  subjects?: string[]
  fields?: string[]
  counted?: number
  query?: string
  /** A reason given by a person: kept apart, the line commits to its salted hash. */
  text?: string
}

const mostSubjects = 200

/** What a line keeps of a query (hex). Keyed: a plain hash of a NIK is guessed in seconds, and the journal names nobody (protection.md P8). */
export const hashOfQuery = (ctx: Context, query: string): string =>
  createHmac('sha256', keyObject(ctx.keys.journal)).update(query).digest('hex')

/** Writes the line; it lives or dies with the deed. */
export const writeLine = (ctx: Context, entry: Entry): Promise<void> => writeLines(ctx, [entry])

/** Writes a line for each of several deeds of one transaction. */
export async function writeLines(ctx: Context, entries: Entry[]): Promise<void> {
  const lines = entries.map((entry) => lineOf(ctx, entry))
  const written = await ctx.sql<{ id: string; mac: string }>`
    insert into journal.lines (at, actor_kind, officer, key, post, agency, does, outcome, problem, purpose, subject_kind,
      subjects, fields, counted, query_hash, text_hash, demo_clock, mac)
    select l.at, l.actor_kind, l.officer, l.key, l.post, l.agency, l.does, l.outcome, l.problem, l.purpose, l.subject_kind,
      array(select jsonb_array_elements_text(l.subjects)::uuid), array(select jsonb_array_elements_text(l.fields)), l.counted,
      decode(l.query_hash, 'hex'), decode(l.text_hash, 'hex'), l.demo_clock, decode(l.mac, 'hex')
    from jsonb_to_recordset(${JSON.stringify(lines.map(({ line, mac }) => ({ ...line, mac })))}::jsonb) as l (at timestamptz, actor_kind text,
      officer uuid, key uuid, post uuid, agency uuid, does text, outcome text, problem text, purpose text, subject_kind text,
      subjects jsonb, fields jsonb, counted int, query_hash text, text_hash text, demo_clock bool, mac text)
    returning id, encode(mac, 'hex') mac`
  const idOf = new Map(written.map(({ id, mac }) => [mac, id]))
  for (const { mac, salt, text } of lines) {
    if (text === undefined) continue
    await ctx.sql`insert into journal.texts (line, salt, text) values (${idOf.get(mac)}, ${salt}, ${text})`
  }
}

function lineOf(ctx: Context, entry: Entry) {
  const subjects = entry.subjects ?? []
  const salt = randomBytes(16)
  const isLong = subjects.length > mostSubjects
  const query = entry.query ?? (isLong ? subjects.join() : undefined)
  const textHash = entry.text === undefined ? null : createHash('sha256').update(salt).update(entry.text).digest('hex')
  const line = {
    at: ctx.now.toISOString().replace('Z', '000Z'),
    actor_kind: ctx.actor.kind,
    officer: ctx.actor.officer,
    key: ctx.actor.key,
    post: ctx.actor.post,
    agency: ctx.actor.agency,
    does: entry.does,
    outcome: entry.outcome ?? ('done' as const),
    problem: entry.problem ?? null,
    purpose: ctx.purpose,
    subject_kind: entry.subjectKind ?? null,
    subjects: isLong ? [] : subjects,
    fields: entry.fields ?? [],
    counted: entry.counted ?? (subjects.length > 1 ? subjects.length : null),
    query_hash: query === undefined ? null : hashOfQuery(ctx, query),
    text_hash: textHash,
    demo_clock: ctx.installation.loading,
  }
  return {
    line,
    mac: markOf(keyObject(ctx.keys.journal), randomBytes(16), line).toString('hex'),
    salt,
    text: entry.text,
  }
}
