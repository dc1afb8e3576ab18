/** Whether something may go to an agency as far as she decides: a no to being known there is a no to everything. */
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { type Decision, decisions, type Purpose, restsOn, type Withheld } from './model.ts'

/** `given`: a yes is on record. `no`: a no or a withdrawal, the newest word. Neither: she was not asked about this agency. */
export type Consent = {
  given: boolean
  no: Exclude<Decision, 'given'> | null
  withholds: Withheld[]
}

/** Her newest word about these purposes (a yes to each is needed) and this agency (`null`: whoever it may be); also for posts that see the case and no more of it. */
export async function hasConsent(
  ctx: Context,
  participant: string,
  purpose: Purpose | Purpose[],
  agency: string | null,
): Promise<Consent> {
  const purposes = [purpose].flat()
  const rows = await ctx.sql<{ purpose: Purpose; decision: Decision; withholds: Withheld[] }>`
    select purpose, decision, withholds from cases.decided(${participant}, ${['knowledge', ...purposes]}, ${agency})`
  const no = rows.find((row) => row.decision !== 'given')?.decision ?? null
  return {
    given: no === null && purposes.every((one) => rows.some((row) => row.purpose === one)),
    no: no === 'given' ? null : no,
    withholds: rows.flatMap((row) => row.withholds),
  }
}

/**
 * Why protection is neither handed over to an agency nor asked of it: one of the case's victims said no to it (of an institution that is none
 * of ours: to anybody), or, where a `service` of her return is asked, to that. Null: nobody did, or her life is in danger.
 */
export async function refusedByVictims(
  ctx: Context,
  inCase: string,
  agency: string | null,
  service: string | null = null,
): Promise<Words | null> {
  const victims = await ctx.sql<{ id: string }>`
    select id from cases.participants where case_id in (select cases.members_of(${inCase})) and role in ('presumed victim', 'victim') order by since, id`
  for (const { id } of victims) {
    const { no } = await hasConsent(ctx, id, [...new Set<Purpose>(['services', restsOn(service)])], agency)
    if (no !== null && !(await isInDanger(ctx, id)))
      return {
        id: `seorang korban dalam kasus ini menyatakan “${decisions[no].id}” tentang instansi ini`,
        en: `a victim in this case said “${decisions[no].en}” about this agency`,
      }
  }
  return null
}

/** One officer declared danger to life within the day, and no second one denied it (protection.md P6): her no stops nothing that protects her. */
export async function isInDanger(ctx: Context, participant: string): Promise<boolean> {
  const [row] = await ctx.sql<{ danger: boolean }>`select cases.in_danger(${participant}, ${ctx.now}) danger`
  return row!.danger
}
