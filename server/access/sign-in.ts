/** Signing in and out, and an officer's own sessions: where am I signed in? Failures are counted per account and address in the database: there are several processes. */
import * as crypto from 'node:crypto'
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { type Context, type House, inTransaction, nobody } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { DoorContext } from './endpoint.ts'
import { hashToken } from './find-actor.ts'

const windowMinutes = 15
const mostFailuresPerAccount = 6
const mostFailuresPerAddress = 30
const sessionHours = 12

const hashOf = (text: string) => createHash('sha256').update(text).digest()

/**
 * Checks the password outside the door's transaction; returns the officer's id. Throws `wrong-sign-in` or `too-many`.
 * A try counts before it is checked, so that a hundred at the same moment are not each the first.
 */
export async function checkPassword(
  house: House,
  input: { login: string; password: string },
  address: string,
): Promise<string> {
  const login = input.login.trim().toLowerCase()
  const [account, place] = [hashOf(`account ${login}`), hashOf(`address ${address}`)]
  const found = await inTransaction(house, 'request', nobody, null, async (ctx) => {
    const since = new Date(ctx.now.getTime() - windowMinutes * 60_000)
    const [, [failures], , [row]] = await Promise.all([
      ctx.sql`select pg_advisory_xact_lock(hashtextextended(${account.toString('hex')}, 0))`,
      ctx.sql<{ account: number; address: number }>`
        select count(*) filter (where who = ${account})::int account, count(*) filter (where who = ${place})::int address
        from access.sign_in_failures where who in (${account}, ${place}) and at > ${since}`,
      // Undone with everything else when there were too many.
      ctx.sql`insert into access.sign_in_failures (who, at) values (${account}, ${ctx.now})`,
      ctx.sql<{ id: string; password: string }>`
        select id, password from access.officers where login = ${login} and ended_at is null`,
    ])
    if (failures!.account >= mostFailuresPerAccount || failures!.address >= mostFailuresPerAddress) {
      throw new Problem('too-many', { minutes: windowMinutes })
    }
    return row ?? null
  })
  if (!(await isPassword(input.password, found?.password ?? null)) || found === null) {
    // Only a failure counts for the address: an office of three hundred signs in from one at eight o'clock.
    await inTransaction(house, 'request', nobody, null, async (ctx) => {
      await ctx.sql`insert into access.sign_in_failures (who, at) values (${place}, ${ctx.now})`
      const over = new Date(ctx.now.getTime() - windowMinutes * 60_000)
      await ctx.sql`delete from access.sign_in_failures where at <= ${over}`
    })
    throw new Problem('wrong-sign-in')
  }
  await inTransaction(house, 'request', nobody, null, async (ctx) => {
    await ctx.sql`delete from access.sign_in_failures where who = ${account}`
  })
  return found.id
}

/**
 * Begins a session for an officer, in their first assignment in force or the one asked for; the one that this browser had ends.
 * Throws `not-found` without an assignment.
 */
export async function beginSession(ctx: DoorContext, officer: string, post?: string): Promise<void> {
  const [assignment] = await ctx.sql<{ id: string; role: string; post: string; agency: string }>`
    select a.id, a.role, a.post, p.agency from access.assignments a join access.posts p on p.id = a.post
    where a.officer = ${officer} and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)
      and (${post ?? null}::uuid is null or a.post = ${post ?? null})
    order by a.from_at, a.id limit 1`
  if (assignment === undefined) throw new Problem('not-found')
  const token = randomBytes(32).toString('base64url')
  const id = ctx.id()
  await Promise.all([
    ctx.sql`
      insert into access.sessions (id, token_hash, officer, assignment, device, began_at, last_seen_at, ends_at)
      values (${id}, ${hashToken(token)}, ${officer}, ${assignment.id}, ${ctx.device}, ${ctx.now}, ${ctx.now},
        ${new Date(ctx.now.getTime() + sessionHours * 3_600_000)})`,
    ctx.sql`update access.sessions set revoked_at = ${ctx.now} where id = ${ctx.actor.session} and revoked_at is null`,
  ])
  ctx.setSession(token)
  Object.assign(ctx.actor, {
    kind: 'officer',
    officer,
    session: id,
    post: assignment.post,
    agency: assignment.agency,
    role: assignment.role,
  })
}

