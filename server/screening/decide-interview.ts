/** How an interview goes on: one record, one row of how it was decided. A refusal is only proposed until a second officer confirms it. */

import type { Sign } from '../intake/interview/model.ts'
import type { Context } from '../platform/context.ts'
import { nextNumber } from '../platform/next-number.ts'
import { Problem, type WrongField, wrongField } from '../platform/problem.ts'
import type { Desk, Occasion } from './desk.ts'
import { chooseOccasion, type DeskPost, getDesk } from './find-desk.ts'
import { actionOf, type InterviewState, interviewStates, type Outcome, outcomes } from './model.ts'
import { tellReferral } from './refer-person.ts'
import { checkLastDay, endOfDay, today } from './set-delay.ts'
import { noteInterview } from './store.ts'
import type { DeclaredPurpose } from './words.ts'
import { type Learnt, waitingWord, writeRecord } from './write-record.ts'

/** What every decision may bring, at the interview or later. */
export type Decision = {
  outcome: Outcome
  missing?: string[] | undefined
  endsOn?: string | undefined
  ground?: string | undefined
  reason?: string | undefined
}

/** An interview as the screen sends it. */
export type Held = Decision & {
  occasion?: string | undefined
  purpose: DeclaredPurpose
  person: { [K in keyof Learnt]?: Learnt[K] | undefined }
  destination?: string | undefined
  travelWith?: string | undefined
  sponsor?: { name?: string | undefined; phone?: string | undefined; licence?: string | undefined } | undefined
  signs: Sign[]
  passport?: { place: string; returnOn: string } | undefined
}

/** Number, state and record of what was decided. */
export type Decided = { id: string; number: string; state: InterviewState; record: string }

export async function decideInterview(ctx: Context, held: Held): Promise<Decided> {
  const { desk, post } = await getDesk(ctx)
  const occasion = chooseOccasion(desk, held.occasion, held.purpose)
  checkDecision(desk, occasion, held)
  const { person } = held
  if (![person.name, person.nik, person.passport, person.plb, person.splp].some((one) => one !== undefined))
    throw wrongField('person.name', {
      id: 'isi nama atau satu nomor dokumen orang yang diwawancarai',
      en: 'give the name or one document number of the person interviewed',
    })
  const state = interviewStates.undecided[actionOf[held.outcome]]!
  const ends = held.outcome === 'delayed' ? await delayOf(ctx, desk, post, held) : null
  const passport = checkPassport(ctx, desk, post, held)
  const number = await nextNumber(ctx, 'WWC')
  const record = await writeRecord(ctx, learntOf(held, occasion), {
    ...{ number, at: ctx.now, place: post.name, purpose: held.purpose },
    outcome: state === 'waiting' ? waitingWord : outcomes[held.outcome].writes,
  })
  const id = ctx.id()
  const proposed = state === 'waiting' ? held.outcome : null
  await ctx.sql`
    insert into screening.interviews (id, number, desk, occasion, purpose, post, officer, record, at, state, proposed, proposed_by, ground,
      reason, missing, ends_on, ends_at, passport_place, passport_return_on, decided_at)
    values (${id}, ${number}, ${desk.id}, ${occasion.id}, ${held.purpose}, ${post.id}, ${ctx.actor.officer}, ${record}, ${ctx.now}, ${state},
      ${proposed}, ${proposed === null ? null : ctx.actor.officer}, ${held.ground}, ${held.reason}, ${held.missing ?? []},
      ${ends?.on}, ${ends?.at}, ${passport?.place}, ${passport?.returnOn},
      ${state === 'continued' || state === 'referred' ? ctx.now : null})`
  await noteInterview(ctx, id, actionOf[held.outcome], held.reason ?? null)
  if (ends !== null) ctx.leave('delay clock set', [id], ends.at)
  if (state === 'referred') await tellReferral(ctx, post.id, id, number)
  return { id, number, state, record }
}

/** What an outcome needs, each beside its field: a delay its missing papers, a refusal its ground in law and a reason. */
export function checkDecision(desk: Desk, occasion: Occasion, { outcome, missing, ground, reason }: Decision): void {
  const wrong: WrongField[] = []
  const refuses = outcome === 'refused' || outcome === 'cancelled'
  if (!desk.outcomes.includes(outcome))
    wrong.push({
      field: 'outcome',
      id: `${desk.name.id} tidak memutuskan “${outcomes[outcome].id}”`,
      en: `${desk.name.en} does not decide “${outcomes[outcome].en}”`,
    })
  if (outcome === 'delayed' && (missing ?? []).length === 0)
    wrong.push({
      field: 'missing',
      id: 'sebutkan dokumen yang kurang: penundaan tanpa itu adalah penolakan tersembunyi',
      en: 'name the missing papers: a delay without them is a hidden refusal',
    })
  if ((missing ?? []).some((paper) => !occasion.papers.some(({ id }) => id === paper)))
    wrong.push({
      field: 'missing',
      id: 'ada dokumen yang tidak diminta pada layanan ini',
      en: 'a paper is not asked for by this service',
    })
  if (refuses && !desk.grounds.some(({ id }) => id === ground))
    wrong.push({ field: 'ground', id: 'pilih dasar hukumnya', en: 'choose its ground in law' })
  if ((refuses || outcome === 'referred') && reason === undefined)
    wrong.push({ field: 'reason', id: 'tuliskan alasannya', en: 'write down the reason' })
  if (wrong.length > 0) throw new Problem('bad-input', {}, wrong)
}

/** A delay's last day and the moment it is over. */
export async function delayOf(ctx: Context, desk: Desk, post: { zone: string }, { endsOn }: Decision) {
  const on = checkLastDay('endsOn', endsOn, today(ctx, post.zone), desk.delay?.mostDays ?? 0)
  return { on, at: await endOfDay(ctx, on, post.zone) }
}

/** A passport that is kept is given back on a day that is named. */
function checkPassport(ctx: Context, desk: Desk, post: DeskPost, { passport, outcome }: Held) {
  if (passport === undefined) return null
  if (!desk.keepsPassport || outcome === 'continued')
    throw wrongField('passport.place', {
      id: 'paspor tidak boleh disimpan pada keputusan ini',
      en: 'a passport may not be kept with this decision',
    })
  const most = desk.delay?.mostDays ?? 0
  return {
    place: passport.place,
    returnOn: checkLastDay('passport.returnOn', passport.returnOn, today(ctx, post.zone), most),
  }
}

function learntOf({ person, destination, travelWith, sponsor, signs }: Held, { direction }: Occasion): Learnt {
  const given = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as {
      [K in keyof T]: Exclude<T[K], undefined>
    }
  const by = given(sponsor ?? {})
  return given({
    ...person,
    destination,
    travelWith,
    ...(direction === null ? {} : { direction }),
    ...(Object.keys(by).length === 0 ? {} : { sponsor: by }),
    ...(signs.length === 0 ? {} : { signs }),
  }) as Learnt
}
