/** The queue of alerts, newest evidence and highest level first; sentences are made for this reader. */

import { namePersons } from '../persons/name-persons.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import { type AlertState, type Level, type Modus, modi } from './model.ts'

const pageSize = 50

/** What the queue may be narrowed to. */
export type AlertFilter = {
  state?: AlertState | undefined
  level?: Level | undefined
  mine?: boolean | undefined
  open?: boolean | undefined
  page?: number | undefined
}

/** One alert of the queue. */
export type AlertRow = {
  id: string
  number: string
  level: Level
  state: AlertState
  headline: Words
  person: { id: string; name: string } | null
  people: number
  modus: Words | null
  jurisdiction: string
  openedAt: string
  lastAt: string
  hits: number
  takenBy: string | null
  dueAt: string | null
  /** This reader was only asked something: they see the question and about whom, nothing of the suspicion. */
  onlyAsked: boolean
}

type Row = Omit<AlertRow, 'headline' | 'person' | 'modus' | 'openedAt' | 'lastAt' | 'dueAt'> & {
  openedAt: Date
  lastAt: Date
  dueAt: Date | null
  modus: Modus | null
  persons: string[]
}

const headlines: Record<Modus, Words> = {
  'raised age': { id: 'Mungkin korban: umur atau identitas diubah', en: 'Possible victim: age or identity changed' },
  'overland workers': {
    id: 'Mungkin korban: diberangkatkan bekerja tanpa penempatan resmi',
    en: 'Possible victim: sent to work without official placement',
  },
  'deported and back': {
    id: 'Bahaya diperdagangkan lagi setelah dipulangkan',
    en: 'Danger of being trafficked again after a return',
  },
  'online offer': {
    id: 'Mungkin korban: tawaran kerja daring ke luar negeri',
    en: 'Possible victim: online job offer abroad',
  },
}

/** The protective reading first (P2); several people with one sponsor, phone or house are said so. */
function headlineOf(row: { modus: Modus | null; people: number; onlyAsked: boolean }): Words {
  if (row.onlyAsked) return { id: 'Pertanyaan untuk pos Anda', en: 'A question for your post' }
  const first = headlines[row.modus ?? 'overland workers']
  if (row.people < 2) return first
  return { id: `${row.people} orang yang terkait. ${first.id}`, en: `${row.people} connected people. ${first.en}` }
}

/** One page and the number of all that fit the filter. */
export async function readAlerts(ctx: Context, filter: AlertFilter): Promise<{ total: number; rows: AlertRow[] }> {
  const mine = filter.mine === true ? ctx.actor.officer : null
  const states: AlertState[] | null = filter.state ? [filter.state] : filter.open ? ['new', 'taken', 'asked'] : null
  const rows = await readRows(
    ctx,
    { states, level: filter.level ?? null, mine, ids: null },
    (filter.page ?? 0) * pageSize,
  )
  const [count] = await ctx.sql<{ total: number }>`
    select count(*)::int total from warnings.alerts a
    where (${states}::text[] is null or a.state = any (${states})) and (${filter.level ?? null}::text is null or a.level = ${filter.level ?? null})
      and (${mine}::uuid is null or a.taken_by = ${mine})`
  return { total: count!.total, rows: await present(ctx, rows) }
}

/** One alert in the form of the queue; null when this reader may not see it. */
export async function readAlertRow(ctx: Context, id: string): Promise<(AlertRow & { persons: string[] }) | null> {
  const rows = await readRows(ctx, { states: null, level: null, mine: null, ids: [id] }, 0)
  const [row] = await present(ctx, rows)
  return row === undefined ? null : { ...row, persons: rows[0]!.persons }
}

const readRows = (
  ctx: Context,
  where: { states: AlertState[] | null; level: Level | null; mine: string | null; ids: string[] | null },
  skip: number,
) =>
  ctx.sql<Row>`
    select a.id, a.number, a.level, a.state, a.modus, j.name jurisdiction, a.opened_at "openedAt", a.last_at "lastAt",
      o.name "takenBy", q.due_at "dueAt", h.hits, h.persons, cardinality(h.persons) people,
      not exists (
        select from access.sight s where s.kind = 'alert' and s.subject = a.id and not s.bars and s.because <> 'asked by a task force'
          and (s.agency is null or s.agency = ${ctx.actor.agency}) and (s.post is null or s.post = ${ctx.actor.post})
          and (s.officer is null or s.officer = ${ctx.actor.officer}) and s.from_at <= ${ctx.now}
          and (s.until_at is null or s.until_at > ${ctx.now})) "onlyAsked"
    from warnings.alerts a
      join access.jurisdictions j on j.code = a.jurisdiction
      left join access.officers o on o.id = a.taken_by
      left join lateral (select min(due_at) due_at from warnings.questions q where q.alert = a.id and q.answered_at is null) q on true
      left join lateral (
        select count(*)::int hits, coalesce(array_agg(distinct l.person) filter (where l.person is not null), '{}') persons
        from warnings.alert_hits ah join warnings.hits h on h.id = ah.hit left join persons.links l on l.record = h.record
        where ah.alert = a.id and (h.gone_at is null or a.state in ('joined', 'dismissed', 'in case'))) h on true
    where (${where.states}::text[] is null or a.state = any (${where.states})) and (${where.level}::text is null or a.level = ${where.level})
      and (${where.mine}::uuid is null or a.taken_by = ${where.mine}) and (${where.ids}::uuid[] is null or a.id = any (${where.ids}))
    order by case a.level when 'high' then 0 when 'medium' then 1 else 2 end, a.last_at desc
    limit ${pageSize} offset ${skip}`

async function present(ctx: Context, rows: Row[]): Promise<AlertRow[]> {
  const names = await namePersons(
    ctx,
    rows.flatMap((row) => row.persons),
  )
  return rows.map(({ persons, ...row }) => {
    const [one] = persons
    return {
      ...row,
      openedAt: row.openedAt.toISOString(),
      lastAt: row.lastAt.toISOString(),
      dueAt: row.dueAt?.toISOString() ?? null,
      headline: headlineOf(row),
      modus: row.modus === null || row.onlyAsked ? null : modi[row.modus],
      person: one === undefined || persons.length > 1 ? null : { id: one, name: names.get(one) ?? '' },
    }
  })
}
