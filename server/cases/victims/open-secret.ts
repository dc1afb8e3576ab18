/** Opens a secret to one post, by name, upon her consent; and closes it again. Owning the case, or any right, opens none. */
import { carryBars, endSight, grantSight } from '../../access/grant-sight.ts'
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import { hasConsent } from './has-consent.ts'
import { getHeld } from './keep-secret.ts'
import { decisions, tells, withholdable } from './model.ts'

/** Refused when she said no to that agency, withholds this part from it, or was not asked. */
export async function openSecret(ctx: Context, input: { id: string; to: string }): Promise<void> {
  const secret = await getHeld(ctx, input.id)
  const to = (await readPosts(ctx)).get(input.to)
  if (to === undefined || input.to === ctx.actor.post)
    throw wrongField('to', { id: 'pilih pos lain', en: 'choose another post' })
  const { given, no, withholds } = await hasConsent(ctx, secret.participant, 'services', to.agency.id)
  if (no !== null)
    throw wrongField('to', {
      id: `ia menyatakan “${decisions[no].id}” tentang instansi ini`,
      en: `she said “${decisions[no].en}” about this agency`,
    })
  const part = tells[secret.kind]
  if (withholds.includes(part))
    throw wrongField('to', {
      id: `ia menahan “${withholdable[part].id}” dari instansi ini`,
      en: `she withholds “${withholdable[part].en}” from this agency`,
    })
  if (!given)
    throw wrongField('to', {
      id: 'belum ada persetujuannya atas rujukan dan layanan oleh instansi ini',
      en: 'there is no consent of hers to referral and services by this agency',
    })
  await grantSight(ctx, [{ kind: 'secret', subject: secret.id, post: input.to, because: 'secret opened to you' }])
  await carryBars(ctx, { kind: 'case', subject: secret.case_id }, [{ kind: 'secret', subject: secret.id }])
  await notifyPost(ctx, input.to, 'secret opened', { kind: 'secret', id: secret.id })
}

/** From that moment it is not found there. */
export async function closeSecret(ctx: Context, input: { id: string; post: string }): Promise<void> {
  const secret = await getHeld(ctx, input.id)
  await endSight(ctx, secret.id, input.post, 'secret opened to you')
}