/** Ends the officer's own session, or another of theirs. Throws `not-found` when it is not theirs. */
export async function endSession(ctx: DoorContext, session: string): Promise<void> {
  const ended = await ctx.sql`
    update access.sessions set revoked_at = ${ctx.now}
    where id = ${session} and officer = ${ctx.actor.officer} and revoked_at is null returning id`
  if (ended.length === 0) throw new Problem('not-found')
  ctx.tell('sessions', session)
  if (session === ctx.actor.session) ctx.setSession(null)
}

/** Ends every session of an officer but the one that asks. */
export async function endSessions(ctx: Context, officer: string): Promise<void> {
  const ended = await ctx.sql<{ id: string }>`
    update access.sessions set revoked_at = ${ctx.now}
    where officer = ${officer} and id is distinct from ${ctx.actor.session} and revoked_at is null returning id`
  for (const { id } of ended) ctx.tell('sessions', id)
}

/** Sessions in force, newest first; the present one is marked. */
export const readSessions = (ctx: Context) =>
  ctx.sql<{ id: string; startedAt: string; lastSeenAt: string; device: string; current: boolean }>`
    select id, began_at "startedAt", last_seen_at "lastSeenAt", device, id = ${ctx.actor.session} current
    from access.sessions
    where officer = ${ctx.actor.officer} and revoked_at is null and ends_at > ${ctx.now}
    order by began_at desc limit 50`

/** Node's own argon2id with OWASP's parameters for small machines (19 MiB, 2 passes); never inside a transaction. */
type Argon2 = (
  algorithm: 'argon2id',
  parameters: {
    message: string
    nonce: Buffer
    parallelism: number
    tagLength: number
    memory: number
    passes: number
  },
  done: (error: Error | null, tag: Buffer) => void,
) => void
const argon2 = promisify((crypto as unknown as { argon2: Argon2 }).argon2)

const usual = { memoryKiB: 19_456, passes: 2 }
/** While a demo is loaded: its accounts' one password stands on its first page, and its story signs in hundreds of times. */
const least = { memoryKiB: 8, passes: 1 }

const tagOf = (password: string, nonce: Buffer, memory: number, times: number): Promise<Buffer> =>
  argon2('argon2id', {
    message: password.normalize('NFKC'),
    nonce,
    parallelism: 1,
    tagLength: 32,
    memory,
    passes: times,
  })

/** The text kept for a password, in the PHC string form. */
export async function hashPassword(password: string, { loading } = { loading: false }): Promise<string> {
  const { memoryKiB, passes } = loading ? least : usual
  const nonce = randomBytes(16)
  const tag = await tagOf(password, nonce, memoryKiB, passes)
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** A hash that no password has: verified against when the account is unknown, so that both answers take as long. */
const unknownAccount = `$argon2id$v=19$m=${usual.memoryKiB},t=${usual.passes},p=1$${randomBytes(16).toString('base64url')}$${randomBytes(32).toString('base64url')}`

/** True when the password is the one whose hash was kept; `null` stands for an unknown account and is never true. */
async function isPassword(password: string, kept: string | null): Promise<boolean> {
  const [, , , parameters = '', nonce = '', tag = ''] = (kept ?? unknownAccount).split('$')
  const memory = Number(/m=(\d+)/.exec(parameters)?.[1])
  const times = Number(/t=(\d+)/.exec(parameters)?.[1])
  const expected = Buffer.from(tag, 'base64url')
  const found = await tagOf(password, Buffer.from(nonce, 'base64url'), memory, times)
  return timingSafeEqual(found, expected) && kept !== null
}
