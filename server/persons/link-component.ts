/** Re-clusters the component around some records and moves their links; a person's id stays with the greatest overlap. */
import { clusterRecords } from '../matching/cluster.ts'
import type { Context } from '../platform/context.ts'
import { keepDoubts } from './keep-doubts.ts'
import type { KeptWeights } from './keep-weights.ts'
import { type Decision, largestComponent } from './model.ts'
import { noteEvents } from './note-events.ts'
import { takeRecords, tryDeed } from './take-turns.ts'

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
  if (alone) return linkRecords(ctx, await reach(ctx, seeds, by), by)
  for (let attempt = 0; attempt < triesBesideOthers; attempt++) {
    const expected = await reach(ctx, seeds, by)
    const done = await tryDeed(ctx, async () => {
      await takeRecords(ctx, expected)
      const turned = new Set(expected)
      const now = await reach(ctx, seeds, by)
      return now.every((id) => turned.has(id)) ? linkRecords(ctx, now, by) : null
    })
    if (done !== null) return done
  }
  return null
}

async function linkRecords(ctx: Context, ids: string[], by: KeptWeights): Promise<true> {
  const component = await readComponent(ctx, ids)
  const clusters = clusterComponent(component, by.joinBits)
  const former = new Map(component.links.map((link) => [link.record, link.person]))
  const persons = choosePersons(ctx, clusters, former)
  attachProtected(ctx, component, persons, former, by.joinBits)
  await writeLinks(ctx, persons, former, component.protected)
  await keepDoubts(ctx, component.records, by.reviewBits)
  return true
}

/** Records in one component with the seeds. */
async function reach(ctx: Context, seeds: string[], { joinBits }: KeptWeights): Promise<string[]> {
  const seen = new Set<string>()
  let frontier = [...new Set(seeds)]
  while (frontier.length > 0) {
    for (const id of frontier) seen.add(id)
    const rows = await ctx.sql<{ record: string }>`
      select second record from persons.edges where first = any (${frontier}::uuid[]) and weight >= ${joinBits}
      union select first from persons.edges where second = any (${frontier}::uuid[]) and weight >= ${joinBits}
      union select second from persons.decisions where first = any (${frontier}::uuid[]) and verdict = 'same'
      union select first from persons.decisions where second = any (${frontier}::uuid[]) and verdict = 'same'
      union select o.record from persons.links m join persons.links o on o.person = m.person where m.record = any (${frontier}::uuid[])`
    frontier = rows.map((row) => row.record).filter((id) => !seen.has(id))
  }
  return [...seen]
}

async function readComponent(ctx: Context, ids: string[]): Promise<Component> {
  const present = await ctx.sql<{ id: string; protected: boolean; sent: string }>`
    select id, protected, concat_ws(' ', source, agency, ref) sent from intake.records
    where id = any (${ids}::uuid[]) and state = 'current' order by id`
  const records = present.map((row) => row.id)
  return {
    records,
    order: new Map(present.map((row) => [row.id, `${row.sent} ${row.id}`])),
    protected: new Set(present.filter((row) => row.protected).map((row) => row.id)),
    edges: await ctx.sql<Edge>`
      select first, second, weight from persons.edges where first = any (${records}::uuid[]) and second = any (${records}::uuid[])`,
    // The latest decision about a pair stands.
    decisions: await ctx.sql<Decision>`
      select distinct on (first, second) first, second, verdict from persons.decisions
      where first = any (${records}::uuid[]) and second = any (${records}::uuid[]) order by first, second, at desc, id desc`,
    links: await ctx.sql<Link>`select record, person from persons.links where record = any (${records}::uuid[])`,
  }
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
  })
  return clusters.map((cluster) => cluster.map((sent) => sent.slice(-36)))
}

/** Larger clusters choose first; each takes the former person of most of its records, ties by the older id; else a new one. */
function choosePersons(ctx: Context, clusters: string[][], former: Map<string, string>): Map<string, string> {
  const taken = new Set<string>()
  const chosen = new Map<string, string>()
  for (const cluster of clusters.toSorted((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))) {
    const votes = new Map<string, number>()
    for (const id of cluster) {
      const person = former.get(id)
      if (person !== undefined && !taken.has(person)) votes.set(person, (votes.get(person) ?? 0) + 1)
    }
    const [best] = [...votes].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    const person = best?.[0] ?? ctx.id()
    taken.add(person)
    for (const id of cluster) chosen.set(id, person)
  }
  return chosen
}

/**
 * A protected record hangs on the person of its strongest joining neighbour, or of the one its own agency decided for; it never joins
 * two others (protection.md P1).
 */
function attachProtected(
  ctx: Context,
  component: Component,
  persons: Map<string, string>,
  former: Map<string, string>,
  joinFrom: number,
): void {
  const verdicts = new Map(component.decisions.map((one) => [one.first + one.second, one.verdict]))
  const between = (a: string, b: string) => verdicts.get(a < b ? a + b : b + a)
  const open = component.records.filter((id) => !component.protected.has(id))
  for (const id of component.records.filter((record) => component.protected.has(record))) {
    const decided = open.find((other) => between(id, other) === 'same')
    const [best] = component.edges
      .filter((edge) => (edge.first === id || edge.second === id) && edge.weight >= joinFrom)
      .map((edge) => ({ other: edge.first === id ? edge.second : edge.first, weight: edge.weight }))
      .filter(({ other }) => !component.protected.has(other) && between(id, other) !== 'not same')
      .toSorted(
        (a, b) => b.weight - a.weight || (component.order.get(a.other)! < component.order.get(b.other)! ? -1 : 1),
      )
    const own = former.get(id)
    const free = own !== undefined && ![...persons.values()].includes(own)
    const host = decided ?? best?.other
    persons.set(id, (host === undefined ? undefined : persons.get(host)) ?? (free ? own : ctx.id()))
  }
}

async function writeLinks(
  ctx: Context,
  persons: Map<string, string>,
  former: Map<string, string>,
  guarded: Set<string>,
): Promise<void> {
  const moved = [...persons].filter(([record, person]) => former.get(record) !== person)
  const everyone = [...new Set([...persons.values()])]
  await ctx.sql`insert into persons.persons (id, began_at) select id, ${ctx.now} from unnest(${everyone}::uuid[]) id on conflict do nothing`
  await ctx.sql`
    insert into persons.links (record, person, protected, since)
    select record, person, protected, ${ctx.now}
    from unnest(${moved.map(([record]) => record)}::uuid[], ${moved.map(([, person]) => person)}::uuid[],
      ${moved.map(([record]) => guarded.has(record))}::bool[]) as l (record, person, protected)
    on conflict (record) do update set person = excluded.person, since = excluded.since`
  await noteEvents(ctx, persons, former)
  // Also persons whose records stayed are asked again: a record may have come in a new version.
  await ctx.leave('person changed', [...new Set([...everyone, ...former.values()])])
  for (const person of everyone) ctx.tell('persons', person)
}
