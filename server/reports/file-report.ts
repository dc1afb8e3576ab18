/** A form that was filled in becomes a record, a number on the spot, and one post that must answer by an hour. */
import { createHmac, randomInt } from 'node:crypto'
import { grantSight } from '../access/grant-sight.ts'
import { notifyPost } from '../access/notify-post.ts'
import { readPosts } from '../access/posts.ts'
import { getSendableSource } from '../intake/may-send.ts'
import { receiveRecords } from '../intake/receive-records.ts'
import { splitJson } from '../intake/split-delivery.ts'
import { withdrawRecords } from '../intake/withdraw-records.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { chooseAnswerable } from './choose-answerable.ts'
import { getForm } from './declare-forms.ts'
import { type Around, chooseFiling, fileRow, questionOf } from './file-row.ts'
import { type Answers, checkAnswers, type Form, reportNumber, settledAnswers } from './model.ts'
import { keepContact, sealAnswers } from './seal.ts'
import { type Channel, hoursToAnswer, type Kind } from './words.ts'

/** What comes from a device: its own clock says when it was noted and when it was sent. */
export type Filled = {
  form: string
  version: number
  draft: string
  answers: Answers
  notedAt: string
  sentAt: string
}

/** The number, who answers and by when; `again`: this draft had been received before. */
export type Filed = { id: string; number: string; answerable: string; dueAt: string; again: boolean }

/** A draft that waited longer than this for a signal is not believed about its hour. */
const longestWait = 90 * 24 * 3_600_000

/** When it was noted, by our clock: a device's clock may be wrong, but it measures how long something waited. */
function reckonNoted(now: Date, notedAt: string, sentAt: string): Date {
  const waited = Date.parse(sentAt) - Date.parse(notedAt)
  return waited >= 0 && waited <= longestWait ? new Date(now.getTime() - waited) : now
}

type Before = {
  id: string
  number: string
  answerable: string
  due_at: Date
  state: string
  answers_hash: Buffer
  told_at: Date
  source: string
  record: string
}

/** However often a draft is sent it is one report; changed before anybody answered, it is a new version of the same. */
export async function fileReport(ctx: Context, filled: Filled): Promise<Filed> {
  const form = await getForm(ctx, filled.form, filled.version)
  await getSendableSource(ctx, form.filings[0]!.source)
  const wrong = checkAnswers(form, filled.answers)
  if (wrong.length > 0) throw refusedAnswers(wrong)
  const answers = settledAnswers(form, filled.answers)
  // Two presses at the same moment: the second waits here, then finds the first.
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.actor.officer} ${filled.draft}`}, 27))`
  const [before] = await ctx.sql<Before>`
    select id, number, answerable, due_at, state, answers_hash, told_at, source, record from reports.reports
    where recorded_by = ${ctx.actor.officer} and draft = ${filled.draft}`
  // Keyed: what was answered may be a name or a number that could be guessed from a plain hash.
  const hash = createHmac('sha256', ctx.keys.journal).update(JSON.stringify(answers)).digest()
  if (before !== undefined) {
    if (!before.answers_hash.equals(hash) && before.state === 'waiting') await change(ctx, form, before, answers, hash)
    const { id, number, answerable, due_at } = before
    return { id, number, answerable, dueAt: due_at.toISOString(), again: true }
  }
  return open(ctx, form, filled, answers, hash)
}

async function open(ctx: Context, form: Form, filled: Filled, answers: Answers, hash: Buffer): Promise<Filed> {
  const id = ctx.id()
  const number = await freshNumber(ctx)
  const told = reckonNoted(ctx.now, filled.notedAt, filled.sentAt)
  const around = await aroundOf(ctx, number, told, answers)
  const { source, record } = await keepAsRecord(ctx, form, answers, around)
  const kind = saidIn(form.about, answers) as Kind
  const channel = saidIn(form.channel, answers) as Channel
  const answerable = await chooseAnswerable(ctx, kind, around.where)
  const due = new Date(ctx.now.getTime() + hoursToAnswer(channel, kind) * 3_600_000)
  await ctx.sql`
    insert into reports.reports (id, number, form, form_version, kind, channel, region, source, record, answers, answers_hash, recorded_by,
      recorded_at, draft, told_at, received_at, answerable, state, due_at)
    values (${id}, ${number}, ${form.id}, ${form.version}, ${kind}, ${channel}, ${around.where}, ${source}, ${record},
      ${await sealAnswers(ctx, id, record, withoutContact(form, answers))}, ${hash}, ${ctx.actor.officer}, ${ctx.actor.post}, ${filled.draft},
      ${told}, ${ctx.now}, ${answerable}, 'waiting', ${due})`
  const contact = contactIn(form, answers)
  if (contact !== undefined) await keepContact(ctx, id, contact)
  await grantSight(ctx, [{ kind: 'report', subject: id, post: answerable, because: 'answers the report' }])
  const now = kind === 'danger' ? { now: 'yes' } : {}
  await notifyPost(ctx, answerable, 'report filed', { kind: 'report', id }, { number, ...now })
  ctx.leave('report clock set', [id], due)
  ctx.tell('reports', id)
  return { id, number, answerable, dueAt: due.toISOString(), again: false }
}

