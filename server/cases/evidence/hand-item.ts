/** From hand to hand: the holder offers and signs, somebody of the receiving post accepts and signs; until then it is the holder's. */
import { notifyPost } from '../../access/notify-post.ts'
import { readPosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { sealWords } from '../victims/seal.ts'
import { type HandDeed, mayHold } from './model.ts'
import { getHeld, getItem, noteIfSeen, readCustody, writeEntry } from './store.ts'

export type OfferWords = { reason: string }

/** Offers it. A loan says until when; what was lent goes back only to who lent it. */
export async function offerItem(
  ctx: Context,
  input: { id: string; deed: HandDeed; to: string; backBy: string | null; reason: string },
): Promise<{ id: string }> {
  const { item, entries } = await getHeld(ctx, input.id)
  const [to] = await ctx.sql<{ kind: string }>`
    select a.kind from access.posts p join access.agencies a on a.id = p.agency where p.id = ${input.to}`
  if (to === undefined || !(await readPosts(ctx)).has(input.to))
    throw wrongField('to', { id: 'pos tidak dikenal atau ditutup', en: 'no such post, or closed' })
  if (!mayHold.includes(to.kind))
    throw wrongField('to', { id: 'instansi ini tidak memegang barang bukti', en: 'this agency holds no evidence' })
  const today = ctx.now.toISOString().slice(0, 10)
  if (input.deed === 'lent' && (input.backBy === null || input.backBy < today))
    throw wrongField('backBy', {
      id: 'sebutkan hari kembalinya, mulai hari ini',
      en: 'say the day by which it is back, from today',
    })
  const lent = entries.findLast(({ deed }) => deed === 'lent' || deed === 'returned')
  const lender = lent?.deed === 'lent' ? lent.giver : null
  if (input.deed === 'returned' && lender !== input.to)
    throw wrongField('to', { id: 'bukan pos yang meminjamkannya', en: 'is not the post that lent it' })
  const id = ctx.id()
  const made = await ctx.sql`
    insert into cases.custody_offers (id, item, case_id, deed, from_post, to_post, back_by, at, offered_by, sealed)
    values (${id}, ${item.id}, ${item.case_id}, ${input.deed}, ${ctx.actor.post}, ${input.to}, ${input.deed === 'lent' ? input.backBy : null},
      ${ctx.now}, ${ctx.actor.officer}, ${await sealWords(ctx, 'custody offer', id, { reason: input.reason } satisfies OfferWords)})
    on conflict do nothing returning id`
  if (made.length === 0)
    throw new Problem('already-exists', { what: { id: 'Penyerahan yang menunggu', en: 'A waiting offer' } })
  await noteIfSeen(ctx, item.case_id, 'evidence offered', { item: item.number })
  await notifyPost(ctx, input.to, 'evidence offered', { kind: 'evidence', id: item.id }, { number: item.number })
  return { id }
}

/** Accepts, as another officer of the receiving post, saying the seal as it was found; or refuses; or the sender takes it back. */
export async function answerItem(
  ctx: Context,
  input: { id: string; accept: boolean; seal: string; place: string; reason: string },
): Promise<{ number: number | null; hash: string | null }> {
  const [offer] = await ctx.sql<{
    item: string
    deed: HandDeed
    from_post: string
    to_post: string
    offered_by: string
    answered_at: Date | null
    rings_at: Date | null
  }>`
    select o.item, o.deed, o.from_post, o.to_post, o.offered_by, o.answered_at, cases.end_of(o.back_by, cases.region_of(o.case_id)) rings_at
    from cases.custody_offers o where o.id = ${input.id} for update`
  if (offer === undefined) throw new Problem('not-found')
  const mayRefuse = [offer.from_post, offer.to_post].includes(ctx.actor.post!)
  if (input.accept ? offer.to_post !== ctx.actor.post : !mayRefuse) throw new Problem('not-allowed')
  if (offer.answered_at !== null)
    throw new Problem('state-moved-on', { state: { id: 'sudah dijawab', en: 'answered' } })
  if (input.accept && offer.offered_by === ctx.actor.officer) throw new Problem('second-person')
  const item = await getItem(ctx, offer.item)
  const last = (await readCustody(ctx, [offer.item])).at(-1)!
  const written = input.accept ? await receive(ctx, input, offer, item, last) : null
  const answer = await sealWords(ctx, 'custody offer', input.id, { reason: input.reason } satisfies OfferWords, 2)
  await ctx.sql`
    update cases.custody_offers set answered_at = ${ctx.now}, answered_by = ${ctx.actor.officer}, accepted = ${input.accept}, answer = ${answer}
    where id = ${input.id}`
  if (input.accept && offer.rings_at !== null) ctx.leave('law clock set', [input.id], offer.rings_at)
  if (!input.accept) await noteIfSeen(ctx, item.case_id, 'evidence refused', { item: item.number })
  const other = ctx.actor.post === offer.from_post ? offer.to_post : offer.from_post
  if (other !== ctx.actor.post)
    await notifyPost(ctx, other, 'evidence answered', { kind: 'evidence', id: item.id }, { number: item.number })
  return { number: written?.number ?? null, hash: written?.hash ?? null }
}

type Offer = { deed: HandDeed; from_post: string; to_post: string; offered_by: string }

function receive(
  ctx: Context,
  input: { seal: string; place: string; reason: string },
  offer: Offer,
  item: Awaited<ReturnType<typeof getItem>>,
  last: Awaited<ReturnType<typeof readCustody>>[number],
) {
  if (input.place === '')
    throw wrongField('place', { id: 'sebutkan tempat simpannya', en: 'name the place where it is kept' })
  if (input.seal !== (last.seal ?? '') && input.reason === '')
    throw wrongField('reason', {
      id: 'segel lain dari yang tercatat: tuliskan keadaannya',
      en: 'the seal is not the one on record: write what you found',
    })
  const hand = {
    giver: offer.from_post,
    holder: offer.to_post,
    givenBy: offer.offered_by,
    receivedBy: ctx.actor.officer!,
  }
  const next = { ...hand, deed: offer.deed, seal: input.seal === '' ? null : input.seal, place: input.place }
  return writeEntry(ctx, item, last, next, { reason: input.reason, witness: '', paper: '' })
}
