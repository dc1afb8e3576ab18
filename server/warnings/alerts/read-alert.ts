/** One alert with its reasons in sentences, the evidence in time, what to do next, and what is missing in the data. */
import { openGroups } from '../../access/disclose.ts'
import { explainSight } from '../../access/explain-sight.ts'
import { mayDo, type PostRef } from '../../access/model.ts'
import { inService, namePosts } from '../../access/posts.ts'
import { readHoles } from '../../intake/ledger/read-holes.ts'
import { type FieldGroup, isHearsay } from '../../intake/model.ts'
import { readFeeds } from '../../intake/read-feeds.ts'
import { sources } from '../../intake/sources.ts'
import type { PersonRecord } from '../../persons/model.ts'
import { namePersons } from '../../persons/name-persons.ts'
import { readRecords } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { fill, type Words } from '../../platform/words.ts'
import { type Declared, readDeclared } from '../declare-indicators.ts'
import type { Strength } from '../model.ts'
import { sentenceOfEvent, sentenceOfRecord } from '../sentences.ts'
import { saySilenced } from '../silenced.ts'
import { explainModus } from './explain-modus.ts'
import { type AlertAction, alertStates } from './model.ts'
import { readAlertRow } from './read-alerts.ts'

type HitRow = {
  id: string
  indicator: string
  version: number
  strength: Strength
  values: Record<string, string | number>
  evidence: string[]
  record: string
  at: Date
  gone: Date | null
}

const covered = (agency: string): Words => ({
  id: `Temuan ini bersandar pada data ${agency} yang tidak dibuka untuk pos Anda.`,
  en: `This finding rests on data of ${agency} that is not open to your post.`,
})

/** Nothing is told any more of a record that was taken back, erased, or hearsay that proved wrong: only that it was a ground. */
const withdrawn: Words = {
  id: 'Dasar temuan ini sudah ditarik oleh instansi asalnya; isinya tidak ditampilkan lagi.',
  en: 'The ground of this finding was withdrawn by its agency; what it said is shown no more.',
}

const isWithdrawn = ({ state, facts }: PersonRecord): boolean =>
  ['withdrawn', 'erased', 'anonymised', 'archived'].includes(state) || (state === 'replaced' && isHearsay(facts))

const sourceName = (id: string): Words => sources.find((source) => source.id === id)?.name ?? { id, en: id }

/** A post that was only asked needs no reasons, and none may leak through it to whoever stands behind the alert. */
const nothingMore = {
  reasons: [],
  timeline: [],
  next: [],
  judgement: null,
  actions: [],
  holes: [],
  silenced: [],
  history: [],
  askable: [],
  case: null,
}

/** Everything the alert screen shows. Throws `not-found`. */
export async function readAlert(ctx: Context, id: string) {
  const row = await readAlertRow(ctx, id)
  if (row === null) throw new Problem('not-found')
  const posts = await namePosts(ctx)
  const { persons, ...plain } = row
  const names = await namePersons(ctx, persons)
  const asked = {
    ...plain,
    persons: persons.map((person) => ({ id: person, name: names.get(person) ?? '' })),
    questions: await readQuestions(ctx, id, posts),
    whySee: await explainSight(ctx, 'alert', id),
  }
  if (row.onlyAsked) return { ...asked, ...nothingMore, questions: asked.questions.filter((one) => one.mine) }
  const hits = await ctx.sql<HitRow>`
    select h.id, h.indicator, h.version, h.strength, h.values, h.evidence, h.record, h.at, h.gone_at gone
    from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit
    where ah.alert = ${id}
    order by h.gone_at is not null, case h.strength when 'strong' then 0 when 'medium' then 1 else 2 end, h.at`
  const declared = await readDeclared(ctx)
  const records = new Map(
    (await readRecords(ctx, [...new Set(hits.flatMap((hit) => [hit.record, ...hit.evidence]))])).map((r) => [r.id, r]),
  )
  const feeds = await readFeeds(ctx)
  const judgement = await explainModus(ctx, id, row.level)
  return {
    ...asked,
    judgement,
    reasons: hits.map((hit) => reasonOf(ctx, hit, declared.get(`${hit.indicator}@${hit.version}`)!, records, posts)),
    timeline: [...records.values()]
      .filter((record) => record.state === 'current')
      .map((record) => evidenceOf(ctx, record, posts))
      .toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    next: uniqueWords([
      ...(judgement?.next ?? []),
      ...(hits.some((hit) => hit.gone === null) ? hits.filter((hit) => hit.gone === null) : hits).map(
        (hit) => declared.get(`${hit.indicator}@${hit.version}`)!.next,
      ),
    ]),
    holes: await readHoles(ctx, restsOn(hits, declared, [...records.values()]), feeds),
    silenced: await saySilenced(ctx, feeds),
    // Who was asked answers; deciding stays with those who triage.
    actions: mayDo(ctx.actor.role, 'triage alerts') ? actionsOf(row.state) : [],
    history: await readHistory(ctx, id, posts),
    askable: inService(posts).filter((post) => post.id !== ctx.actor.post),
    case: await findCase(ctx, id),
  }
}