/** The answer to the first sending was lost, and meanwhile it was changed on the device. A contact stays as it was first given. */
async function change(ctx: Context, form: Form, before: Before, answers: Answers, hash: Buffer): Promise<void> {
  const around = await aroundOf(ctx, before.number, before.told_at, answers)
  const { source, record } = await keepAsRecord(ctx, form, answers, around)
  if (source !== before.source) {
    const [{ ref }] = (await ctx.sql<{ ref: string }>`select ref from intake.records where id = ${before.record}`) as [
      { ref: string },
    ]
    await withdrawRecords(ctx, before.source, [ref])
  }
  const sealed = await sealAnswers(ctx, before.id, record, withoutContact(form, answers))
  await ctx.sql`
    update reports.reports set answers = ${sealed}, answers_hash = ${hash}, record = ${record}, source = ${source} where id = ${before.id}`
  ctx.tell('reports', before.id)
}

/** Eight digits by chance until nobody has them; a hundred million are enough for some time. */
async function freshNumber(ctx: Context): Promise<string> {
  for (;;) {
    const number = reportNumber(String(randomInt(100_000_000)).padStart(8, '0'))
    const taken = await ctx.sql`select from reports.status_of(${number})`
    if (taken.length === 0) return number
  }
}

const saidIn = (from: Form['about'], answers: Answers): string => {
  if ('is' in from) return from.is
  const answer = answers[from.question]
  return answer !== undefined && 'value' in answer ? answer.value : 'other'
}

async function aroundOf(ctx: Context, number: string, at: Date, answers: Answers): Promise<Around & { where: string }> {
  const post = (await readPosts(ctx)).get(ctx.actor.post!)!
  const own = post.jurisdiction.code
  const { place } = answers
  const where = place !== undefined && 'value' in place ? place.value.slice(0, 5) : own
  return { number, at, where, region: /^\d\d\.\d\d$/.test(where) ? where : null, post: post.name }
}

const contactQuestions = (form: Form) => form.questions.filter((question) => question.kind === 'contact')

function contactIn(form: Form, answers: Answers): string | undefined {
  return contactQuestions(form)
    .flatMap(({ id }) => {
      const answer = answers[id]
      return answer !== undefined && 'value' in answer ? answer.value : []
    })
    .at(0)
}

function withoutContact(form: Form, answers: Answers): Answers {
  const contacts = new Set(contactQuestions(form).map(({ id }) => id))
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !contacts.has(id)))
}

/** One row of a source through intake's own door; what it refuses stands beside the question it came from. */
async function keepAsRecord(
  ctx: Context,
  form: Form,
  answers: Answers,
  around: Around,
): Promise<{ source: string; record: string }> {
  const filing = chooseFiling(form, answers)
  const source = await getSendableSource(ctx, filing.source)
  const body = Buffer.from(JSON.stringify({ records: [fileRow(form, filing, answers, around)] }))
  const receipt = await receiveRecords(ctx, source, {
    ...{ body, pieces: splitJson(body), media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
  const [answer] = receipt.answers
  if (answer?.record === undefined)
    throw refusedAnswers(
      (answer?.problems ?? []).map(({ field, ...words }) => ({ field: questionOf(filing, field) ?? field, ...words })),
    )
  return { source: source.id, record: answer.record }
}

const refusedAnswers = (wrong: { field: string; id: string; en: string }[]) =>
  new Problem(
    'bad-input',
    {},
    wrong.map((one) => ({ ...one, field: `answers.${one.field}` })),
  )
