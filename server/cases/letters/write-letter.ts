/**
 * The letter that an officer files of a hand-over, its acceptance or refusal, a request, a
 * referral outside, a determination: number, date, legal basis, copies, places
 * to sign; marked with who took it and for what. Nobody is named: the case is named by its number (protection.md P9, P8).
 */

import type { PostRef } from '../../access/model.ts'
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { type PageText, writePdf } from '../../platform/paper/write-pdf.ts'
import { Problem } from '../../platform/problem.ts'
import { fill, type Words } from '../../platform/words.ts'
import { readSopsOf } from '../declare-sops.ts'
import { entrusted } from '../model.ts'
import type { Part } from '../outside/model.ts'
import {
  closing,
  closingOutside,
  copies,
  grounds,
  type LetterKind,
  labels,
  letters,
  purposeOfLetter,
  signatures,
} from './letter-words.ts'
import { type Line, readers } from './read-letters.ts'

/** The bytes. Throws `not-found` where there is no such letter for this reader. */
export async function writeLetter(ctx: Context, input: { kind: LetterKind; id: string }) {
  const posts = await namePosts(ctx)
  const zone = posts.get(ctx.actor.post!)?.zone ?? 'Asia/Pontianak'
  const names = { post: (id: string) => nameOf(posts.get(id)), moment: momentIn(zone) }
  const said = await readers[input.kind](ctx, input.id, names)
  if (said === null) throw new Problem('not-found')
  const [found] = await ctx.sql<{
    number: string
    coordinating: string
    people: number
    children: number
  }>`
    select c.number, c.coordinating, count(p.id)::int people, count(p.id) filter (where p.child)::int children
    from cases.cases c left join cases.participants p on p.case_id = c.id and p.role in ('presumed victim', 'victim')
    where c.id = ${said.case} group by c.id`
  if (found === undefined) throw new Problem('not-found')
  const sops = await readSopsOf(ctx, said.case)
  const sop = { id: sops.map((one) => one.name.id).join('; '), en: sops.map((one) => one.name.en).join('; ') }
  const fillings = { track: entrusted[said.track], number: found.number, sop }
  const basis = fill(grounds[said.track], fillings)
  const number = said.number ?? found.number
  const purpose = fill(purposeOfLetter, fillings)
  const shows = (part: Part) => said.shows === undefined || said.shows.includes(part)
  const people = `${found.people} (${found.children} anak / children)`
  const lines: Line[] = [
    ['number', number],
    ['agenda', '..............................'],
    ['date', names.moment(said.at)],
    ...said.lines,
    ...(shows('people') ? [['people', people] satisfies Line] : []),
    ...(said.shows?.includes('case') ? [['case', found.number] satisfies Line] : []),
  ]
  const page: PageText = {
    office: nameOf(posts.get(said.from)),
    title: letters[input.kind].title,
    lead: fill(letters[input.kind].lead, fillings),
    lines: lines.map(([label, value]) => ({ label: labels[label], value })),
    lists: [
      { label: grounds.label, items: [basis] },
      { label: copies, items: [...new Set([found.coordinating, ...said.copies])].map((id) => both(names.post(id))) },
    ],
    rights: said.shows === undefined ? closing : closingOutside,
    signatures: input.kind === 'acceptance' ? [signatures.sender, signatures.receiver] : [signatures.one],
    mark: `${ctx.installation.demo ? 'contoh rekaan / invented · ' : ''}${await readerOf(ctx)} · ${names.moment(ctx.now)} · ${purpose.id} / ${purpose.en}`,
  }
  return { name: `${input.kind}-${number}.pdf`, media: 'application/pdf', body: await writePdf(page, ctx.now) }
}

const both = (text: string): Words => ({ id: text, en: text })
const nameOf = (post: PostRef | undefined) => (post === undefined ? '' : `${post.name}, ${post.agency.name}`)
const momentIn = (timeZone: string) => {
  const parts = { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' } as const
  const said = new Intl.DateTimeFormat('id-ID', { ...parts, timeZone, timeZoneName: 'short' })
  return (at: Date) => said.format(at)
}

/** Whoever took the letter, as the mark says it: officers answer for what they print. */
async function readerOf(ctx: Context): Promise<string> {
  const [row] = await ctx.sql<{ name: string }>`select name from access.officers where id = ${ctx.actor.officer}`
  return row?.name ?? ''
}
