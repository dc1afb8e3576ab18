/** An interview begins, or goes on another day: never before safety, health, interpreter, agreement and a closed door. */
import { carryBars, grantSight } from '../access/grant-sight.ts'
import type { Context } from '../platform/context.ts'
import { keepDataKeys, makeDataKey } from '../platform/data-keys.ts'
import { nextNumber } from '../platform/next-number.ts'
import { Problem } from '../platform/problem.ts'
import { checkPreparation, type Preparation } from './check-preparation.ts'
import { listName } from './indicators.ts'
import type { Age } from './model.ts'
import { sealWords } from './seal.ts'
import { interviewsAbout, lockInterview, personsBehind, profileOf, profileToday } from './store.ts'

/** By a record that the reader sees. One unfinished interview a post and person: the second would ask again what was told. */
export async function startInterview(
  ctx: Context,
  input: { record: string; age: Age; preparation: Preparation },
): Promise<{ id: string; number: string }> {
  const [record] = await ctx.sql`
    select from intake.records where id = ${input.record} and state = 'current' and not protected`
  const person = (await personsBehind(ctx, [input.record])).get(input.record)
  if (record === undefined || person === undefined) throw new Problem('not-found')
  const { profile, disputed } = await profileOf(ctx, person, input.age)
  checkPreparation(input.preparation, profile)
  // Two officers of a post who begin at the same moment: the second finds the first.
  await ctx.sql`select pg_advisory_xact_lock(hashtextextended(${`${ctx.actor.post} ${person}`}, 36))`
  const unfinished = (await interviewsAbout(ctx, person)).find(
    (one) => one.held_by === ctx.actor.post && one.state !== 'concluded',
  )
  if (unfinished !== undefined)
    throw new Problem('already-exists', {
      what: { id: `Wawancara ${unfinished.number}`, en: `Interview ${unfinished.number}` },
    })
  const key = makeDataKey(ctx)
  await keepDataKeys(ctx, [key])
  const id = ctx.id()
  const number = await nextNumber(ctx, 'WI')
  await grantSight(ctx, [{ kind: 'interview', subject: id, post: ctx.actor.post!, because: 'holds the interview' }])
  await carryBars(ctx, { kind: 'record', subject: input.record }, [{ kind: 'interview', subject: id }])
  await ctx.sql`
    insert into identification.interviews (id, number, record, held_by, list, profile, disputed, age_said, state, started_at, started_by, key)
    values (${id}, ${number}, ${input.record}, ${ctx.actor.post}, ${listName}, ${profile}, ${disputed}, ${input.age}, 'sitting', ${ctx.now},
      ${ctx.actor.officer}, ${key.id})`
  await beginSitting(ctx, { id, key: key.id }, input.preparation)
  return { id, number }
}

/** By the same or another officer of the post that holds it: what was made sure of yesterday may not hold today. */
export async function resumeInterview(ctx: Context, input: { id: string; preparation: Preparation }): Promise<void> {
  const interview = await lockInterview(ctx, input.id, 'resume')
  const { profile, disputed } = await profileToday(ctx, interview)
  checkPreparation(input.preparation, profile)
  await ctx.sql`
    update identification.interviews set state = ${interview.next}, profile = ${profile}, disputed = ${disputed} where id = ${interview.id}`
  await beginSitting(ctx, interview, input.preparation)
}

async function beginSitting(ctx: Context, interview: { id: string; key: string }, said: Preparation): Promise<void> {
  const id = ctx.id()
  await ctx.sql`
    insert into identification.sittings (id, interview, officer, post, began_at, preparation)
    values (${id}, ${interview.id}, ${ctx.actor.officer}, ${ctx.actor.post}, ${ctx.now},
      ${await sealWords(ctx, interview, 'preparation', id, said)})`
}
