/** The steps that take up what endpoints may listen for: notices to posts, and refused rows of a delivery. They only write the outbox. */
import type { Context } from '../../platform/context.ts'
import { leaveDeliveries } from './leave-deliveries.ts'
import { topicOfNotice } from './topics.ts'

/** Subjects are ids of notices: what a post is told, its agency's system is told as well. */
export async function tellOfNotices(ctx: Context, subjects: string[]): Promise<void> {
  const notices = await ctx.sql<{
    id: string
    code: string
    kind: string | null
    subjectKind: string | null
    subject: string | null
    post: string
    agency: string
    at: Date
  }>`
    select n.id, n.code, n.values->>'kind' kind, n.subject_kind "subjectKind", n.subject, n.post, p.agency, n.at
    from access.notices n join access.posts p on p.id = n.post where n.id = any (${subjects}::uuid[]) order by n.at, n.id`
  await leaveDeliveries(
    ctx,
    notices.flatMap(({ id, code, kind, subjectKind, ...notice }) => {
      const topic = topicOfNotice(code, kind)
      return topic === null ? [] : [{ ...notice, topic, cause: id, kind: subjectKind }]
    }),
  )
}

/** Subjects are ids of deliveries with refused rows. */
export async function tellOfRefusals(ctx: Context, subjects: string[]): Promise<void> {
  const deliveries = await ctx.sql<{ id: string; agency: string; post: string; at: Date }>`
    select id, agency, post, received_at at from intake.deliveries where id = any (${subjects}::uuid[]) and refused > 0 order by received_at, id`
  await leaveDeliveries(
    ctx,
    deliveries.map(({ id, ...one }) => ({
      ...one,
      topic: 'record.refused',
      cause: id,
      kind: 'delivery',
      subject: id,
    })),
  )
}
