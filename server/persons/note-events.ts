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
  for (const [person, entries] of Map.groupBy(persons, ([, person]) => person)) {
    const records = entries.map(([record]) => record)
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
