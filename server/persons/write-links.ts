/** Links as rows: whom each record belongs to from now on, and what that did to persons. */
import type { Context } from '../platform/context.ts'
import { carryPersonBars } from './carry-person-bars.ts'
import { noteEvents } from './note-events.ts'

/** Moves the records that moved; `persons` and `former` must be whole components, so that nobody outside is concerned. */
export async function writeLinks(
  ctx: Context,
  persons: Map<string, string>,
  former: Map<string, string>,
  guarded: Set<string>,
): Promise<void> {
  const moved = [...persons].filter(([record, person]) => former.get(record) !== person)
  const everyone = [...new Set([...persons.values()])]
  const link = () => [
    ctx.sql`insert into persons.persons (id, began_at) select id, ${ctx.now} from unnest(${everyone}::uuid[]) id on conflict do nothing`,
    ctx.sql`
      insert into persons.links (record, person, protected, since)
      select record, person, protected, ${ctx.now}
      from unnest(${moved.map(([record]) => record)}::uuid[], ${moved.map(([, person]) => person)}::uuid[],
        ${moved.map(([record]) => guarded.has(record))}::bool[]) as l (record, person, protected)
      on conflict (record) do update set person = excluded.person, since = excluded.since`,
  ]
  const moves = moved.length === 0 ? [] : [...link(), carryPersonBars(ctx, everyone)]
  await Promise.all([...moves, noteEvents(ctx, persons, former)])
  // Also persons whose records stayed are asked again: a record may have come in a new version.
  ctx.leave('person changed', [...new Set([...everyone, ...former.values()])])
  for (const person of everyone) ctx.tell('persons', person)
}
