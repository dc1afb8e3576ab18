/** The legal track of a case as this reader may know it: stages and days for everyone on the case, the rest for who investigates. */
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { type LawStage, readArticles, readRestitutionParts, readStages } from '../../reference/law-terms.ts'
import { type Role, roles, type Track } from '../model.ts'
import { openWords } from '../victims/seal.ts'
import { readLinks } from './link-cases.ts'
import { inPlace, isValid, stageOn } from './model.ts'
import type { StageWords } from './record-stage.ts'
import { readRestitutions } from './restitution/read-restitutions.ts'
import { courseOf, type KeptStage, readEntries, readsLaw, todayIn } from './store.ts'
import { readCharges, readMeasures, readSuspects } from './suspects/read-suspects.ts'

/** Throws `not-found`. */
export async function readLaw(ctx: Context, id: string) {
  const [found] = await ctx.sql<{
    id: string
    number: string
    state: 'open' | 'closed'
    jurisdiction: string
    evidence: number
  }>`
    select id, number, state, jurisdiction, (select count(*)::int from cases.evidence e where e.case_id = c.id) evidence
    from cases.cases c where id = ${id}`
  if (found === undefined) throw new Problem('not-found')
  const [mine, reads, stages, articles] = await Promise.all([
    ctx.sql<{ track: Track }>`select track from cases.tracks where case_id = ${id} and accountable = ${ctx.actor.post}`,
    readsLaw(ctx, id),
    readStages(ctx),
    readArticles(ctx),
  ])
  const today = todayIn(ctx, found.jurisdiction)
  const tracks = mine.map(({ track }) => track)
  const [proceedings, suspects, measures, links, people, restitutions, parts] = await Promise.all([
    readProceedings(ctx, id, stages, today),
    readSuspects(ctx, id),
    readMeasures(ctx, id),
    readLinks(ctx, id),
    readPeople(ctx, id),
    reads || tracks.includes('protection') ? readRestitutions(ctx, id, found.jurisdiction) : null,
    readRestitutionParts(ctx),
  ])
  return {
    case: { id: found.id, number: found.number, state: found.state },
    ...{ tracks, reads, evidence: found.evidence, today },
    proceedings,
    charges: await readCharges(ctx, id, articles),
    ...{ suspects, measures, links, people, restitutions, parts },
    stages: stages.filter((row) => isValid(row, today)).map(({ stage, words, ground }) => ({ stage, words, ground })),
    articles: [...Map.groupBy(articles, ({ offence }) => offence)].map(([offence, sides]) => ({
      ...{ offence, words: sides[0]!.words },
      sides: sides.map(({ code, law, article, from, until, words, toBeConfirmed }) => ({
        ...{ code, law, article, from, until, words, toBeConfirmed },
      })),
    })),
  }
}

/** Every entry in the order in which it was made, what stands marked, and what may come next. */
async function readProceedings(ctx: Context, id: string, rows: LawStage[], today: string) {
  const proceedings = await ctx.sql<{ id: string; number: string; opened_at: Date }>`
    select id, number, opened_at from cases.proceedings where case_id = ${id} order by opened_at, id`
  const entries = await readEntries(
    ctx,
    proceedings.map((one) => one.id),
  )
  const papers = await readPapers(ctx, entries)
  return proceedings.map((one) => {
    const course = courseOf(entries, one.id)
    const last = course.at(-1)?.stage ?? '-'
    return {
      ...{ id: one.id, number: one.number, openedAt: one.opened_at.toISOString() },
      entries: inPlace(entries.filter((entry) => entry.proceeding === one.id)).map((entry) => {
        const row = entry.stage === null ? undefined : stageOn(rows, entry.stage, entry.on)
        const code = entry.stage ?? ''
        return {
          ...{ id: entry.id, stage: entry.stage, words: row?.words ?? { id: code, en: code } },
          ...{
            law: row?.law ?? '',
            toBeConfirmed: row?.toBeConfirmed ?? true,
            on: entry.on,
            at: entry.at.toISOString(),
          },
          ...{ corrects: entry.corrects, stands: course.some((stood) => stood.id === entry.id) },
          papers: papers.get(entry.id) ?? null,
        }
      }),
      next: rows
        .filter((row) => isValid(row, today) && row.follows.includes(last))
        .map(({ stage, words, ground }) => ({ stage, words, ground })),
    }
  })
}

async function readPapers(ctx: Context, entries: KeptStage[]) {
  const rows = await ctx.sql<{ stage: string; number: string; sealed: Buffer }>`
    select stage, number, sealed from cases.stage_papers where stage = any (${entries.map((one) => one.id)}::uuid[])`
  const read = rows.map(async ({ stage, number, sealed }) => {
    const said = await openWords<StageWords>(ctx, 'stage', stage, sealed)
    return [stage, { number, by: said?.by ?? '', note: said?.note ?? '', ground: said?.ground ?? '' }] as const
  })
  return new Map(await Promise.all(read))
}

/** Whom a measure can be about, as far as this reader sees them. */
async function readPeople(ctx: Context, id: string) {
  const rows = await ctx.sql<{ id: string; record: string; role: Role }>`
    select id, record, role from cases.participants where case_id = ${id} and role in ('presumed victim', 'victim') order by since, id`
  const persons = await personsOf(
    ctx,
    rows.map((row) => row.record),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  return rows.map(({ id, record, role }) => ({
    ...{ id, role: roles[role], name: names.get(persons.get(record) ?? '') ?? null },
  }))
}
