/** Writes one journal line in the deed's own transaction, unchained; the sealing step chains it. */
import { createHash, createHmac, randomBytes } from 'node:crypto'
import type { Context } from '../platform/context.ts'
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

/** Writes the line; it lives or dies with the deed. */
export async function writeLine(ctx: Context, entry: Entry): Promise<void> {
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
    // Keyed: a plain hash of a NIK is guessed in seconds, and the journal names nobody (protection.md P8).
    query_hash: query === undefined ? null : createHmac('sha256', ctx.keys.journal).update(query).digest('hex'),
    text_hash: textHash,
    demo_clock: ctx.installation.loading,
  }
  const [written] = await ctx.sql<{ id: string }>`
    insert into journal.lines (at, actor_kind, officer, key, post, agency, does, outcome, problem, purpose, subject_kind,
      subjects, fields, counted, query_hash, text_hash, demo_clock, mac)
    values (${line.at}, ${line.actor_kind}, ${line.officer}, ${line.key}, ${line.post}, ${line.agency}, ${line.does},
      ${line.outcome}, ${line.problem}, ${line.purpose}, ${line.subject_kind}, ${line.subjects}, ${line.fields},
      ${line.counted}, decode(${line.query_hash}, 'hex'), decode(${line.text_hash}, 'hex'), ${line.demo_clock},
      ${markOf(ctx.keys.journal, randomBytes(16), line)})
    returning id`
  if (entry.text !== undefined) {
    await ctx.sql`insert into journal.texts (line, salt, text) values (${written!.id}, ${salt}, ${entry.text})`
  }
}
