/** What a sender should know before offering: what each victim agreed to, who is on duty there, what the receiver will see and what stays covered, when silence is told to whom. */
import { readOnDuty } from '../../access/duties/roster.ts'
import { readPosts } from '../../access/posts.ts'
import { type FieldGroup, groupOfField } from '../../intake/model.ts'
import { sources } from '../../intake/sources.ts'
import { personsOf } from '../../persons/name-persons.ts'
import { readRecordsOf } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { readHandOverHours } from '../../reference/hand-over-hours.ts'
import { type Entrusted, services, urgencies } from '../model.ts'
import { recordsOf } from '../store.ts'
import { hasConsent, isInDanger } from '../victims/has-consent.ts'
import { decisions, notAsked, withholdable } from '../victims/model.ts'
import { ladderOf } from './ladder.ts'
import { nameAll, readForces, readSilent } from './read-ladder.ts'

/** Answers for the track, and for the receiver once one is chosen. */
export async function prepareHandOver(
  ctx: Context,
  input: { case: string; track: Entrusted; to?: string | undefined },
) {
  const [found] = await ctx.sql<{ jurisdiction: string }>`
    select jurisdiction from cases.cases where id = ${input.case}`
  if (found === undefined) throw new Problem('not-found')
  const [posts, hours] = await Promise.all([readPosts(ctx), readHandOverHours(ctx)])
  const to = input.to === undefined ? undefined : posts.get(input.to)
  return {
    services: Object.entries(services).flatMap(([code, one]) =>
      (one.tracks as readonly Entrusted[]).includes(input.track) ? [{ code, words: one.words }] : [],
    ),
    consents: await consentsOf(ctx, input.case, to?.agency.id ?? null),
    restsOnConsent: input.track === 'protection' || input.track === 'coordination',
    clocks: (['ordinary', 'urgent'] as const).map((code) => ({
      code,
      words: urgencies[code],
      hours: hours[code],
      dueAt: new Date(ctx.now.getTime() + hours[code] * 3_600_000).toISOString(),
    })),
    receiver:
      to === undefined
        ? null
        : {
            post: to,
            onDuty: (await readOnDuty(ctx, [to.id])).get(to.id) ?? null,
            opens: await opensTo(ctx, input.case, input.track, to.agency.id),
            silentTo: await silentTo(ctx, to.id, found.jurisdiction),
          },
  }
}

/** Each victim's newest word about services of this agency (of any, before one is chosen); a no to being known is a no to it. */
async function consentsOf(ctx: Context, id: string, agency: string | null) {
  const victims = await ctx.sql<{ id: string }>`
    select id from cases.participants where case_id = ${id} and role in ('presumed victim', 'victim') order by since, id`
  return Promise.all(
    victims.map(async (victim) => {
      const { given, no, withholds } = await hasConsent(ctx, victim.id, 'services', agency)
      const state = no ?? (given ? ('given' as const) : ('not asked' as const))
      return {
        participant: victim.id,
        danger: await isInDanger(ctx, victim.id),
        state,
        words: state === 'not asked' ? notAsked : decisions[state],
        withholds: [...new Set(withholds)].map((part) => withholdable[part]),
      }
    }),
  )
}

/** By source of the people's records that the sender sees: groups that an agreement opens to the receiver, and those that stay covered. */
async function opensTo(ctx: Context, id: string, track: Entrusted, agency: string) {
  const persons = await personsOf(ctx, await recordsOf(ctx, [id], track))
  const records = await readRecordsOf(ctx, [...new Set(persons.values())])
  const agreed = await ctx.sql<{ source: string; groups: FieldGroup[] }>`
    select source, array_agg(distinct g) groups from access.agreements, unnest(groups) g
    where receiver = ${agency} and direction = 'receive' and 'case' = any (purposes)
      and from_at <= ${ctx.now} and until_at > ${ctx.now} and revoked_at is null and approved_by is not null
    group by source`
  const open = new Map(agreed.map((row) => [row.source, row.groups]))
  const seen = new Map(records.filter((one) => !one.protected).map((one) => [one.source, one.agency]))
  return [...seen].flatMap(([code, owner]) => {
    const source = sources.find((one) => one.id === code)
    if (source === undefined) return []
    const groups = [...new Set(Object.values(groupOfField))]
    const shown = owner === agency ? groups : groups.filter((group) => (open.get(code) ?? []).includes(group))
    return [
      {
        source: source.name,
        groups: shown,
        closed: groups.filter((group) => !shown.includes(group)),
      },
    ]
  })
}

/** Names of the posts that silence is told to, rung by rung. */
async function silentTo(ctx: Context, post: string, region: string): Promise<string[]> {
  const [[silent], forces] = await Promise.all([readSilent(ctx, [post]), readForces(ctx)])
  return Promise.all(ladderOf(silent!, region, forces).map((rung) => nameAll(ctx, rung)))
}
