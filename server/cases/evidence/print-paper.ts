/** Papers of evidence to file: the record of an item's custody, and the request to another country, a draft until it has channel and number. */
import { namePosts } from '../../access/posts.ts'
import type { Context } from '../../platform/context.ts'
import { type PageText, writePdf } from '../../platform/paper/write-pdf.ts'
import { Problem } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { momentIn } from '../victims/print-withdrawal.ts'
import { getAbroad, readAbroad } from './abroad/read-abroad.ts'
import { readItem } from './read-evidence.ts'
import { paperWords as words } from './words.ts'

const both = (text: string): Words => ({ id: text, en: text })

async function beginPage(ctx: Context) {
  const [posts, [officer]] = await Promise.all([
    namePosts(ctx),
    ctx.sql<{ name: string }>`select name from access.officers where id = ${ctx.actor.officer}`,
  ])
  const post = posts.get(ctx.actor.post!)
  const moment = (at: string | Date) => momentIn(new Date(at), post?.zone ?? 'Asia/Pontianak')
  const demo = ctx.installation.demo ? 'contoh rekaan / invented · ' : ''
  const mark = `${demo}${officer?.name ?? ''} · ${moment(ctx.now)} · kasus / case`
  return { moment, mark, office: post === undefined ? '' : `${post.name}, ${post.agency.name}` }
}

/** Every entry of an item's custody; two sign. Throws `not-found`. */
export async function printCustody(ctx: Context, id: string) {
  const [item, { moment, mark, office }] = await Promise.all([readItem(ctx, id), beginPage(ctx)])
  const entries = item.custody.map((entry) => {
    const hands =
      entry.givenBy === null
        ? entry.receivedBy
        : `${entry.givenBy} (${entry.giver}) > ${entry.receivedBy} (${entry.holder})`
    const seal = entry.seal === null ? '' : `; segel / seal ${entry.seal}`
    const rest = `${moment(entry.at)}; ${hands}; ${entry.place}${seal}; ${entry.hash.slice(0, 16)}`
    return { id: `${entry.deed.id}. ${rest}`, en: entry.deed.en }
  })
  const page: PageText = {
    ...{ office, mark, title: words.custodyTitle, lead: words.custodyLead, rights: [words.chain] },
    lines: [
      { label: words.number, value: item.number },
      { label: words.kind, value: item.kind.id },
      { label: words.description, value: item.description },
      { label: words.found, value: `${item.foundOn}; ${item.where}; ${item.foundBy}` },
      ...(item.sha256 === null ? [] : [{ label: words.sha256, value: item.sha256 }]),
      { label: words.holder, value: item.holder === null ? '-' : `${item.holder.name}, ${item.holder.agency.name}` },
      { label: words.head, value: item.head },
    ],
    lists: [{ label: words.history, items: entries }],
    signatures: [words.giver, words.receiver],
  }
  return { name: `berita-acara-${item.number}.pdf`, media: 'application/pdf', body: await writePdf(page, ctx.now) }
}

/** The request as a letter; without channel and number it says on every page that it is a draft. Throws `not-found`. */
export async function printAbroad(ctx: Context, id: string) {
  const found = await getAbroad(ctx, id)
  const [requests, { mark, office }] = await Promise.all([readAbroad(ctx, found.case_id), beginPage(ctx)])
  const request = requests.find((one) => one.id === id)
  if (request === undefined) throw new Problem('not-found')
  const sent = found.steps.find((step) => step.what === 'sent')
  const isDraft = sent === undefined
  const page: PageText = {
    ...{
      office,
      mark: isDraft ? `KONSEP / DRAFT · ${mark}` : mark,
      lead: isDraft ? words.draftLead : words.abroadLead,
    },
    title: isDraft ? words.draftTitle : words.abroadTitle,
    lines: [
      { label: words.number, value: sent?.letter ?? `${request.number} (KONSEP / DRAFT)` },
      { label: words.agenda, value: request.number },
      { label: words.date, value: sent?.on ?? '-' },
      { label: words.channel, value: request.channel?.id ?? '-' },
      { label: words.to, value: `${request.authority}, ${request.country.id}` },
      { label: words.kind, value: request.kind.id },
    ],
    lists: [{ label: words.asked, items: [both(request.words)] }],
    ...{ rights: [words.noIdentity], signatures: [words.signing] },
  }
  return {
    name: `${isDraft ? 'konsep-' : ''}${request.number}.pdf`,
    media: 'application/pdf',
    body: await writePdf(page, ctx.now),
  }
}
