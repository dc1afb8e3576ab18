/** What people do to a connection: set it up under an agreement, change its address or secret, pull now, pause and resume, end. */
import { mayDo } from '../../access/model.ts'
import type { Context } from '../../platform/context.ts'
import { close, destroyDataKeys, keepDataKeys, makeDataKey } from '../../platform/data-keys.ts'
import { keyIdOf } from '../../platform/keys.ts'
import { checkAddress } from '../../platform/outside/ask-outside.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { findConnector } from './connectors.ts'
import { pullingErrand } from './pull-pages.ts'

/** `agreement`: one to send the connector's source, in force; `base`: the address before the connector's path. */
export type ConnectionWanted = { connector: string; agreement: string; post: string; base: string; secret: string }

/** An integrator for their own agency only, an administrator for any. It pulls at once. */
export async function makeConnection(ctx: Context, wanted: ConnectionWanted): Promise<{ id: string }> {
  const connector = findConnector(wanted.connector)
  if (connector === undefined) throw new Problem('not-found')
  checkBase(ctx, wanted.base)
  const [agreement] = await ctx.sql<{ agency: string }>`
    select receiver agency from access.agreements
    where id = ${wanted.agreement} and direction = 'send' and source = ${connector.source} and revoked_at is null and approved_by is not null
      and from_at <= ${ctx.now} and until_at > ${ctx.now}`
  if (agreement === undefined || !(mayDo(ctx.actor.role, 'manage accounts') || agreement.agency === ctx.actor.agency))
    throw new Problem('not-found')
  const [post] = await ctx.sql`select from access.posts where id = ${wanted.post} and agency = ${agreement.agency}`
  if (post === undefined) throw wrongField('post', { id: 'bukan pos instansi itu', en: 'is not a post of that agency' })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into intake.connections (id, connector, agency, post, agreement, base, sealed, made_at, made_by, due_at)
    values (${id}, ${connector.id}, ${agreement.agency}, ${wanted.post}, ${wanted.agreement}, ${wanted.base},
      ${await sealSecret(ctx, id, wanted.secret)}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.now})
    on conflict do nothing returning id`
  if (made.length === 0) throw new Problem('already-exists', { what: connector.name })
  ctx.tell('work', pullingErrand)
  return { id }
}

function checkBase(ctx: Context, base: string): void {
  checkAddress('base', base, ctx.outside)
  if (new URL(base).search !== '')
    throw wrongField('base', {
      id: 'tanpa tanda tanya dan sesudahnya',
      en: 'without a question mark and what follows it',
    })
}

async function sealSecret(ctx: Context, id: string, secret: string): Promise<Buffer> {
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  return close(key, Buffer.from(secret), `connection secret ${id}`)
}

/** Locks one that the actor may see and that is not ended. */
async function getConnection(ctx: Context, id: string): Promise<{ state: string; sealed: Buffer }> {
  const [found] = await ctx.sql<{ state: string; sealed: Buffer }>`
    select state, sealed from intake.connections where id = ${id} and state <> 'ended' for update`
  if (found === undefined) throw new Problem('not-found')
  return found
}

/** Another address, and another secret where one is given; the former is destroyed. Tried at once. */
export async function changeConnection(
  ctx: Context,
  input: { id: string; base: string; secret?: string | undefined },
): Promise<void> {
  checkBase(ctx, input.base)
  const { sealed } = await getConnection(ctx, input.id)
  await ctx.sql`update intake.connections set base = ${input.base} where id = ${input.id}`
  if (input.secret !== undefined) {
    await ctx.sql`
      update intake.connections set sealed = ${await sealSecret(ctx, input.id, input.secret)} where id = ${input.id}`
    await destroyDataKeys(ctx, [keyIdOf(sealed)])
  }
  await pullNow(ctx, input.id)
}

/** From the first page, or from the cursor, at once; a pause ends with it. */
export async function pullNow(ctx: Context, id: string): Promise<void> {
  await getConnection(ctx, id)
  await ctx.sql`
    update intake.connections set state = 'open', due_at = ${ctx.now}, page = 0, last_hash = null where id = ${id}`
  ctx.tell('work', pullingErrand)
}

/** Nothing is pulled until somebody pulls again. */
export async function pauseConnection(ctx: Context, id: string): Promise<void> {
  await getConnection(ctx, id)
  await ctx.sql`update intake.connections set state = 'paused' where id = ${id}`
}

/** For good; its secret is destroyed. */
export async function endConnection(ctx: Context, id: string): Promise<void> {
  const { sealed } = await getConnection(ctx, id)
  await ctx.sql`update intake.connections set state = 'ended' where id = ${id}`
  await destroyDataKeys(ctx, [keyIdOf(sealed)])
}
