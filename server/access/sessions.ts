/** An officer's own sessions: where am I signed in? */
import type { Context } from '../platform/context.ts'

/** Sessions in force, newest first; the present one is marked. */
export const readSessions = (ctx: Context) =>
  ctx.sql<{ id: string; startedAt: string; lastSeenAt: string; device: string; current: boolean }>`
    select id, began_at "startedAt", last_seen_at "lastSeenAt", device, id = ${ctx.actor.session} current
    from access.sessions
    where officer = ${ctx.actor.officer} and revoked_at is null and ends_at > ${ctx.now}
    order by began_at desc limit 50`
