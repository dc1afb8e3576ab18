/** Re-clusters the component around some records and moves their links; a person's id stays with the greatest overlap. */
import { clusterRecords } from '../matching/cluster.ts'
import { defaultWeights } from '../matching/weights.data.ts'
import { weightOf } from '../matching/weights.ts'
import type { Context } from '../platform/context.ts'
import { largestComponent } from './model.ts'

type Edge = { first: string; second: string; weight: number; probability: number }
type Decision = { first: string; second: string; same: boolean }
type Link = { record: string; person: string }

/** Everything reachable from the seeds over joining evidence, decisions and present persons. */
type Component = { records: string[]; protected: Set<string>; edges: Edge[]; decisions: Decision[]; links: Link[] }

/** Clusters and links; events and changed persons are left for the rooms behind. */
export async function linkComponent(ctx: Context, seeds: string[]): Promise<void> {
  if (seeds.length === 0) return
  const component = await readComponent(ctx, seeds)
  const isOpen = (edge: { first: string; second: string }) =>
    !component.protected.has(edge.first) && !component.protected.has(edge.second)
  const decided = (same: boolean) =>
    component.decisions.filter((d) => d.same === same && isOpen(d)).map((d): [string, string] => [d.first, d.second])
  const { clusters } = clusterRecords({
    records: component.records.filter((id) => !component.protected.has(id)),
    edges: component.edges.filter(isOpen).map((edge) => ({ a: edge.first, b: edge.second, weight: edge.weight })),
    same: decided(true),
    notSame: decided(false),
    joinFrom: weightOf(defaultWeights.joinAt),
    largest: largestComponent,
  })
  const former = new Map(component.links.map((link) => [link.record, link.person]))
  const persons = choosePersons(ctx, clusters, former)
  attachProtected(ctx, component, persons, former)
  await writeLinks(ctx, persons, former, component.protected)
}

async function readComponent(ctx: Context, seeds: string[]): Promise<Component> {
  const seen = new Set<string>()
  let frontier = [...new Set(seeds)]
  while (frontier.length > 0 && seen.size < largestComponent) {
    for (const id of frontier) seen.add(id)
    const rows = await ctx.sql<{ record: string }>`
      select second record from persons.edges where first = any (${frontier}::uuid[]) and probability >= ${defaultWeights.joinAt}
      union select first from persons.edges where second = any (${frontier}::uuid[]) and probability >= ${defaultWeights.joinAt}
      union select second from persons.decisions where first = any (${frontier}::uuid[]) and same
      union select first from persons.decisions where second = any (${frontier}::uuid[]) and same
      union select o.record from persons.links m join persons.links o on o.person = m.person where m.record = any (${frontier}::uuid[])`
    frontier = rows.map((row) => row.record).filter((id) => !seen.has(id))
  }
  const ids = [...seen]
  const present = await ctx.sql<{ id: string; protected: boolean }>`
    select id, protected from intake.records where id = any (${ids}::uuid[]) and state = 'current' order by id`
  const records = present.map((row) => row.id)
  return {
    records,
    protected: new Set(present.filter((row) => row.protected).map((row) => row.id)),
    edges: await ctx.sql<Edge>`
      select first, second, weight, probability from persons.edges where first = any (${records}::uuid[]) and second = any (${records}::uuid[])`,
    // The latest decision about a pair stands.
    decisions: await ctx.sql<Decision>`
      select distinct on (first, second) first, second, same from persons.decisions
      where first = any (${records}::uuid[]) and second = any (${records}::uuid[]) order by first, second, at desc, id desc`,
    links: await ctx.sql<Link>`select record, person from persons.links where record = any (${records}::uuid[])`,
  }
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

/** A protected record hangs on the person of its strongest joining neighbour; it never joins two others (protection.md P1). */
function attachProtected(
  ctx: Context,
  component: Component,
  persons: Map<string, string>,
  former: Map<string, string>,
): void {
  for (const id of component.records.filter((record) => component.protected.has(record))) {
    const [best] = component.edges
      .filter((edge) => (edge.first === id || edge.second === id) && edge.probability >= defaultWeights.joinAt)
      .map((edge) => ({ other: edge.first === id ? edge.second : edge.first, weight: edge.weight }))
      .filter((edge) => !component.protected.has(edge.other))
      .toSorted((a, b) => b.weight - a.weight || (a.other < b.other ? -1 : 1))
    const own = former.get(id)
    const free = own !== undefined && ![...persons.values()].includes(own)
    persons.set(id, (best === undefined ? undefined : persons.get(best.other)) ?? (free ? own : ctx.id()))
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

async function noteEvents(ctx: Context, persons: Map<string, string>, former: Map<string, string>): Promise<void> {
  const events: { id: string; kind: string; person: string; other: string | null; records: string[] }[] = []
  const now = new Set(persons.values())
  const add = (kind: string, person: string, other: string | null, records: string[]) =>
    events.push({ id: ctx.id(), kind, person, other, records })
  for (const person of now) {
    const records = [...persons].filter(([, p]) => p === person).map(([record]) => record)
    const from = new Set(records.flatMap((record) => former.get(record) ?? []))
    if (from.size === 0) add('begun', person, null, records)
    for (const other of from) {
      if (other === person) continue
      const arrived = records.filter((record) => former.get(record) === other)
      add(
        now.has(other) ? 'parted' : 'joined',
        now.has(other) ? other : person,
        now.has(other) ? person : other,
        arrived,
      )
    }
  }
  if (events.length === 0) return
  await ctx.sql`
    insert into persons.events (id, kind, person, other, records, at)
    select e.id, e.kind, e.person, e.other, array(select jsonb_array_elements_text(e.records)::uuid), ${ctx.now}
    from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as e (id uuid, kind text, person uuid, other uuid, records jsonb)`
  const joined = events.filter((event) => event.kind === 'joined')
  await ctx.sql`
    insert into persons.redirects (old, new, at)
    select old, new, ${ctx.now} from unnest(${joined.map((e) => e.other)}::uuid[], ${joined.map((e) => e.person)}::uuid[]) as r (old, new)
    on conflict (old) do update set new = excluded.new, at = excluded.at`
}
