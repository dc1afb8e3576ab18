/**
 * The errand that pulls: one page of a connection at a time, kept by the same deed as the door in the transaction that moves the cursor. Pulled
 * twice, a page is kept once: the source's own reference knows it again. What goes wrong is told through the feed's ledger.
 */
import type { Context } from '../../platform/context.ts'
import { open } from '../../platform/data-keys.ts'
import { type Answered, askOutside } from '../../platform/outside/ask-outside.ts'
import { errand, leaseMs } from '../../platform/outside/errand.ts'
import { isBehind, readBacklog } from '../backlog/refuse-when-full.ts'
import { closeFault, openFault } from '../ledger/feed-faults.ts'
import { receiveRecords } from '../receive-records.ts'
import { sources } from '../sources.ts'
import { splitJson } from '../split-delivery.ts'
import type { Authentication, Connector } from './connector.ts'
import { findConnector } from './connectors.ts'
import { isToldAtOnce, type Page, readPage, sayTrouble, type Wrong } from './read-page.ts'
import { addressOf, afterPage, type Place } from './walk-pages.ts'

/** The errand's name wakes it. */
export const pullingErrand = 'pull pages'

/** A government's list of some hundred rows may take its time; a page of more than 16 MiB is none. */
const [timeoutMs, mostBytes] = [30_000, 16 * 1024 * 1024]
/** Tries that may fail before people are told: a restart of the other side is no news. */
const quietFails = 2
const [firstWaitMs, longestWaitMs] = [60_000, 3_600_000]
/** What was pulled is shown this long. */
const keptMs = 30 * 86_400_000

type Work = {
  id: string
  connector: Connector
  agency: string
  post: string
  place: Place
  url: string
  headers: Record<string, string>
}

export const pullPages = errand<Work, { answered: Answered; tookMs: number }>({
  name: pullingErrand,
  claim: claimConnections,
  go: async ({ url, headers }, outside, stop) => {
    const began = performance.now()
    const answered = await askOutside({ url, method: 'GET', headers, timeoutMs, mostBytes }, outside, stop)
    return { answered, tookMs: Math.round(performance.now() - began) }
  },
  settle: settlePage,
})

/** Those that are due, under an agreement in force; none while the journey is behind, since what is there today is there in an hour. */
async function claimConnections(ctx: Context, most: number): Promise<Work[]> {
  if (isBehind(await readBacklog(ctx), ctx.limits, 0.5)) return []
  const rows = await ctx.sql<{
    id: string
    connector: string
    agency: string
    post: string
    base: string
    sealed: Buffer
    since: string | null
    page: number
    last_hash: string | null
  }>`
    update intake.connections set held_until = ${new Date(ctx.now.getTime() + leaseMs)}
    where id in (
      select c.id from intake.connections c join access.agreements g on g.id = c.agreement
      where c.state = 'open' and c.due_at <= ${ctx.now} and coalesce(c.held_until <= ${ctx.now}, true)
        and g.revoked_at is null and g.approved_by is not null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}
      order by c.due_at, c.id limit ${most} for update of c skip locked)
    returning id, connector, agency, post, base, sealed, since, page, last_hash`
  const works: Work[] = []
  for (const { id, connector: name, agency, post, base, sealed, since, page, last_hash } of rows) {
    const connector = findConnector(name)
    const secret = await open(ctx, sealed, `connection secret ${id}`)
    if (connector === undefined || secret === null) continue
    const place = { since, page, lastHash: last_hash }
    const headers = { accept: 'application/json', ...showSecret(connector.authentication, secret.toString('utf8')) }
    works.push({ id, connector, agency, post, place, url: addressOf(connector, base, place, ctx.now), headers })
  }
  return works
}

function showSecret(authentication: Authentication, secret: string): Record<string, string> {
  if (authentication.kind === 'header') return { [authentication.name]: secret }
  if (authentication.kind === 'bearer') return { authorization: `Bearer ${secret}` }
  return { authorization: `Basic ${Buffer.from(secret).toString('base64')}` }
}

