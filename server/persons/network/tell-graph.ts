/** A network as this reader may see it: persons with a name where one is open, else without any id; things with their text where it is. */
import { openGroups } from '../../access/disclose.ts'
import { groupOfField } from '../../intake/model.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import type { TieKind } from '../model.ts'
import { personNumber } from '../model.ts'
import { namePersons } from '../name-persons.ts'
import { factOf, kindWords } from '../read-ties.ts'
import { readRecords } from '../store.ts'
import { tiesOf } from '../tie-records.ts'
import { askedThing } from './grow.ts'
import { type Graph, type Held, type Thing, thingKey, thingOf } from './model.ts'
import { countHolders } from './read-held.ts'

/** Of a crowd so many records are counted, and of so many crowds: beyond that "more than" is said. */
const countedRecords = 10_000
const countedCrowds = 5

const thingWords: Record<Thing | 'sponsor phone' | 'sponsor address', Words> = {
  phone: { id: 'Telepon', en: 'Phone' },
  address: { id: 'Alamat', en: 'Address' },
  household: { id: 'Kartu keluarga', en: 'Family card' },
  vehicle: { id: 'Kendaraan', en: 'Vehicle' },
  journey: { id: 'Perjalanan bersama', en: 'Journey together' },
  'sponsor phone': { id: 'Telepon penjamin', en: 'Sponsor’s phone' },
  'sponsor address': { id: 'Alamat penjamin', en: 'Sponsor’s address' },
}

/** A node as it is drawn. `key` belongs to this answer alone; `person` is there only with a name. */
type ToldNode = {
  key: string
  step: number
  start: boolean
  person: string | null
  number: string | null
  name: string | null
  thing: TieKind | null
  words: Words | null
  said: string | null
  sponsor: string | null
  crowd: number | null
}

/** An edge as it is drawn: between a person and a thing, resting on `records` records of which `record` is the newest. */
type ToldEdge = {
  person: string
  thing: string
  kind: TieKind
  words: Words
  records: number
  record: string
  first: string
  last: string
  hearsay: boolean
}

/** What was told, and which node of it stands for which person or thing. */
export type Told = { nodes: ToldNode[]; edges: ToldEdge[]; keyOf: Map<string, string> }

/** Tells a network, nearest first; what somebody typed is never told back, only what a record open to them says. */
export async function tellGraph(ctx: Context, graph: Graph, start: string): Promise<Told> {
  const names = await namePersons(ctx, [...graph.persons.keys()])
  const byThing = Map.groupBy([...graph.held.values()].flat(), (one) => one.thing)
  const said = await readSaid(ctx, byThing)
  const crowds = [...graph.things].filter(([, thing]) => thing.crowd).slice(0, countedCrowds)
  const counts = new Map<string, number>()
  for (const [key] of crowds)
    counts.set(key, await countHolders(ctx, askedThing(key), Object.keys(factOf) as TieKind[], countedRecords))
  const persons = [...graph.persons].map(([id, { step }]) => {
    const name = names.get(id) ?? null
    const isOpen = name !== null
    return {
      ...{ id, step, start: id === start, name, person: isOpen ? id : null, number: isOpen ? personNumber(id) : null },
      ...{ thing: null, words: null, said: null, sponsor: null, crowd: null },
    }
  })
  const things = [...graph.things].map(([id, { step, what, crowd }]) => {
    const kind = kindOf(what, byThing.get(id) ?? [])
    const told = said.get(id)
    return {
      ...{ id, step, start: id === start, person: null, number: null, name: null },
      ...{ thing: kind, words: thingWords[kind], said: told?.said ?? null },
      ...{ sponsor: told?.sponsor ?? null, crowd: crowd ? (counts.get(id) ?? 0) : null },
    }
  })
  // The start first, then by step, a step's things before the persons that they lead to.
  const all = [...things, ...persons].sort((a, b) => Number(b.start) - Number(a.start) || a.step - b.step)
  const keyOf = new Map(all.map(({ id }, at) => [id, `n${at}`]))
  const nodes = all.map(({ id, ...node }) => ({ key: keyOf.get(id)!, ...node }))
  return { nodes, edges: [...graph.held.values()].map((held) => tellEdge(held, keyOf)), keyOf }
}

/** A phone or an address that any record gives as a sponsor's is told as one. */
const kindOf = (what: Thing, held: Held[]): TieKind => held.find(({ kind }) => kind.startsWith('sponsor'))?.kind ?? what

function tellEdge(held: Held[], keyOf: Map<string, string>): ToldEdge {
  const ordered = held.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.record < b.record ? -1 : 1))
  const [first, last] = [ordered[0]!, ordered.at(-1)!]
  return {
    person: keyOf.get(first.person)!,
    thing: keyOf.get(first.thing)!,
    kind: first.kind,
    words: kindWords[first.kind],
    records: held.length,
    record: last.record,
    first: first.at.toISOString(),
    last: last.at.toISOString(),
    hearsay: held.every((one) => one.hearsay),
  }
}

/** Whether the text of this tie is open to this reader. */
export function isOpenTie(ctx: Context, { source, agency, kind }: Pick<Held, 'source' | 'agency' | 'kind'>): boolean {
  const open = openGroups(ctx, { source, agency, protected: false })
  return open === 'all' || open.includes(groupOfField[factOf[kind]])
}

/** The text of each thing, from one record that is open to this reader; a sponsor's name with it. */
async function readSaid(ctx: Context, byThing: Map<string, Held[]>) {
  const chosen = [...byThing].flatMap(([thing, held]) => {
    const sponsors = held.filter((one) => one.kind.startsWith('sponsor'))
    const open = [...sponsors, ...held].find((one) => isOpenTie(ctx, one))
    return open === undefined ? [] : [{ thing, record: open.record, kind: open.kind }]
  })
  const records = await readRecords(ctx, [...new Set(chosen.map((one) => one.record))])
  const byId = new Map(records.map((record) => [record.id, record]))
  return new Map(
    chosen.flatMap(({ thing, record, kind }) => {
      const found = byId.get(record)
      const tie = found && tiesOf(found).find((one) => thingKey(thingOf[one.kind], one.value) === thing)
      if (!found || !tie) return []
      const sponsor = kind.startsWith('sponsor') ? (found.facts.sponsor?.name ?? null) : null
      return [[thing, { said: tie.said, sponsor }] as const]
    }),
  )
}
