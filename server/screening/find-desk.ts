/** The desk that an officer's post keeps, and what of its declaration a request speaks of. */
import type { Context } from '../platform/context.ts'
import { Problem, wrongField } from '../platform/problem.ts'
import type { Desk, Occasion } from './desk.ts'
import { desks } from './desks.ts'
import { type DeclaredPurpose, declaredPurposes } from './words.ts'

/** A post as its desk needs it; `head` may decide what only a head may. */
export type DeskPost = { id: string; name: string; zone: string; kind: string; agencyKind: string; head: string | null }

/** The actor's own post. Throws `not-found` for who acts for none. */
async function ownPost(ctx: Context): Promise<DeskPost> {
  const [post] = await ctx.sql<DeskPost>`
    select p.id, p.name, p.zone, p.kind, a.kind "agencyKind", p.head
    from access.posts p join access.agencies a on a.id = p.agency where p.id = ${ctx.actor.post}`
  if (post === undefined) throw new Problem('not-found')
  return post
}

const serves = (desk: Desk, post: DeskPost): boolean =>
  desk.agencies.includes(post.agencyKind) && (desk.posts?.includes(post.kind) ?? true)

/** The desk of the actor's post, if it keeps one. */
export async function findDesk(ctx: Context): Promise<{ desk: Desk; post: DeskPost } | null> {
  const post = await ownPost(ctx)
  const desk = desks.find((one) => serves(one, post))
  return desk === undefined ? null : { desk, post }
}

/** The same for a deed that needs one. Throws `not-found`. */
export async function getDesk(ctx: Context): Promise<{ desk: Desk; post: DeskPost }> {
  const found = await findDesk(ctx)
  if (found === null) throw new Problem('not-found')
  return found
}

/** The occasion (the desk's first unless told) with a purpose that belongs to it. Throws, naming the field. */
export function chooseOccasion(desk: Desk, asked: string | undefined, purpose: DeclaredPurpose): Occasion {
  const occasion = asked === undefined ? desk.occasions[0] : desk.occasions.find(({ id }) => id === asked)
  if (occasion === undefined) {
    const list = (language: 'id' | 'en') => desk.occasions.map((one) => one.name[language]).join(', ')
    throw wrongField('occasion', {
      id: `bukan layanan konter ini; pilih: ${list('id')}`,
      en: `not a service of this desk; choose: ${list('en')}`,
    })
  }
  if (!occasion.purposes.includes(purpose))
    throw wrongField('purpose', {
      id: `${declaredPurposes[purpose].id} bukan keperluan pada ${occasion.name.id}`,
      en: `${declaredPurposes[purpose].en} is no purpose of ${occasion.name.en}`,
    })
  return occasion
}