async function settlePage(ctx: Context, work: Work, { answered, tookMs }: { answered: Answered; tookMs: number }) {
  const source = sources.find((one) => one.id === work.connector.source)!
  const page = readPage(work.connector, source, answered)
  if ('trouble' in page) return noteTrouble(ctx, work, page, tookMs)
  const next = afterPage(work.connector, work.place, page.rows, page.hash)
  if (next === 'stuck')
    return noteTrouble(ctx, work, { trouble: 'same-page', detail: null, status: page.status }, tookMs)
  const counts = await keep(ctx, work, page)
  const wait = next.more ? 0 : work.connector.everyMinutes * 60_000
  await ctx.sql`
    update intake.connections set held_until = null, since = ${next.place.since}, page = ${next.place.page}, last_hash = ${next.place.lastHash},
      due_at = ${new Date(ctx.now.getTime() + wait)}, last_at = ${ctx.now}, fails = 0, trouble = null, trouble_detail = null, failing_since = null
    where id = ${work.id}`
  await ctx.sql`
    insert into intake.pulls (id, connection, at, took_ms, page, status, rows, kept, already_kept, new_versions, refused)
    values (${ctx.id()}, ${work.id}, ${ctx.now}, ${tookMs}, ${work.place.page}, ${page.status}, ${page.rows.length}, ${counts.kept},
      ${counts.alreadyKept}, ${counts.newVersions}, ${counts.refused})`
  await ctx.sql`
    delete from intake.pulls where connection = ${work.id} and at < ${new Date(ctx.now.getTime() - keptMs)}`
  await closeFault(ctx, feedOf(work), 'pull')
  ctx.tell('feeds', source.id)
}

const feedOf = ({ connector, agency, post }: Work) => ({ source: connector.source, agency, post })

const nothing = { kept: 0, alreadyKept: 0, newVersions: 0, refused: 0 }

/** As if the agency had sent it: the same deed, in its name and at its post. */
async function keep(ctx: Context, { connector, agency, post }: Work, page: Page): Promise<typeof nothing> {
  if (page.records.length === 0) return nothing
  const source = sources.find((one) => one.id === connector.source)!
  const body = Buffer.from(JSON.stringify({ source: source.id, records: page.records }))
  const as: Context = { ...ctx, actor: { ...ctx.actor, agency, post } }
  const { counts } = await receiveRecords(as, source, {
    ...{ body, pieces: splitJson(body), media: 'application/json', channel: 'pull', sentAt: null },
  })
  return counts
}

/** Nothing is kept and the cursor stands still; asked again later and later, and people are told before it is a hole. */
async function noteTrouble(ctx: Context, work: Work, wrong: Wrong, tookMs: number): Promise<void> {
  const [row] = await ctx.sql<{ fails: number; failing_since: Date }>`
    update intake.connections set held_until = null, fails = fails + 1, trouble = ${wrong.trouble}, trouble_detail = ${wrong.detail},
      failing_since = coalesce(failing_since, ${ctx.now}) where id = ${work.id} returning fails, failing_since`
  const { fails } = row!
  const wait = Math.min(firstWaitMs * 2 ** (fails - 1), longestWaitMs, work.connector.everyMinutes * 60_000)
  await ctx.sql`
    update intake.connections set due_at = ${new Date(ctx.now.getTime() + wait * (1 + Math.random() / 5))} where id = ${work.id}`
  await ctx.sql`
    insert into intake.pulls (id, connection, at, took_ms, page, status, trouble, trouble_detail)
    values (${ctx.id()}, ${work.id}, ${ctx.now}, ${tookMs}, ${work.place.page}, ${wrong.status}, ${wrong.trouble}, ${wrong.detail})`
  if (isToldAtOnce(wrong.trouble) || fails > quietFails)
    await openFault(ctx, feedOf(work), 'pull', { trouble: sayTrouble(wrong.trouble, wrong.detail) })
  ctx.tell('feeds', work.connector.source)
}
