/** Whether whoever asked for a load may still send: the same that the door asked of them, asked again before each part. */
import { stateOfAgreement } from '../../access/agreements/agreement-state.ts'
import { mayDo, type Role } from '../../access/model.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'

/** Why not. A revoked key never comes back; an agreement may be in force again, an officer may come back from leave. */
export type Bar = 'key-revoked' | 'agreement-over' | 'officer-left'

/** Who asked for a load: a key, or an officer at a post. */
export type Asker = { id: string; post: string; officer: string | null; sender: string | null }

/** Why each may not, in words; `agreement` is the number of the key's agreement. */
export const barWords: Record<Bar, Words> = {
  'key-revoked': {
    id: 'Kunci yang meminta pemuatan ini dicabut.',
    en: 'The key that asked for this load was revoked.',
  },
  'agreement-over': {
    id: 'Perjanjian {agreement}, dasar kunci yang meminta pemuatan ini, tidak berlaku.',
    en: 'Agreement {agreement}, on which the key that asked for this load rests, is not in force.',
  },
  'officer-left': {
    id: 'Petugas yang meminta pemuatan ini tidak lagi bertugas di posnya.',
    en: 'The officer who asked for this load acts for their post no more.',
  },
}

/** What bars them now; null while they may send. */
export async function findBar(ctx: Context, asker: Asker): Promise<Bar | null> {
  if (asker.sender !== null) return findBarOfKey(ctx, asker.sender)
  const seats = await ctx.sql<{ role: Role }>`
    select a.role from access.assignments a join access.officers o on o.id = a.officer
    where a.officer = ${asker.officer} and a.post = ${asker.post} and o.ended_at is null
      and a.from_at <= ${ctx.now} and coalesce(a.until_at > ${ctx.now}, true)`
  return seats.some(({ role }) => mayDo(role, 'send records')) ? null : 'officer-left'
}

async function findBarOfKey(ctx: Context, id: string): Promise<Bar | null> {
  const [key] = await ctx.sql<{ revoked: boolean; approved: boolean; revokedAt: Date | null; from: Date; until: Date }>`
    select k.revoked_at is not null revoked, g.approved_by is not null approved, g.revoked_at "revokedAt", g.from_at "from", g.until_at "until"
    from access.keys k join access.agreements g on g.id = k.agreement where k.id = ${id}`
  if (key?.revoked !== false) return 'key-revoked'
  return stateOfAgreement(key, ctx.now) === 'in force' ? null : 'agreement-over'
}

/** The same at the end of a part, held until it is kept: who revokes meanwhile waits, and then nothing more comes. */
export async function findBarHeld(ctx: Context, asker: Asker): Promise<Bar | null> {
  await ctx.sql`select intake.hold_asker(${asker.id})`
  return findBar(ctx, asker)
}
