/** What happened to persons, for whoever keeps something about them: begun, joined, parted; old ids redirect for ever. */
import type { Context } from '../platform/context.ts'

/** A history that is loaded begins hundreds of thousands of persons. */
const eventsAtATime = 5000

/** Compares who a record belonged to with who it belongs to, and writes the difference down. */
export async function noteEvents(
  ctx: Context,
  persons: Map<string, string>,
  former: Map<string, string>,
): Promise<void> {
  const events: { id: string; kind: string; person: string; other: string | null; records: string[] }[] = []
  const now = new Set(persons.values())
  const add = (kind: string, person: string, other: string | null, records: string[]) =>
    events.push({ id: ctx.id(), kind, person, other, records })
  const heirs = heirsOf(persons, former)
  for (const [person, entries] of Map.groupBy(persons, ([, person]) => person)) {
    const records = entries.map(([record]) => record)
    const from = new Set(records.flatMap((record) => former.get(record) ?? []))
    if (from.size === 0) add('begun', person, null, records)
    for (const other of from) {
      if (other === person) continue
      const arrived = records.filter((record) => former.get(record) === other)
      // Whoever is gone lives on in their heir; what others have of theirs was parted from that one.
      const whole = now.has(other) ? other : heirs.get(other)!
      if (whole === person) add('joined', person, other, arrived)
      else add('parted', whole, person, arrived)
    }
  }
  for (let from = 0; from < events.length; from += eventsAtATime) {
    await ctx.sql`
      insert into persons.events (id, kind, person, other, records, at)
      select e.id, e.kind, e.person, e.other, array(select jsonb_array_elements_text(e.records)::uuid), ${ctx.now}
      from jsonb_to_recordset(${JSON.stringify(events.slice(from, from + eventsAtATime))}::jsonb)
        as e (id uuid, kind text, person uuid, other uuid, records jsonb)`
  }
  const joined = events.filter((event) => event.kind === 'joined')
  if (joined.length === 0) return
  await ctx.sql`
    insert into persons.redirects (old, new, at)
    select old, new, ${ctx.now} from unnest(${joined.map((e) => e.other)}::uuid[], ${joined.map((e) => e.person)}::uuid[]) as r (old, new)
    on conflict (old) do update set new = excluded.new, at = excluded.at`
}

/** By person who is gone, who has most of their records (of two alike, the smaller id): an old id redirects to one person. */
function heirsOf(persons: Map<string, string>, former: Map<string, string>): Map<string, string> {
  const now = new Set(persons.values())
  const shares = Map.groupBy(
    [...persons].filter(([record]) => former.has(record) && !now.has(former.get(record)!)),
    ([record]) => former.get(record)!,
  )
  return new Map(
    [...shares].map(([old, entries]) => {
      const counted = [...Map.groupBy(entries, ([, person]) => person)].map(([person, of]) => ({
        person,
        n: of.length,
      }))
      return [old, counted.toSorted((a, b) => b.n - a.n || (a.person < b.person ? -1 : 1))[0]!.person]
    }),
  )
}
