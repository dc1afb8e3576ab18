/** Safe contact, shelter, health, counselling: written by the post that holds it, one row each, an older word never written over. */
import { carryBars, grantSight } from '../../access/grant-sight.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import type { FamilyKnows, SecretKind } from './model.ts'
import { sealWords } from './seal.ts'
import { getProtected, getVictim, noteTouch } from './store.ts'

/** What each kind holds. `never`: what must not be said or done, whoever answers. */
export type SecretWords =
  | {
      kind: 'contact'
      whom: string
      number: string
      hours: string
      ifAnother: string
      never: string
      familyKnows: FamilyKnows
    }
  | { kind: 'shelter'; name: string; address: string; until: string | null }
  | { kind: 'health' | 'counselling'; note: string }

/** Her safe contact is protection's; a secret is held by whoever of the case first writes it for their own post. */
export async function keepSecret(
  ctx: Context,
  input: { participant: string; words: SecretWords },
): Promise<{ id: string; version: number }> {
  const { words } = input
  const victim = await (words.kind === 'contact' ? getProtected : getVictim)(ctx, input.participant)
  await ctx.sql`select from cases.participants where id = ${victim.id} for update`
  const id = (await findOwn(ctx, victim.id, words.kind)) ?? (await beginSecret(ctx, victim, words.kind))
  const [last] = await ctx.sql<{ version: number }>`
    select coalesce(max(version), 0)::int "version" from cases.secret_versions where secret = ${id}`
  const version = last!.version + 1
  await ctx.sql`
    insert into cases.secret_versions (secret, version, at, officer, sealed)
    values (${id}, ${version}, ${ctx.now}, ${ctx.actor.officer}, ${await sealWords(ctx, 'secret', id, words, version)})`
  if (words.kind === 'shelter') await ctx.sql`update cases.secrets set until_on = ${words.until} where id = ${id}`
  await noteTouch(ctx, victim)
  return { id, version }
}

/** The contact is one, whichever post of protection wrote it first; a secret is each holder's own. */
async function findOwn(ctx: Context, participant: string, kind: SecretKind): Promise<string | undefined> {
  const [row] = await ctx.sql<{ id: string }>`
    select id from cases.secrets where participant = ${participant} and kind = ${kind} and (kind = 'contact' or held_by = ${ctx.actor.post})`
  return row?.id
}

async function beginSecret(ctx: Context, victim: { id: string; case_id: string }, kind: SecretKind): Promise<string> {
  const id = ctx.id()
  // A contact follows the track: it needs no sight of its own, so that a former protector does not keep it.
  if (kind !== 'contact')
    await grantSight(ctx, [{ kind: 'secret', subject: id, post: ctx.actor.post!, because: 'holds the secret' }])
  await carryBars(ctx, { kind: 'case', subject: victim.case_id }, [{ kind: 'secret', subject: id }])
  await ctx.sql`
    insert into cases.secrets (id, participant, case_id, kind, held_by, at)
    values (${id}, ${victim.id}, ${victim.case_id}, ${kind}, ${ctx.actor.post}, ${ctx.now})`
  return id
}

/** A secret that this reader may open. Throws `not-found`. */
export async function getSecret(ctx: Context, id: string) {
  const [row] = await ctx.sql<{ id: string; participant: string; case_id: string; kind: SecretKind; held_by: string }>`
    select id, participant, case_id, kind, held_by from cases.secrets where id = ${id}`
  if (row === undefined) throw new Problem('not-found')
  return row
}

/** The same for the post that holds it; of a contact, the post that protects her today. Throws `not-allowed`. */
export async function getHeld(ctx: Context, id: string) {
  const secret = await getSecret(ctx, id)
  if (secret.kind === 'contact') await getProtected(ctx, secret.participant)
  else if (secret.held_by !== ctx.actor.post) throw new Problem('not-allowed')
  return secret
}
