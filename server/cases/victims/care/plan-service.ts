/** The service plan: which service of which pillar, by whom, what it costs and who pays; held up for want of money is a state, not a silence. */
import type { Pillar, PostRef } from '../../../access/model.ts'
import { readPosts } from '../../../access/posts.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { othersOf } from '../../store.ts'
import { hasConsent, isInDanger } from '../has-consent.ts'
import { decisions, purposes, type ServicePurpose } from '../model.ts'
import { openWords, sealWords } from '../seal.ts'
import { getProtected, noteTouch } from '../store.ts'
import { nextState, type Payer, payers, type ServiceAction, type ServiceState, serviceStates } from './model.ts'

/** `cost` in whole rupiah; null: not known yet. */
export type ServiceWanted = {
  participant: string
  pillar: Pillar
  what: string
  provider: string
  purpose: ServicePurpose
  cost: number | null
  payer: Payer
  plannedFor: string | null
}

/** One service for several victims of one case, each with a line and a cost of her own, all or none. The id is that of the first. */
export async function planServices(ctx: Context, { also, ...wanted }: ServiceWanted & { also: string[] }) {
  const { id } = await planService(ctx, wanted, 'provider')
  for (const participant of await othersOf(ctx, 'participants', wanted.participant, also))
    await planService(ctx, { ...wanted, participant }, 'also')
  return { id }
}

/** Another agency is asked only while she says no “no” to it and to what the service rests on; what her own protector gives needs no sharing. `field`: what a no of hers is said of. */
async function planService(ctx: Context, wanted: ServiceWanted, field: 'provider' | 'also'): Promise<{ id: string }> {
  const victim = await getProtected(ctx, wanted.participant)
  const agencies = new Set([...(await readPosts(ctx)).values()].map((post) => post.agency.id))
  if (!agencies.has(wanted.provider)) throw wrongField('provider', { id: 'pilih instansi', en: 'choose an agency' })
  if (wanted.provider !== ctx.actor.agency) {
    const { no } = await hasConsent(ctx, victim.id, wanted.purpose, wanted.provider)
    if (no !== null && !(await isInDanger(ctx, victim.id)))
      throw wrongField(field, {
        id: `${field === 'also' ? 'seorang di antaranya' : 'ia'} menyatakan “${decisions[no].id}” tentang instansi ini`,
        en: `${field === 'also' ? 'one of them' : 'she'} said “${decisions[no].en}” about this agency`,
      })
  }
  const id = ctx.id()
  await ctx.sql`
    insert into cases.services (id, participant, pillar, provider, purpose, state, cost, payer, planned_for, at, officer, changed_at, sealed)
    values (${id}, ${victim.id}, ${wanted.pillar}, ${wanted.provider}, ${wanted.purpose}, 'planned', ${wanted.cost}, ${wanted.payer},
      ${wanted.plannedFor}, ${ctx.now}, ${ctx.actor.officer}, ${ctx.now}, ${await sealWords(ctx, 'service', id, { what: wanted.what })})`
  return { id }
}

/** Throws `state-moved-on` for what the table of states does not know. */
export async function moveService(ctx: Context, input: { id: string; action: ServiceAction }): Promise<void> {
  const [row] = await ctx.sql<{ participant: string; state: ServiceState }>`
    select participant, state from cases.services where id = ${input.id} for update`
  if (row === undefined) throw new Problem('not-found')
  const victim = await getProtected(ctx, row.participant)
  const next = nextState[row.state][input.action]
  if (next === null) throw new Problem('state-moved-on', { state: serviceStates[row.state] })
  await ctx.sql`update cases.services set state = ${next}, changed_at = ${ctx.now} where id = ${input.id}`
  if (next === 'delivered') await noteTouch(ctx, victim)
}

/** In the order in which they were planned. */
export async function readServices(ctx: Context, participant: string, posts: Map<string, PostRef>) {
  const rows = await ctx.sql<{
    id: string
    pillar: Pillar
    provider: string
    purpose: ServicePurpose
    state: ServiceState
    cost: string | null
    payer: Payer
    planned_for: string | null
    changed_at: Date
    sealed: Buffer
  }>`
    select id, pillar, provider, purpose, state, cost, payer, planned_for::text, changed_at, sealed from cases.services
    where participant = ${participant} order by at, id`
  const agencies = new Map([...posts.values()].map(({ agency }) => [agency.id, agency]))
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, pillar: row.pillar, state: row.state, stateWords: serviceStates[row.state] },
      what: (await openWords<{ what: string }>(ctx, 'service', row.id, row.sealed))?.what ?? '',
      provider: agencies.get(row.provider) ?? null,
      purpose: purposes[row.purpose],
      cost: row.cost === null ? null : Number(row.cost),
      ...{ payer: payers[row.payer], plannedFor: row.planned_for, changedAt: row.changed_at.toISOString() },
      may: (Object.keys(nextState[row.state]) as ServiceAction[]).filter((one) => nextState[row.state][one] !== null),
    })),
  )
}
