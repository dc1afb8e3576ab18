/** One report for those who answer it, were told of it or are offered it: what was answered, what was done, who may do what now. */
import { explainSight } from '../access/explain-sight.ts'
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { fill, type Words } from '../platform/words.ts'
import { getForm } from './declare-forms.ts'
import { wordsOf } from './file-row.ts'
import { type Answers, type Form, unanswered } from './model.ts'
import { type ListedRow, listedReports } from './read-reports.ts'
import { openAnswers } from './seal.ts'
import { type Act, acts, channels, endings, nextState, verdicts } from './words.ts'

type Row = ListedRow & {
  form: string
  form_version: number
  answers: Buffer
  told_at: Date
  closed_at: Date | null
  recorded_by: string
  recorder: string
  contact: boolean
}

/** Throws `not-found`. */
export async function readReport(ctx: Context, id: string) {
  const [row] = await ctx.sql<Row>`
    select r.id, r.number, r.kind, r.channel, r.region, j.name region_name, r.state, r.verdict, r.due_at, r.answered_at, r.received_at,
      r.told, r.answerable, r.recorded_at, m.to_post offered_to, r.source <> 'village-register' hearsay, r.form, r.form_version, r.answers,
      r.told_at, r.closed_at, r.recorded_by, o.name recorder, exists (select from reports.contacts c where c.report = r.id) contact
    from reports.reports r join access.officers o on o.id = r.recorded_by
      left join access.jurisdictions j on j.code = r.region
      left join reports.moves m on m.report = r.id and m.state = 'offered'
    where r.id = ${id} and access.sees('report', r.id)`
  if (row === undefined) throw new Problem('not-found')
  const [listed] = await listedReports(ctx, [row])
  const form = await getForm(ctx, row.form, row.form_version)
  const answers = await openAnswers(ctx, id, row.answers)
  const { ground } = channels[row.channel]
  const mine = row.answerable === ctx.actor.post
  const next = nextState[row.state]
  return {
    ...listed!,
    formWords: form.name,
    clockGround: ground,
    toldAt: row.told_at.toISOString(),
    closedAt: row.closed_at?.toISOString() ?? null,
    recorder: row.recorder,
    answers: answers === null ? null : tellAnswers(form, answers),
    hasContact: row.contact,
    timeline: await readTimeline(ctx, id),
    posts: mine ? [...(await readPosts(ctx)).values()] : [],
    may: {
      act: mine && next.act !== null,
      close: mine && next.close !== null,
      reopen: mine && next.reopen !== null,
      move: mine && next.move !== null && row.offered_to === null,
      judge: mine && next.act !== null && row.recorded_by !== ctx.actor.officer,
      take: row.offered_to === ctx.actor.post,
    },
    whySee: await explainSight(ctx, 'report', id),
  }
}

const tellAnswers = (form: Form, answers: Answers) =>
  form.questions.flatMap(({ id, ask }) => {
    const answer = answers[id]
    if (answer === undefined) return []
    const isValue = 'value' in answer
    return {
      question: id,
      ask,
      value: isValue ? wordsOf(form, id, answer.value) : null,
      without: isValue ? null : unanswered[answer.without],
    }
  })

/** Sentences of what is not in the list of acts. */
const deeds: Record<string, Words> = {
  offered: { id: 'Menawarkan kepada {to}', en: 'Offered it to {to}' },
  taken: { id: 'Menerima laporan ini', en: 'Took this report over' },
  'sent back': { id: 'Menolak tawaran', en: 'Refused the offer' },
  'not taken': {
    id: 'Tawaran tidak dijawab; diberitahukan kepada {told}',
    en: 'The offer went unanswered; told to {told}',
  },
  silent: {
    id: 'Lewat tenggat tanpa jawaban; diberitahukan kepada {told}',
    en: 'Past its hour without an answer; told to {told}',
  },
  reopened: { id: 'Membuka lagi', en: 'Opened it again' },
  confirmed: verdicts.confirmed,
  'not true': verdicts['not true'],
}

async function readTimeline(ctx: Context, id: string) {
  const rows = await ctx.sql<{
    at: Date
    by: string | null
    post: string | null
    does: string
    values: Record<string, string>
    note: string | null
  }>`
    select a.at, o.name "by", p.name post, a.does, a.values, a.note
    from reports.acts a left join access.officers o on o.id = a.officer left join access.posts p on p.id = a.post
    where a.report = ${id} order by a.at, a.id`
  return rows.map(({ at, does, values, ...row }) => ({ ...row, at: at.toISOString(), does: sentenceOf(does, values) }))
}

function sentenceOf(does: string, values: Record<string, string>): Words {
  if (does === 'closed') return endings[values.ending as keyof typeof endings]
  if (does in acts) return acts[does as Act]
  return fill(deeds[does] ?? { id: does, en: does }, values)
}
