/** What waits for a post, one function a kind: hand-overs, determinations, requests, answers from outside, steps, questions, reports, interviews. */
import { readStepWords } from '../cases/declare-sops.ts'
import { type Entrusted, entrusted, type RequestKind, requestKinds, type Service, services } from '../cases/model.ts'
import { type OutsideState, outsideStates } from '../cases/outside/model.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type Kind, kinds } from '../reports/words.ts'

/** Something that waits for this post, with the place where to act. */
export type Need = {
  kind:
    | 'alert'
    | 'hand-over'
    | 'step'
    | 'question'
    | 'feed'
    | 'report'
    | 'determination'
    | 'request'
    | 'outside'
    | 'interview'
  id: string
  title: Words
  detail: Words
  level: string | null
  dueAt: string | null
  link: string
}

const iso = (at: Date | null) => at?.toISOString() ?? null

/** Hand-overs offered to this post. */
export async function waitingHandOvers(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    case_id: string
    number: string
    track: Entrusted
    due_at: Date
    from_name: string
  }>`
    select h.id, h.case_id, c.number, h.track, h.due_at, p.name from_name
    from cases.hand_overs h join cases.cases c on c.id = h.case_id join access.posts p on p.id = h.from_post
    where h.to_post = ${ctx.actor.post} and h.state = 'offered' order by h.due_at`
  return rows.map((row) => ({
    kind: 'hand-over',
    id: row.id,
    title: {
      id: `Serah terima menunggu jawaban: jalur ${entrusted[row.track].id}`,
      en: `A hand-over waits for your answer: ${entrusted[row.track].en}`,
    },
    detail: { id: `${row.number} · dari ${row.from_name}`, en: `${row.number} · from ${row.from_name}` },
    level: null,
    dueAt: iso(row.due_at),
    link: `/cases/${row.case_id}`,
  }))
}

/** Tracks whose owner this post determines, and what other posts ask of it. */
export async function askedOfPost(ctx: Context): Promise<Need[]> {
  const [determinations, requests] = await Promise.all([
    ctx.sql<{ id: string; number: string; track: Entrusted; due_at: Date }>`
      select d.id, c.number, d.track, d.due_at from cases.determinations d join cases.cases c on c.id = d.case_id
      where d.decider = ${ctx.actor.post} and d.decided_at is null and c.state = 'open' order by d.due_at`,
    ctx.sql<{ id: string; case_id: string; number: string; kind: RequestKind; due_at: Date; from_name: string }>`
      select r.id, r.case_id, c.number, r.kind, r.due_at, p.name from_name
      from cases.requests r join cases.cases c on c.id = r.case_id join access.posts p on p.id = r.from_post
      where r.to_post = ${ctx.actor.post} and r.answered_at is null and r.due_at is not null and c.state = 'open' order by r.due_at`,
  ])
  return [
    ...determinations.map(
      (row): Need => ({
        kind: 'determination',
        id: row.id,
        title: {
          id: `Tetapkan penanggung jawab: jalur ${entrusted[row.track].id}`,
          en: `Determine the owner: ${entrusted[row.track].en}`,
        },
        detail: { id: row.number, en: row.number },
        level: null,
        dueAt: iso(row.due_at),
        link: '/determinations',
      }),
    ),
    ...requests.map(
      (row): Need => ({
        kind: 'request',
        id: row.id,
        title: requestKinds[row.kind],
        detail: { id: `${row.number} · dari ${row.from_name}`, en: `${row.number} · from ${row.from_name}` },
        level: null,
        dueAt: iso(row.due_at),
        link: `/cases/${row.case_id}`,
      }),
    ),
  ]
}

/** Services asked of institutions without an account: answered and not dealt with, or late. */
export async function askedOutside(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    case_id: string
    number: string
    institution: string
    service: Service
    state: OutsideState
    due_at: Date
  }>`
    select o.id, o.case_id, c.number, o.institution, o.service, o.state, o.due_at
    from cases.outside_offers o join cases.cases c on c.id = o.case_id
    where o.from_post = ${ctx.actor.post} and o.settled_at is null and o.state <> 'withdrawn' and c.state = 'open'
      and (o.state <> 'offered' or o.due_at <= ${ctx.now}) order by o.due_at`
  return rows.map((row) => {
    const [service, state] = [services[row.service].words, outsideStates[row.state]]
    return {
      kind: 'outside',
      id: row.id,
      title: { id: `${row.institution}: ${state.id}`, en: `${row.institution}: ${state.en}` },
      detail: { id: `${row.number} · ${service.id}`, en: `${row.number} · ${service.en}` },
      level: null,
      dueAt: row.state === 'offered' ? iso(row.due_at) : null,
      link: `/cases/${row.case_id}`,
    }
  })
}

