/**
 * The step that sends letters: all that are due to one officer in one message, one message a transaction, so that a crash repeats at most one,
 * under the same Message-ID. What fails is tried again ever later, then set aside where an administrator sees it.
 */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { linkOfNotice, sentenceOfNotice } from '../notice-words.ts'

const minuteMs = 60_000
/** Minutes until the next try; after the last one it is set aside (in all about two days: a mail server's usual weekend). */
const backoff = [1, 5, 15, 60, 240, 720, 1440]
/** A message tells so many; the rest is one number. */
const told = 20

type Waiting = {
  id: string
  tries: number
  reference: string
  code: string
  values: Record<string, string>
  about: string | null
  subject: string | null
}
type Receiver = { officer: string; address: string; language: keyof Words }

/** Subjects are letters. */
export async function sendMails(ctx: Context, subjects: string[]): Promise<void> {
  const [receiver] = await ctx.sql<Receiver>`
    select m.officer, w.address, o.language from access.mails m
      join access.mail_wishes w on w.officer = m.officer join access.officers o on o.id = m.officer
    where m.id = any (${subjects}::uuid[]) and m.state = 'waiting' and m.due_at <= ${ctx.now} order by m.due_at, m.id limit 1`
  if (receiver === undefined) return
  const letters = await ctx.sql<Waiting>`
    select m.id, m.tries, right(n.id::text, 8) reference, n.code, n.values, n.subject_kind about, n.subject
    from access.mails m join access.notices n on n.id = m.notice
    where m.officer = ${receiver.officer} and m.state = 'waiting' and m.due_at <= ${ctx.now} order by n.at, m.id for update of m skip locked`
  if (letters.length > 0) await sendTo(ctx, receiver, letters)
  const sent = new Set(letters.map((one) => one.id))
  ctx.leave(
    'mail waiting',
    subjects.filter((id) => !sent.has(id)),
  )
}

async function sendTo(ctx: Context, { officer, address, language }: Receiver, letters: Waiting[]): Promise<void> {
  const ids = letters.map((one) => one.id)
  try {
    const sent = await ctx.mailer.send({ id: ids[0]!, to: address, ...compose(letters, language, ctx.mailer.site) })
    if (sent === 'refused') {
      await ctx.sql`update access.mail_wishes set refused_at = ${ctx.now} where officer = ${officer}`
      await setAside(ctx, ids, 'address refused')
      return
    }
    await ctx.sql`update access.mails set state = 'sent', ended_at = ${ctx.now}, problem = null where id = any (${ids}::uuid[])`
  } catch (problem) {
    await tryLater(ctx, letters, (problem as { code?: string }).code ?? (problem as Error).name)
  }
}

async function tryLater(ctx: Context, letters: Waiting[], problem: string): Promise<void> {
  const spent = letters.filter((one) => one.tries >= backoff.length)
  await setAside(
    ctx,
    spent.map((one) => one.id),
    problem,
  )
  for (const { id, tries } of letters.filter((one) => one.tries < backoff.length)) {
    const due = new Date(ctx.now.getTime() + backoff[tries]! * minuteMs)
    await ctx.sql`update access.mails set tries = tries + 1, problem = ${problem}, due_at = ${due} where id = ${id}`
    ctx.leave('mail waiting', [id], due)
  }
}

const setAside = (ctx: Context, ids: string[], problem: string) =>
  ctx.sql`
    update access.mails set state = 'set aside', tries = tries + 1, problem = ${problem}, ended_at = ${ctx.now} where id = any (${ids}::uuid[])`

const words = {
  many: { id: 'pemberitahuan', en: 'notices' },
  reference: { id: 'Rujukan', en: 'Reference' },
  more: { id: 'dan lainnya', en: 'and more' },
  foot: {
    id: 'Surel ini tidak memuat nama siapa pun: masuk untuk membaca isinya. Jenis pemberitahuan dan jam tenang diatur di',
    en: 'This letter names nobody: sign in to read what it is about. Kinds of notices and quiet hours are set at',
  },
} satisfies Record<string, Words>

/** A subject, and for each notice its sentence, where it leads and its reference. */
function compose(letters: Waiting[], language: keyof Words, site: string): { subject: string; text: string } {
  const sentence = ({ code, values }: Waiting) => sentenceOfNotice(code, values)[language]
  const [first] = letters
  const lines = letters.slice(0, told).map((one) => {
    const link = linkOfNotice(one.about, one.subject, one.values)
    return [sentence(one), `${site}${link ?? '/'}`, `${words.reference[language]}: ${one.reference}`].join('\n')
  })
  if (letters.length > told) lines.push(`… ${words.more[language]}: ${letters.length - told}`)
  return {
    subject: `Simpul · ${letters.length === 1 ? sentence(first!) : `${letters.length} ${words.many[language]}`}`,
    text: [...lines, `${words.foot[language]} ${site}/mail`].join('\n\n'),
  }
}
