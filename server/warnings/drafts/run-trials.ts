/** The step that tries drafts: every person's history is replayed in event time, the draft beside what is in force. */
import { ageOn } from '../../matching/birth-date.ts'
import type { PersonRecord } from '../../persons/model.ts'
import { readRecordsOf } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'
import { readyIndicator } from '../ask-indicator.ts'
import { askedIndicators } from '../asked-indicators.ts'
import { soundIndicator } from '../check-indicator.ts'
import { askedModi } from '../declare-modi.ts'
import type { Indicator } from '../indicator.ts'
import { isEnough, judgeFindings } from '../judge-findings.ts'
import { readLookUps } from '../look-ups.ts'
import { mayBeAsked, readTied } from '../read-tied.ts'
import { measureTrial, type Replayed, type ReplayedWith } from './measure-trial.ts'
import type { TrialResult } from './model.ts'
import { readDecisions } from './read-decisions.ts'
import { replayOffers } from './replay-offers.ts'
import { type Contender, type Heard, replayPerson } from './replay-person.ts'

type Trial = { id: string; hash: string; minutes: number; draft: string; current: string; declaration: Indicator }

/** Runs each trial that was asked for; one whose draft changed meanwhile says so instead. */
export async function runTrials(ctx: Context, subjects: string[]): Promise<void> {
  const trials = await ctx.sql<Trial>`
    select t.id, t.hash, t.minutes, t.draft, d.hash "current", d.declaration from warnings.trials t join warnings.drafts d on d.id = t.draft
    where t.id = any (${subjects}::uuid[]) and t.done_at is null order by t.asked_at`
  for (const trial of trials) {
    const began = performance.now()
    const problem = trial.hash === trial.current ? null : 'changed'
    const result = problem === null ? await tryOver(ctx, trial) : null
    await ctx.sql`
      update warnings.trials set done_at = ${ctx.now}, problem = ${problem}, seconds = ${(performance.now() - began) / 1000},
        result = ${result === null ? null : JSON.stringify(result)}::jsonb where id = ${trial.id}`
    if (result !== null)
      await ctx.sql`update warnings.drafts set state = 'tried' where id = ${trial.draft} and hash = ${trial.hash} and state = 'draft'`
  }
  ctx.tell('indicators', '')
}

/** So many persons are read at a time: memory does not grow with the history. */
const atATime = 500

async function tryOver(ctx: Context, { declaration, minutes }: Trial): Promise<TrialResult> {
  const checked = soundIndicator(declaration)
  const inForce = await askedIndicators(ctx, declaration.subject)
  const contenders: Contender[] = [
    { key: 'draft', asking: readyIndicator(declaration, checked), aloneAt: declaration.aloneAt },
    ...inForce.map(({ indicator, asking }) => ({ key: indicator.id, asking, aloneAt: indicator.aloneAt })),
  ]
  const kinds = [...new Set([...checked.ties, ...inForce.flatMap((one) => one.ties)])]
  const decisions = await readDecisions(ctx)
  const lookUps = await readLookUps(ctx)
  const given = { contenders, kinds, decisions, lookUps, own: declaration.id }
  const persons = declaration.subject === 'offer' ? await replayOffers(ctx, given) : await replayPersons(ctx, given)
  const hasLive = inForce.some(({ indicator }) => indicator.id === declaration.id)
  const modi = await askedModi(ctx)
  // The draft counts with the points that modi give to the indicator whose next version it is.
  const spoken = ({ key, ...one }: Heard) => ({ ...one, indicator: key === 'draft' ? declaration.id : key })
  const measured = measureTrial(persons, {
    hasLive,
    minutes,
    isEnough: (found) => isEnough(judgeFindings(modi, found.map(spoken)), found.map(spoken)),
  })
  return declaration.subject === undefined ? measured : { ...measured, subject: declaration.subject }
}

async function replayPersons(ctx: Context, given: ReplayedWith): Promise<Replayed[]> {
  const persons: Replayed[] = []
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const page = await ctx.sql<{ id: string }>`
      select id from persons.persons where id > ${after} order by id limit ${atATime}`
    const last = page.at(-1)
    if (last === undefined) break
    after = last.id
    persons.push(
      ...(await replayPage(
        ctx,
        page.map((row) => row.id),
        given,
      )),
    )
  }
  return persons
}

async function replayPage(
  ctx: Context,
  ids: string[],
  { contenders, kinds, decisions, lookUps, own }: ReplayedWith,
): Promise<Replayed[]> {
  const records = (await readRecordsOf(ctx, ids)).filter(mayBeAsked)
  const tied = await readTied(
    ctx,
    kinds,
    records.map(({ id }) => id),
  )
  const until = ctx.now.getTime()
  return [...Map.groupBy(records, ({ person }) => person)].map(([person, all]) => {
    const { heard, events, stopped } = replayPerson(contenders, all, tied, kinds, until, lookUps)
    return {
      ...{ person, events, stopped, ...describe(all, ctx.now) },
      draft: heard.find(({ key }) => key === 'draft') ?? null,
      live: heard.find(({ key }) => key === own) ?? null,
      others: heard.filter(({ key }) => key !== 'draft' && key !== own),
      decided: all.map(({ id }) => decisions.get(id)).find((one) => one != null) ?? null,
      departures: all
        .filter(({ facts }) => facts.happening === 'crossing' && facts.direction === 'out')
        .map(({ occurredAt }) => occurredAt.getTime()),
    }
  })
}

function describe(records: PersonRecord[], now: Date): Pick<Replayed, 'sex' | 'age' | 'district'> {
  const newest = <T>(read: (record: PersonRecord) => T | undefined) =>
    records.map(read).findLast((value) => value !== undefined) ?? null
  const born = newest(({ facts }) => (/^\d{4}-\d\d-\d\d$/.test(facts.birthDate ?? '') ? facts.birthDate : undefined))
  return {
    sex: newest(({ facts }) => facts.sex),
    age: born === null ? null : (ageOn(born, now.toISOString().slice(0, 10)) ?? null),
    district: newest(({ facts }) => facts.region?.slice(0, 5)),
  }
}
