/** The queue of alerts: how grave × how sure × how soon, then newest evidence; sentences are made for this reader. */
import { namePersons } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { readModi } from '../declare-modi.ts'
import type { Level } from '../model.ts'
import type { Modus } from '../modus.ts'
import { type AlertAbout, type AlertState, aboutNames, waitingStates } from './model.ts'
import { type Placed, placedAlerts } from './placed-alerts.ts'
import { explainPriority, justLeft, type Ranked, urgencies } from './priority.ts'

const pageSize = 50

/** What the queue may be narrowed to. */
export type AlertFilter = {
  state?: AlertState | undefined
  level?: Level | undefined
  about?: AlertAbout | undefined
  mine?: boolean | undefined
  open?: boolean | undefined
  placed?: Placed | undefined
  page?: number | undefined
}

/** One alert of the queue. */
export type AlertRow = {
  id: string
  number: string
  level: Level
  state: AlertState
  headline: Words
  /** What gathers it: a person, a connector, a place, an offer of work. */
  about: AlertAbout
  aboutName: Words
  person: { id: string; name: string } | null
  people: number
  modus: Words | null
  jurisdiction: string
  openedAt: string
  lastAt: string
  hits: number
  takenBy: string | null
  dueAt: string | null
  /** When it comes back, while it is put off. */
  snoozedUntil: string | null
  /** When the first of them leaves, as far as records tell; null for who was only asked. */
  departs: Ranked['departs']
  /** Why it stands where it stands, with its three numbers. */
  place: Words | null
  /** This reader was only asked something: they see the question and about whom, nothing of the suspicion. */
  onlyAsked: boolean
  /** What still holds of it would raise no alert. */
  basisGone: boolean
}

type Row = Pick<
  AlertRow,
  | 'id'
  | 'number'
  | 'about'
  | 'level'
  | 'state'
  | 'people'
  | 'jurisdiction'
  | 'hits'
  | 'takenBy'
  | 'onlyAsked'
  | 'basisGone'
> & {
  openedAt: Date
  lastAt: Date
  dueAt: Date | null
  snoozedUntil: Date | null
  severity: number
  certainty: number
  urgency: number
  departsAt: Date | null
  departsAs: 'planned' | 'usual' | 'left' | null
  modus: string | null
  modusVersion: number | null
  persons: string[]
}

/** The protective reading first (P2); several people with one sponsor, phone or house are said so. */
function headlineOf(row: Pick<Row, 'people' | 'onlyAsked' | 'about'>, modus: Modus | undefined): Words {
  if (row.onlyAsked) return { id: 'Pertanyaan untuk pos Anda', en: 'A question for your post' }
  if (row.about === 'offer')
    return {
      id: 'Lowongan dengan izin yang tidak berlaku: pelamarnya mungkin perlu dilindungi',
      en: 'Offer of work without a licence in force: its applicants may need protection',
    }
  const first = modus?.headline ?? { id: 'Mungkin korban', en: 'Possible victim' }
  if (row.people < 2) return first
  return { id: `${row.people} orang yang terkait. ${first.id}`, en: `${row.people} connected people. ${first.en}` }
}

/** One page and the number of all that fit the filter. */
export async function readAlerts(ctx: Context, filter: AlertFilter): Promise<{ total: number; rows: AlertRow[] }> {
  const where: Where = {
    mine: filter.mine === true ? ctx.actor.officer : null,
    states: filter.state ? [filter.state] : filter.open ? waitingStates : null,
    level: filter.level ?? null,
    about: filter.about ?? null,
    ids: filter.placed === undefined ? null : await placedAlerts(ctx, filter.placed),
  }
  const rows = await readRows(ctx, where, (filter.page ?? 0) * pageSize)
  const [count] = await ctx.sql<{ total: number }>`
    select count(*)::int total from warnings.alerts a
    where (${where.states}::text[] is null or a.state = any (${where.states})) and (${where.level}::text is null or a.level = ${where.level})
      and (${where.mine}::uuid is null or a.taken_by = ${where.mine}) and (${where.about}::text is null or a.about = ${where.about})
      and (${where.ids}::uuid[] is null or a.id = any (${where.ids}))`
  return { total: count!.total, rows: await present(ctx, rows) }
}

/** One alert in the form of the queue; null when this reader may not see it. */
export async function readAlertRow(ctx: Context, id: string): Promise<(AlertRow & { persons: string[] }) | null> {
  const rows = await readRows(ctx, { states: null, level: null, mine: null, about: null, ids: [id] }, 0)
  const [row] = await present(ctx, rows)
  return row === undefined ? null : { ...row, persons: rows[0]!.persons }
}

