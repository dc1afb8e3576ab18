/** Re-clusters the component around some records and moves their links; a person's id stays with the greatest overlap. */
import { hopeless } from '../matching/average-link.ts'
import { clusterRecords } from '../matching/cluster.ts'
import type { Context } from '../platform/context.ts'
import { attachProtected, choosePersons } from './choose-persons.ts'
import { keepDoubts } from './keep-doubts.ts'
import { findSharing } from './keep-keys.ts'
import { type Decision, largestComponent } from './model.ts'
import { takeRecords } from './take-turns.ts'
import type { KeptWeights } from './weights/keep-weights.ts'
import { writeLinks } from './write-links.ts'

type Edge = { first: string; second: string; weight: number }
type Link = { record: string; person: string }

/** Everything reachable from the seeds over joining evidence, decisions and present persons; `order` holds no matter when records came. */
type Component = {
  records: string[]
  order: Map<string, string>
  protected: Set<string>
  edges: Edge[]
  decisions: Decision[]
  links: Link[]
  looks: Map<string, string>
}

/** How often a component may grow while its turns are waited for, before it is done alone. */
const triesBesideOthers = 3

/** Clusters and links; events and changed persons are left for the rooms behind. Null when it has to be done alone. */
export async function linkComponent(
  ctx: Context,
  seeds: string[],
  by: KeptWeights,
  alone: boolean,
): Promise<true | null> {
  if (seeds.length === 0) return true
  if (alone) return linkRecords(ctx, await readComponent(ctx, await reach(ctx, seeds, by)), by)
  for (let attempt = 0; attempt < triesBesideOthers; attempt++) {
    const expected = await reach(ctx, seeds, by)
    const turned = new Set(expected)
    const done = await ctx.attempt(async () => {
      // Sent together, answered in order: what is read is read under the turn.
      const [, met, component] = await Promise.all([
        takeRecords(ctx, expected),
        neighbours(ctx, expected, by),
        readComponent(ctx, expected),
      ])
      return met.some((id) => !turned.has(id)) ? null : linkRecords(ctx, component, by)
    })
    if (done !== null) return done
  }
  return null
}

async function linkRecords(ctx: Context, component: Component, by: KeptWeights): Promise<true> {
  component.edges.push(...(await hopelessEdges(ctx, component)))
  const clusters = clusterComponent(component, by.joinBits)
  const former = new Map(component.links.map((link) => [link.record, link.person]))
  const persons = choosePersons(ctx, clusters, former)
  attachProtected(ctx, { ...component, former, joinFrom: by.joinBits }, persons)
  await Promise.all([
    writeLinks(ctx, persons, former, component.protected),
    keepDoubts(ctx, component.records, by.reviewBits),
  ])
  return true
}

/** Records in one component with the seeds. */
async function reach(ctx: Context, seeds: string[], by: KeptWeights): Promise<string[]> {
  const seen = new Set<string>()
  let frontier = [...new Set(seeds)]
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id)
    frontier = (await neighbours(ctx, frontier, by)).filter((id) => !seen.has(id))
  }
  return [...seen]
}

/** Records that joining evidence, a decision or a present person holds to these. */
async function neighbours(ctx: Context, ids: string[], { joinBits }: KeptWeights): Promise<string[]> {
  const rows = await ctx.sql<{ record: string }>`
    select second record from persons.edges where first = any (${ids}::uuid[]) and weight >= ${joinBits}
    union select first from persons.edges where second = any (${ids}::uuid[]) and weight >= ${joinBits}
    union select second from persons.decisions where first = any (${ids}::uuid[]) and verdict = 'same'
    union select first from persons.decisions where second = any (${ids}::uuid[]) and verdict = 'same'
    union select o.record from persons.links m join persons.links o on o.person = m.person where m.record = any (${ids}::uuid[])`
  return rows.map((row) => row.record)
}

async function readComponent(ctx: Context, ids: string[]): Promise<Component> {
  const [present, looks, edges, decisions, links] = await Promise.all([
    ctx.sql<{ id: string; protected: boolean; sent: string }>`
      select id, protected, concat_ws(' ', source, agency, ref) sent from intake.records
      where id = any (${ids}::uuid[]) and state = 'current' order by id`,
    ctx.sql<{ record: string; look: string }>`
      select distinct on (record) record, look from persons.keys where record = any (${ids}::uuid[]) order by record`,
    ctx.sql<Edge>`
      select first, second, weight from persons.edges where first = any (${ids}::uuid[]) and second = any (${ids}::uuid[])`,
    // The latest decision about a pair stands.
    ctx.sql<Decision>`
      select distinct on (first, second) first, second, verdict from persons.decisions
      where first = any (${ids}::uuid[]) and second = any (${ids}::uuid[]) order by first, second, at desc, id desc`,
    ctx.sql<Link>`select record, person from persons.links where record = any (${ids}::uuid[])`,
  ])
  // What left is nobody's; its own step takes it out.
  const current = new Set(present.map((row) => row.id))
  const isWithin = ({ first, second }: { first: string; second: string }) => current.has(first) && current.has(second)
  return {
    records: [...current],
    order: new Map(present.map((row) => [row.id, `${row.sent} ${row.id}`])),
    protected: new Set(present.filter((row) => row.protected).map((row) => row.id)),
    edges: edges.filter(isWithin),
    decisions: decisions.filter(isWithin),
    links: links.filter((link) => current.has(link.record)),
    looks: new Map(looks.flatMap((row) => (current.has(row.record) ? [[row.record, row.look]] : []))),
  }
}

/** Pairs that were compared and found hopeless: they share a key, and no evidence of theirs is kept (compare-records.ts). */
async function hopelessEdges(ctx: Context, { records, protected: guarded, edges }: Component): Promise<Edge[]> {
  const open = records.filter((id) => !guarded.has(id))
  const known = new Set(edges.map((edge) => edge.first + edge.second))
  if (open.length < 3 || known.size === (open.length * (open.length - 1)) / 2) return []
  const sharing = await findSharing(ctx, open)
  return sharing
    .filter(({ first, second }) => !known.has(first + second))
    .map((pair) => ({ ...pair, weight: hopeless }))
}

/** The clusters of the records that are not protected. Whatever has to be settled by an order goes by what was sent, not by when. */
function clusterComponent(component: Component, joinFrom: number): string[][] {
  const { order, protected: guarded } = component
  const isOpen = (pair: { first: string; second: string }) => !guarded.has(pair.first) && !guarded.has(pair.second)
  const name = (id: string) => order.get(id)!
  const decided = (verdict: Decision['verdict']) =>
    component.decisions
      .filter((one) => one.verdict === verdict && isOpen(one))
      .map((one): [string, string] => [name(one.first), name(one.second)])
  const { clusters } = clusterRecords({
    records: component.records.filter((id) => !guarded.has(id)).map(name),
    edges: component.edges
      .filter(isOpen)
      .map((edge) => ({ a: name(edge.first), b: name(edge.second), weight: edge.weight })),
    same: decided('same'),
    notSame: decided('not same'),
    joinFrom,
    largest: largestComponent,
    looks: new Map([...component.looks].map(([id, look]) => [name(id), look])),
  })
  return clusters.map((cluster) => cluster.map((sent) => sent.slice(-36)))
}
