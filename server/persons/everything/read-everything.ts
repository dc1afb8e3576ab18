/** All current records at once, as rows for the engine: numbered by what was sent, not by when it came. */
import { type Facts, tellsOfPerson } from '../../intake/model.ts'
import { type KeyLog, keyLog } from '../../matching/candidates/pairs-under.ts'
import { type Cells, cellFields, cellsOf } from '../../matching/columns/cells-of.ts'
import { type Columns, internColumn } from '../../matching/columns/column.ts'
import { keysOf } from '../../matching/keys.ts'
import type { Context } from '../../platform/context.ts'
import { keyNumber, lookOf } from '../keep-keys.ts'

/** `numberOf` finds a record's row; `former` is the person it belongs to today. */
export type Everything = {
  ids: string[]
  numberOf: Map<string, number>
  guarded: Uint8Array
  former: Map<string, string>
  columns: Columns
  keys: KeyLog
  /** All that is compared of each row, as one number. */
  looks: bigint[]
}

/** So many rows travel at a time: memory is for columns, not for answers. */
const atATime = 5000

type Row = { id: string; protected: boolean; facts: Facts; person: string | null }

/** Reads all that tell of a person; `open`: those of protected sources stay out. */
export async function readEverything(ctx: Context, { open = false } = {}): Promise<Everything> {
  await ctx.sql`
    declare everything no scroll cursor for
    select r.id, r.protected, r.facts, l.person from intake.records r left join persons.links l on l.record = r.id
    where r.state = 'current' and not (r.protected and ${open}::bool) order by concat_ws(' ', r.source, r.agency, r.ref) collate "C", r.id`
  const texts = new Map(cellFields.map((field) => [field, [] as string[]]))
  const read: Everything = {
    ids: [],
    numberOf: new Map(),
    guarded: new Uint8Array(0),
    former: new Map(),
    columns: new Map(),
    keys: keyLog(),
    looks: [],
  }
  const guarded: number[] = []
  for (;;) {
    const rows = await ctx.sql<Row>`fetch forward 5000 from everything`
    for (const { id, protected: isGuarded, facts, person } of rows) {
      if (!tellsOfPerson(facts)) continue
      const [number, cells] = [read.ids.length, cellsOf(facts)]
      read.numberOf.set(id, number)
      read.ids.push(id)
      guarded.push(isGuarded ? 1 : 0)
      if (person !== null) read.former.set(id, person)
      for (const field of cellFields) texts.get(field)!.push(cells[field as keyof Cells] ?? '')
      read.looks.push(lookOf(cells))
      for (const key of keysOf(cells)) read.keys.add(keyNumber(key), number)
    }
    if (rows.length < atATime) break
  }
  await ctx.sql`close everything`
  read.guarded = Uint8Array.from(guarded)
  read.columns = new Map([...texts].map(([field, column]) => [field, internColumn(column)]))
  return read
}
