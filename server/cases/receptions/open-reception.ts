/** A group is announced: its list is written down once, and everybody on it waits for an outcome. */
import { notifyPost } from '../../access/notify-post.ts'
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { wrongField } from '../../platform/problem.ts'
import { type Country, type Listed, mayBeChild, type Presence, type Return } from './model.ts'
import { sealArrival } from './seal-arrival.ts'

/** Days after which a list that is not closed is told to the post's head. */
const lateAfterDays = 5

export type Announced = {
  kind: Return
  place: string
  country: Country
  sender: string
  letter: string
  expectedAt: string
  together: string[]
  people: Listed[]
}

/** Opens it for this post and those it works with. */
export async function openReception(ctx: Context, wanted: Announced): Promise<{ id: string; number: string }> {
  const names = wanted.people.map(({ name, paper }) => `${name.toLowerCase()} ${paper}`)
  const twice = names.findIndex((name, place) => names.indexOf(name) !== place)
  if (twice >= 0)
    throw wrongField(`people.${twice}.name`, {
      id: `baris ${twice + 1} sama dengan baris ${names.indexOf(names[twice]!) + 1}`,
      en: `line ${twice + 1} is the same as line ${names.indexOf(names[twice]!) + 1}`,
    })
  const together = wanted.together.filter((post) => post !== ctx.actor.post)
  const known = await ctx.sql<{ id: string }>`
    select id from access.posts where id = any (${together}::uuid[]) and (until_at is null or until_at > ${ctx.now})`
  if (known.length !== together.length)
    throw wrongField('together', {
      id: 'ada pos yang tidak dikenal atau sudah tutup',
      en: 'a post is unknown or closed',
    })
  const id = ctx.id()
  const number = await nextNumber(ctx, 'ROM')
  await ctx.sql`
    insert into cases.receptions (id, number, kind, post, together, place, country, letter, sender, expected_at, opened_at, opened_by)
    values (${id}, ${number}, ${wanted.kind}, ${ctx.actor.post}, ${together}, ${wanted.place}, ${wanted.country}, ${wanted.letter}, ${wanted.sender},
      ${wanted.expectedAt}, ${ctx.now}, ${ctx.actor.officer})`
  for (const [line, person] of wanted.people.entries()) await addLine(ctx, id, line + 1, person, true, 'expected')
  for (const post of together) await notifyPost(ctx, post, 'group announced', { kind: 'reception', id }, { number })
  ctx.leave('reception clock set', [id], new Date(Date.parse(wanted.expectedAt) + lateAfterDays * 86_400_000))
  ctx.tell('receptions', id)
  return { id, number }
}

/** Writes one person down; what the year leaves open is a child's. */
export async function addLine(
  ctx: Context,
  reception: string,
  line: number,
  person: Listed,
  listed: boolean,
  presence: Presence,
): Promise<string> {
  const id = ctx.id()
  const marked = presence === 'expected' ? null : ctx.now
  await ctx.sql`
    insert into cases.arrivals (id, reception, line, listed, presence, child, marked_at, marked_by, sealed)
    values (${id}, ${reception}, ${line}, ${listed}, ${presence}, ${mayBeChild(person.bornYear, ctx.now)}, ${marked},
      ${marked === null ? null : ctx.actor.officer}, ${await sealArrival(ctx, id, person)})`
  return id
}