/** Open steps that this post answers for, the soonest first. */
export async function openSteps(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    case_id: string
    number: string
    code: string
    sop: string
    version: number
    due_at: Date | null
  }>`
    select s.id, s.case_id, c.number, s.code, coalesce(s.sop, c.sop) sop, coalesce(s.sop_version, c.sop_version) "version", s.due_at from cases.steps s join cases.cases c on c.id = s.case_id
    where s.accountable = ${ctx.actor.post} and s.state = 'open' and c.state = 'open' order by s.due_at nulls last limit 8`
  const words = await readStepWords(ctx, rows)
  return rows.map((row) => ({
    kind: 'step',
    id: row.id,
    title: words.get(`${row.sop}@${row.version} ${row.code}`) ?? { id: row.code, en: row.code },
    detail: { id: row.number, en: row.number },
    level: null,
    dueAt: iso(row.due_at),
    link: `/cases/${row.case_id}`,
  }))
}

/** Questions about alerts that this post has not answered. */
export async function openQuestions(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{ id: string; alert: string; due_at: Date; from_name: string; number: string }>`
    select q.id, q.alert, q.due_at, p.name from_name, a.number
    from warnings.questions q join warnings.alerts a on a.id = q.alert join access.posts p on p.id = q.from_post
    where q.to_post = ${ctx.actor.post} and q.answered_at is null order by q.due_at`
  return rows.map((row) => ({
    kind: 'question',
    id: row.id,
    title: { id: `Pertanyaan dari ${row.from_name}`, en: `A question from ${row.from_name}` },
    detail: { id: row.number, en: row.number },
    level: null,
    dueAt: iso(row.due_at),
    link: `/alerts/${row.alert}`,
  }))
}

/** Without a first answer, or offered to this post. */
export async function waitingReports(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{
    id: string
    number: string
    kind: Kind
    due_at: Date
    region: string
    offered: boolean
  }>`
    select r.id, r.number, r.kind, case when m.id is null then r.due_at else m.due_at end due_at, coalesce(j.name, r.region) region,
      m.id is not null offered
    from reports.reports r left join access.jurisdictions j on j.code = r.region
      left join reports.moves m on m.report = r.id and m.state = 'offered' and m.to_post = ${ctx.actor.post}
    where (r.answerable = ${ctx.actor.post} and r.state = 'waiting' or m.id is not null) and access.sees('report', r.id)
    order by 4`
  return rows.map((row) => ({
    kind: 'report',
    id: row.id,
    title: row.offered
      ? { id: `Ditawarkan: ${kinds[row.kind].id}`, en: `Offered: ${kinds[row.kind].en}` }
      : kinds[row.kind],
    detail: { id: `${row.number} · ${row.region}`, en: `${row.number} · ${row.region}` },
    level: null,
    dueAt: iso(row.due_at),
    link: `/reports/${row.id}`,
  }))
}

/** Stopped and not resumed: somebody still waits to go on. Its number, nothing of whom. */
export async function pausedInterviews(ctx: Context): Promise<Need[]> {
  const rows = await ctx.sql<{ id: string; number: string; answered: number }>`
    select i.id, i.number, (select count(distinct code)::int from identification.answers a, unnest(a.codes) code where a.interview = i.id) answered
    from identification.interviews i where i.held_by = ${ctx.actor.post} and i.state = 'paused' order by i.started_at limit 8`
  return rows.map(({ id, number, answered }) => ({
    kind: 'interview',
    id,
    title: { id: 'Wawancara dijeda menunggu dilanjutkan', en: 'A paused interview waits to go on' },
    detail: { id: `${number} · ${answered} pertanyaan terjawab`, en: `${number} · ${answered} questions answered` },
    level: null,
    dueAt: null,
    link: `/interviews/${id}`,
  }))
}