type Where = {
  states: readonly AlertState[] | null
  level: Level | null
  mine: string | null
  about: AlertAbout | null
  ids: string[] | null
}

/** The page is chosen first, then told: what waits by its place in the queue, all else by its newest evidence. */
const readRows = (ctx: Context, where: Where, skip: number) =>
  ctx.sql<Row>`
    with page as (
      select a.*, u.urgency, case when a.state = any (${waitingStates}::text[]) and a.basis_gone_at is null then a.severity * a.certainty * u.urgency else 0 end place
      from warnings.alerts a cross join lateral (
        select case
          when a.departs_at is null then 1
          when a.departs_as = 'left' or a.departs_at < ${ctx.now}::timestamptz - interval '12 hours'
            then case when a.departs_at > ${ctx.now}::timestamptz - make_interval(days => ${justLeft.within}) then ${justLeft.times}::int else 1 end
          else coalesce((
            select max(times) from unnest(${urgencies.map((one) => one.within)}::float8[], ${urgencies.map((one) => one.times)}::int[]) step (within, times)
            where a.departs_at <= ${ctx.now}::timestamptz + within * interval '1 day'), 1) end urgency) u
      where (${where.states}::text[] is null or a.state = any (${where.states})) and (${where.level}::text is null or a.level = ${where.level})
        and (${where.mine}::uuid is null or a.taken_by = ${where.mine}) and (${where.about}::text is null or a.about = ${where.about})
        and (${where.ids}::uuid[] is null or a.id = any (${where.ids}))
      order by place desc, a.last_at desc, a.id
      limit ${pageSize} offset ${skip})
    select a.id, a.number, a.about, a.level, a.state, a.modus, a.modus_version "modusVersion", j.name jurisdiction, a.opened_at "openedAt",
      a.last_at "lastAt", a.snoozed_until "snoozedUntil", a.severity, a.certainty, a.urgency, a.departs_at "departsAt", a.departs_as "departsAs",
      a.basis_gone_at is not null "basisGone",
      o.name "takenBy", q.due_at "dueAt", h.hits, h.persons, cardinality(h.persons) people,
      not exists (
        select from access.sight s where s.kind = 'alert' and s.subject = a.id and not s.bars and s.because <> 'asked by a task force'
          and (s.agency is null or s.agency = ${ctx.actor.agency}) and (s.post is null or s.post = ${ctx.actor.post})
          and (s.officer is null or s.officer = ${ctx.actor.officer}) and s.from_at <= ${ctx.now}
          and (s.until_at is null or s.until_at > ${ctx.now})) "onlyAsked"
    from page a
      join access.jurisdictions j on j.code = a.jurisdiction
      left join access.officers o on o.id = a.taken_by
      left join lateral (select min(due_at) due_at from warnings.questions q where q.alert = a.id and q.answered_at is null) q on true
      left join lateral (
        select count(*)::int hits, coalesce(array_agg(distinct l.person) filter (where l.person is not null), '{}') persons
        from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit left join persons.links l on l.record = h.record
        where ah.alert = a.id and (h.gone_at is null or a.state in ('joined', 'dismissed', 'in case'))) h on true
    order by a.place desc, a.last_at desc, a.id`

async function present(ctx: Context, rows: Row[]): Promise<AlertRow[]> {
  const names = await namePersons(
    ctx,
    rows.flatMap((row) => row.persons),
  )
  const modi = await readModi(ctx)
  return rows.map((row) => {
    const [one] = row.persons
    const modus = modi.get(`${row.modus}@${row.modusVersion}`) ?? modi.get(row.modus ?? '')
    const { id, number, about, level, state, people, jurisdiction, hits, takenBy, onlyAsked } = row
    const basisGone = row.basisGone && !onlyAsked
    const departs =
      row.departsAt === null || row.departsAs === null || onlyAsked
        ? null
        : { at: row.departsAt.toISOString(), as: row.departsAs }
    return {
      ...{ id, number, about, level, state, people, jurisdiction, hits, takenBy, onlyAsked, departs, basisGone },
      aboutName: aboutNames[about],
      openedAt: row.openedAt.toISOString(),
      lastAt: row.lastAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
      place: onlyAsked ? null : explainPriority({ ...row, departs }),
      headline: headlineOf(row, modus),
      modus: modus === undefined || onlyAsked || about === 'offer' ? null : modus.name,
      person: one === undefined || row.persons.length > 1 ? null : { id: one, name: names.get(one) ?? '' },
    }
  })
}
