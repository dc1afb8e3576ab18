/** What people do to an endpoint: register, exchange its secret, pause and resume, end, send a test. */
import { randomBytes } from 'node:crypto'
import { mayDo } from '../../access/model.ts'
import type { Context } from '../../platform/context.ts'
import { close, keepDataKeys, makeDataKey } from '../../platform/data-keys.ts'
import { checkAddress } from '../../platform/outside/ask-outside.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { putIntoOutbox, sendingErrand } from './leave-deliveries.ts'
import { secretPrefix } from './sign.ts'
import { pingTopic } from './topics.ts'

/** While both secrets sign, the receiver exchanges its own. */
const bothValidMs = 24 * 3_600_000

/** `agreement` is one in force of the agency, `post` one of its posts: it is told when the endpoint is paused. */
export type EndpointWanted = { agreement: string; post: string; name: string; url: string; topics: string[] }

/** An integrator registers for their own agency only, an administrator for any; the secret is shown this once. */
export async function registerEndpoint(ctx: Context, wanted: EndpointWanted): Promise<{ id: string; secret: string }> {
  checkAddress('url', wanted.url, ctx.outside)
  const agency = await agencyUnder(ctx, wanted.agreement)
  const [post] = await ctx.sql`select from access.posts where id = ${wanted.post} and agency = ${agency}`
  if (post === undefined) throw wrongField('post', { id: 'bukan pos instansi itu', en: 'is not a post of that agency' })
  const id = ctx.id()
  await ctx.sql`
    insert into exchange.endpoints (id, agency, agreement, post, name, url, topics, made_at, made_by)
    values (${id}, ${agency}, ${wanted.agreement}, ${wanted.post}, ${wanted.name}, ${wanted.url}, ${[...new Set(wanted.topics)]}, ${ctx.now},
      ${ctx.actor.officer})`
  return { id, secret: await makeSecret(ctx, id) }
}

/** The agency of an agreement in force, if it is within the actor's reach. */
async function agencyUnder(ctx: Context, agreement: string): Promise<string> {
  const [row] = await ctx.sql<{ agency: string }>`
    select receiver agency from access.agreements where id = ${agreement} and revoked_at is null and approved_by is not null
      and from_at <= ${ctx.now} and until_at > ${ctx.now}`
  if (row === undefined || !(mayDo(ctx.actor.role, 'manage accounts') || row.agency === ctx.actor.agency))
    throw new Problem('not-found')
  return row.agency
}

async function makeSecret(ctx: Context, endpoint: string): Promise<string> {
  const secret = `${secretPrefix}${randomBytes(32).toString('base64')}`
  const [id, key] = [ctx.id(), makeDataKey(ctx)]
  await keepDataKeys(ctx, [key])
  await ctx.sql`
    insert into exchange.secrets (id, endpoint, starts, sealed, made_at)
    values (${id}, ${endpoint}, ${secret.slice(0, 12)}, ${close(key, Buffer.from(secret), `webhook secret ${id}`)}, ${ctx.now})`
  return secret
}

type Held = { id: string; agency: string; state: string }

/** Locks an endpoint that the reader may see and that is not ended. */
async function getEndpoint(ctx: Context, id: string): Promise<Held> {
  const [endpoint] = await ctx.sql<Held>`
    select id, agency, state from exchange.endpoints where id = ${id} and state <> 'ended' for update`
  if (endpoint === undefined) throw new Problem('not-found')
  return endpoint
}

/** Another address, name or choice of topics; what waits goes to the new address. */
export async function changeEndpoint(
  ctx: Context,
  input: { id: string; name: string; url: string; topics: string[] },
): Promise<void> {
  checkAddress('url', input.url, ctx.outside)
  await getEndpoint(ctx, input.id)
  await ctx.sql`
    update exchange.endpoints set name = ${input.name}, url = ${input.url}, topics = ${[...new Set(input.topics)]}, changed_at = ${ctx.now}
    where id = ${input.id}`
}

/** A new secret; the one before it stays valid for a day, those before that end now. */
export async function rotateSecret(ctx: Context, id: string): Promise<{ secret: string; bothUntil: string }> {
  await getEndpoint(ctx, id)
  const until = new Date(ctx.now.getTime() + bothValidMs)
  await ctx.sql`
    update exchange.secrets set until_at = case
        when id = (select id from exchange.secrets where endpoint = ${id} order by made_at desc, id desc limit 1) then ${until}::timestamptz
        else ${ctx.now}::timestamptz end
    where endpoint = ${id} and coalesce(until_at > ${ctx.now}, true)`
  return { secret: await makeSecret(ctx, id), bothUntil: until.toISOString() }
}

/** Nothing is sent until it is resumed; what is left meanwhile waits. */
export async function pauseEndpoint(ctx: Context, id: string): Promise<void> {
  const { state } = await getEndpoint(ctx, id)
  if (state !== 'open') throw new Problem('state-moved-on', { state: { id: 'dijeda', en: 'paused' } })
  await ctx.sql`
    update exchange.endpoints set state = 'paused', because = 'by hand', changed_at = ${ctx.now} where id = ${id}`
}

/** Goes on, under another agreement of the same agency if the first has lapsed; what waits is due at once. */
export async function resumeEndpoint(ctx: Context, input: { id: string; agreement?: string | undefined }) {
  const { agency } = await getEndpoint(ctx, input.id)
  if (input.agreement !== undefined && (await agencyUnder(ctx, input.agreement)) !== agency)
    throw wrongField('agreement', { id: 'bukan perjanjian instansi ini', en: 'is no agreement of this agency' })
  await ctx.sql`
    update exchange.endpoints set state = 'open', because = null, failing_since = null, changed_at = ${ctx.now},
      agreement = coalesce(${input.agreement}::uuid, agreement) where id = ${input.id}`
  await ctx.sql`
    update exchange.deliveries set due_at = ${ctx.now}, fails = 0 where endpoint = ${input.id} and state = 'waiting'`
  ctx.tell('work', sendingErrand)
}

/** For good: what waits is dead, so that the ledger closes. */
export async function endEndpoint(ctx: Context, id: string): Promise<void> {
  await getEndpoint(ctx, id)
  await ctx.sql`update exchange.endpoints set state = 'ended', because = 'by hand', changed_at = ${ctx.now} where id = ${id}`
  await ctx.sql`
    update exchange.deliveries set state = 'dead', ended_at = ${ctx.now} where endpoint = ${id} and state = 'waiting'`
  await ctx.sql`
    update exchange.secrets set until_at = ${ctx.now} where endpoint = ${id} and coalesce(until_at > ${ctx.now}, true)`
}

/** A test that travels as everything else does: outbox, signature, tries, ledger. */
export async function pingEndpoint(ctx: Context, id: string): Promise<{ delivery: string }> {
  const { state } = await getEndpoint(ctx, id)
  if (state !== 'open') throw new Problem('state-moved-on', { state: { id: 'dijeda', en: 'paused' } })
  const delivery = ctx.id()
  const at = ctx.now.toISOString()
  await putIntoOutbox(ctx, [
    { ...{ id: delivery, endpoint: id, topic: pingTopic, cause: delivery, at }, post: null, kind: null, subject: null },
  ])
  return { delivery }
}
