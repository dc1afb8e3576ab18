/** Reported persons and suspects, measures, and articles charged; the policies leave out what is not this reader's. */
import type { Context } from '../../../platform/context.ts'
import type { Article } from '../../../reference/law-terms.ts'
import { type Role, roles } from '../../model.ts'
import { openWords } from '../../victims/seal.ts'
import { isValid, type MeasureKind, measureKinds, measureStates, stateOfMeasure } from '../model.ts'
import type { ChargeWords } from './choose-articles.ts'
import type { ReportedWords } from './name-reported.ts'
import type { MeasureWords } from './record-measure.ts'

/** "Terlapor", or "tersangka" with number and date of the determination. */
export async function readSuspects(ctx: Context, id: string) {
  const rows = await ctx.sql<{
    id: string
    participant: string
    proceeding: string
    role: Role
    at: Date
    sealed: Buffer
    number: string | null
    on: string | null
  }>`
    select r.id, r.participant, r.proceeding, p.role, r.at, r.sealed, m.number, m.on_day::text "on"
    from cases.reported r join cases.participants p on p.id = r.participant
      left join lateral (select number, on_day from cases.measures m where m.participant = r.participant and m.kind = 'suspect'
        and (not m.about_victim or m.confirmed) order by m.at desc limit 1) m on true
    where r.case_id = ${id} order by r.at, r.id`
  return Promise.all(
    rows.map(async (row) => ({
      ...{ participant: row.participant, proceeding: row.proceeding, role: row.role, roleName: roles[row.role] },
      name: (await openWords<ReportedWords>(ctx, 'reported', row.id, row.sealed))?.name ?? '',
      ...{ at: row.at.toISOString(), determined: row.number === null ? null : { number: row.number, on: row.on! } },
    })),
  )
}

/** Newest first. */
export async function readMeasures(ctx: Context, id: string) {
  const rows = await ctx.sql<{
    id: string
    participant: string
    kind: MeasureKind
    number: string
    on: string
    about_victim: boolean
    at: Date
    by: string | null
    officer: string
    post: string
    post_name: string
    confirmed: boolean | null
    answered_by: string | null
    sealed: Buffer
  }>`
    select m.id, m.participant, m.kind, m.number, m.on_day::text "on", m.about_victim, m.at, o.name "by", m.officer, m.post, p.name post_name,
      m.confirmed, a.name answered_by, m.sealed
    from cases.measures m left join access.officers o on o.id = m.officer left join access.officers a on a.id = m.answered_by
      join access.posts p on p.id = m.post
    where m.case_id = ${id} order by m.at desc, m.id desc`
  return Promise.all(
    rows.map(async (row) => {
      const state = stateOfMeasure({ aboutVictim: row.about_victim, confirmed: row.confirmed })
      return {
        ...{ id: row.id, participant: row.participant, kind: row.kind, kindWords: measureKinds[row.kind] },
        ...{ number: row.number, on: row.on, aboutVictim: row.about_victim, at: row.at.toISOString() },
        ...{ by: row.by ?? '', post: row.post_name, answeredBy: row.answered_by },
        ...{ state, stateWords: measureStates[state] },
        ground: (await openWords<MeasureWords>(ctx, 'measure', row.id, row.sealed))?.ground ?? '',
        mayAnswer: state === 'waiting' && row.post === ctx.actor.post && row.officer !== ctx.actor.officer,
      }
    }),
  )
}

/** Every choice as it was made; what is charged now marked. Whether an article was in force on the day of the act is said, never decided. */
export async function readCharges(ctx: Context, id: string, articles: Article[]) {
  const rows = await ctx.sql<{
    id: string
    proceeding: string
    article: string
    charged: boolean
    acted_on: string | null
    at: Date
    by: string | null
    last: boolean
    sealed: Buffer
  }>`
    select c.id, c.proceeding, c.article, c.charged, c.acted_on::text, c.at, o.name "by", c.sealed,
      not exists (select from cases.charges l where l.proceeding = c.proceeding and l.article = c.article and (l.at, l.id) > (c.at, c.id)) last
    from cases.charges c left join access.officers o on o.id = c.officer where c.case_id = ${id} order by c.at, c.id`
  return Promise.all(
    rows.map(async (row) => {
      const article = articles.find(({ code }) => code === row.article)
      return {
        ...{ id: row.id, proceeding: row.proceeding, article: row.article, charged: row.charged && row.last },
        ...{ dropped: !row.charged, actedOn: row.acted_on, at: row.at.toISOString(), by: row.by ?? '' },
        ...{
          law: article?.law ?? '',
          name: article?.article ?? row.article,
          words: article?.words ?? blank(row.article),
        },
        inForce: article === undefined || row.acted_on === null ? null : isValid(article, row.acted_on),
        reason: (await openWords<ChargeWords>(ctx, 'charge', row.id, row.sealed))?.reason ?? '',
      }
    }),
  )
}

const blank = (code: string) => ({ id: code, en: code })