const uniqueWords = (all: Words[]): Words[] => [...new Map(all.map((words) => [words.id, words])).values()]

const actionsOf = (state: keyof typeof alertStates): AlertAction[] =>
  (Object.entries(alertStates[state]) as [AlertAction, unknown][])
    .filter(([, next]) => next !== null)
    .map(([action]) => action)

const refOf = (record: PersonRecord, posts: Map<string, PostRef>) => ({
  id: record.id,
  source: sourceName(record.source),
  agency: posts.get(record.post)?.agency.short ?? '',
  ref: record.ref,
  at: record.occurredAt.toISOString(),
})

function reasonOf(
  ctx: Context,
  hit: HitRow,
  indicator: Declared,
  records: Map<string, PersonRecord>,
  posts: Map<string, PostRef>,
) {
  const evidence = hit.evidence.flatMap((one) => records.get(one) ?? [])
  const closed = evidence.find((record) => !isOpen(ctx, record, indicator.tells))
  const unseen = hit.evidence.length > evidence.length
  return {
    indicator: indicator.id,
    version: indicator.version,
    question: indicator.question,
    dimension: indicator.dimension,
    sentence: evidence.some(isWithdrawn)
      ? withdrawn
      : closed === undefined && !unseen
        ? fill(indicator.sentence[hit.strength]!, hit.values)
        : covered(closed === undefined ? '–' : (posts.get(closed.post)?.agency.short ?? '–')),
    strength: hit.strength,
    gone: hit.gone?.toISOString() ?? null,
    legal: indicator.legal,
    silencedBy: indicator.silencedBy,
    records: evidence.map((record) => refOf(record, posts)),
  }
}

const isOpen = (ctx: Context, record: PersonRecord, groups: FieldGroup[]): boolean => {
  const open = openGroups(ctx, record)
  return open === 'all' || groups.every((group) => open.includes(group))
}

function evidenceOf(ctx: Context, record: PersonRecord, posts: Map<string, PostRef>) {
  return {
    at: record.occurredAt.toISOString(),
    precision: record.precision,
    zone: record.zone,
    source: sourceName(record.source),
    agency: posts.get(record.post)?.agency.short ?? '',
    sentence: sentenceOfRecord(record, isOpen(ctx, record, ['journey'])),
    record: record.id,
  }
}

/** Sources of the records behind the findings, and those whose silence would silence them. */
const restsOn = (hits: HitRow[], declared: Map<string, Declared>, records: PersonRecord[]): string[] => [
  ...records.map((record) => record.source),
  ...hits.flatMap((hit) => declared.get(`${hit.indicator}@${hit.version}`)?.needsFeeds ?? []),
]

async function readHistory(ctx: Context, alert: string, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<{
    at: Date
    by: string | null
    post: string | null
    does: string
    values: Record<string, string>
    reason: string | null
  }>`
    select e.at, o.name "by", e.post, e.does, e.values, e.reason from warnings.alert_events e left join access.officers o on o.id = e.officer
    where e.alert = ${alert} order by e.at, e.id`
  return rows.map((row) => ({
    at: row.at.toISOString(),
    by: row.by,
    post: row.post === null ? null : (posts.get(row.post)?.name ?? null),
    does: sentenceOfEvent(row.does, row.values),
    reason: row.reason,
  }))
}

async function readQuestions(ctx: Context, alert: string, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<{
    id: string
    to: string
    question: string
    askedAt: Date
    dueAt: Date
    answer: string | null
    answeredAt: Date | null
  }>`
    select id, to_post "to", question, asked_at "askedAt", due_at "dueAt", answer, answered_at "answeredAt"
    from warnings.questions where alert = ${alert} order by asked_at`
  return rows.flatMap((row) => {
    const to = posts.get(row.to)
    if (to === undefined) return []
    return [
      {
        ...row,
        to,
        askedAt: row.askedAt.toISOString(),
        dueAt: row.dueAt.toISOString(),
        answeredAt: row.answeredAt?.toISOString() ?? null,
        mine: row.to === ctx.actor.post,
      },
    ]
  })
}

/** The case that this alert became; its number is written by the room of cases into the alert's history. */
async function findCase(ctx: Context, alert: string): Promise<{ id: string; number: string } | null> {
  const [row] = await ctx.sql<{ id: string; number: string }>`
    select a.case_id id, e.values->>'number' number from warnings.alerts a
      join warnings.alert_events e on e.alert = a.id and e.does = 'open case' where a.id = ${alert} and a.case_id is not null`
  return row ?? null
}
