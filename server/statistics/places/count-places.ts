/**
 * Counts one kind by place over whole quarters, beside as many before them. What is told is told quarter by quarter (tell-tree.ts), and a
 * longer time is the sum of what its quarters tell: so no two questions together tell more than the quarters do.
 */
import { readPosts } from '../../access/posts.ts'
import { readHolesSince } from '../../intake/ledger/read-holes.ts'
import { countryName } from '../../intake/read-country.ts'
import { aStep, type Context, type House, inTransaction } from '../../platform/context.ts'
import { wrongField } from '../../platform/problem.ts'
import type { Words } from '../../platform/words.ts'
import { kinds, levelsOfKind } from './kinds.ts'
import { beginOf, closingOf, type Level, lastTold, type Placement, quartersFrom, rest, shifted } from './model.ts'
import type { PlaceKind } from './place-kind.ts'
import { type RegionPaths, readRegionPaths } from './region-paths.ts'
import { type Leaf, type Told, tellTree, valueAt } from './tell-tree.ts'

export type Asked = {
  kind: string
  by: Placement
  level: Level
  /** First and last quarter, both counted. */
  from: string
  until: string
  within?: string | undefined
}

/** Over some quarters: `value` null where one of them is withheld, then `atLeast` is what the others tell. */
type Sum = { value: number | null; atLeast: number }
type PlaceRow = {
  code: string
  name: Words
  now: Sum
  before: Sum
  /** Of a post that stands on the map; degrees, approximate. */
  lat: number | null
  lon: number | null
}
export type Counted = {
  rows: PlaceRow[]
  total: { now: Sum; before: Sum }
  /** What was known at this moment is counted. */
  asOf: string
  before: { from: string; until: string }
}

/** Quarters that may be asked together. */
export const longest = 8
/** Quarters back from the newest that can be asked for. */
const kept = 12

/** Every quarter that may be told, newest first. */
export const toldQuarters = (now: Date): string[] =>
  quartersFrom(shifted(lastTold(now), 1 - kept), lastTold(now)).toReversed()

const wrong = (field: string, id: string, en: string) => wrongField(field, { id, en })

/** The kind asked for. Throws `bad-input` where the question does not fit it, or tells of a time that is not told. */
function kindOf(now: Date, { kind: id, by, level, from, until, within }: Asked): PlaceKind {
  const kind = kinds.find((one) => one.id === id)
  if (kind === undefined) throw wrong('kind', 'tidak ada hitungan ini', 'there is no such count')
  if (!kind.by.includes(by)) throw wrong('by', 'hitungan ini tidak menurut tempat itu', 'it is not counted by that')
  if (!levelsOfKind(kind, by).includes(level))
    throw wrong('level', 'hitungan ini tidak dirinci sampai itu', 'it is not told that finely')
  const told = toldQuarters(now)
  if (!told.includes(from))
    throw wrong('from', 'triwulan ini belum atau tidak lagi dihitung', 'this quarter is not told')
  if (!told.includes(until))
    throw wrong('until', 'triwulan ini belum atau tidak lagi dihitung', 'this quarter is not told')
  const length = quartersFrom(from, until).length
  if (length < 1 || length > longest)
    throw wrong('until', `pilih satu sampai ${longest} triwulan`, `choose one to ${longest} quarters`)
  if (level === 'subdistrict' && within?.length !== 5)
    throw wrong('within', 'sebut kabupaten atau kotanya', 'name its regency or city')
  return kind
}

/** Readers of counts see no row behind them, so the step's role counts; its rows never leave this function. */
export const countPlaces = (house: House, asked: Asked): Promise<Counted> =>
  inTransaction(house, 'step', aStep, null, async (ctx) => {
    const kind = kindOf(ctx.now, asked)
    const { by, from, until } = asked
    const quarters = quartersFrom(from, until)
    const before = { from: shifted(from, -quarters.length), until: shifted(from, -1) }
    const all = [...quartersFrom(before.from, before.until), ...quarters]
    const asOf = closingOf(lastTold(ctx.now))
    const span = { begins: all.map(beginOf), from: beginOf(before.from), until: beginOf(shifted(until, 1)), asOf }
    const [paths, posts] = [await readRegionPaths(ctx), await readPostPlaces(ctx)]
    const pathOf = pathsBy(by, paths, posts)
    const tallies = Map.groupBy(await kind.count(ctx, by, span), ({ quarter }) => quarter)
    const told = new Map(
      all.map((quarter, place): [string, Told] => [
        quarter,
        tellTree((tallies.get(place + 1) ?? []).map(({ place, n }): Leaf => ({ path: pathOf(place), n }))),
      ]),
    )
    const sums = (path: string[]) => ({
      now: sumOf(told, quarters, path),
      before: sumOf(told, all.slice(0, -quarters.length), path),
    })
    const candidates = await placesAt(ctx, asked, kind, [...told.values()], paths, posts)
    const rows = candidates.map(({ path, name, lat, lon }) => ({ code: path.at(-1)!, name, ...sums(path), lat, lon }))
    return { rows, total: sums([]), asOf: asOf.toISOString(), before }
  })

function sumOf(told: Map<string, Told>, quarters: string[], path: string[]): Sum {
  const values = quarters.map((quarter) => valueAt(told.get(quarter)!, path))
  const atLeast = values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
  return { value: values.includes(null) ? null : atLeast, atLeast }
}

type PostPlace = { id: string; name: string; jurisdiction: string; lat: number | null; lon: number | null }

async function readPostPlaces(ctx: Context): Promise<Map<string, PostPlace>> {
  const spots = await ctx.sql<{
    id: string
    lat: number | null
    lon: number | null
  }>`select id, lat, lon from access.posts`
  const at = new Map(spots.map((spot) => [spot.id, spot]))
  return new Map(
    [...(await readPosts(ctx))].map(([id, { name, jurisdiction }]) => [
      id,
      { id, name, jurisdiction: jurisdiction.code, lat: at.get(id)?.lat ?? null, lon: at.get(id)?.lon ?? null },
    ]),
  )
}

/** A post lies in its jurisdiction: the regency, or the province where it stands for all of it. */
const postPath = (paths: RegionPaths, post: PostPlace) => [...paths.pathOf(post.jurisdiction).slice(0, 2), post.id]

const pathsBy =
  (by: Placement, paths: RegionPaths, posts: Map<string, PostPlace>) =>
  (place: string | null): string[] => {
    if (by === 'destination') return [place ?? rest]
    if (by !== 'post') return paths.pathOf(place)
    const post = posts.get(place ?? '')
    return post === undefined ? [rest] : postPath(paths, post)
  }

type Candidate = { path: string[]; name: Words; lat: number | null; lon: number | null }

/** Which rows are shown: every place of the level, whether it has any or none, and what is not known closer. */
async function placesAt(
  ctx: Context,
  { level, within }: Asked,
  kind: PlaceKind,
  told: Told[],
  paths: RegionPaths,
  posts: Map<string, PostPlace>,
): Promise<Candidate[]> {
  const spot = { lat: null, lon: null }
  const under = (parent: string[], known: string[]) => [
    ...new Set([...known, ...told.flatMap((one) => partsAt(one, parent))]),
  ]
  if (level === 'country')
    return under([], []).map((code) => ({
      path: [code],
      name: code === rest ? paths.nameOf(rest) : countryName(code),
      ...spot,
    }))
  if (level === 'post') {
    const sending = await ctx.sql<{
      post: string
    }>`select distinct post from intake.feeds where source = any (${kind.sources})`
    return sending.flatMap(({ post }) => {
      const place = posts.get(post)
      if (place === undefined) return []
      const { name, lat, lon } = place
      return [{ path: postPath(paths, place), name: { id: name, en: name }, lat, lon }]
    })
  }
  const regionsAt = (parent: string[]) =>
    under(parent, paths.within(parent.at(-1) ?? null)).map((code) => ({
      path: [...parent, code],
      name: paths.nameOf(code),
      ...spot,
    }))
  if (level === 'province') return regionsAt([])
  if (level === 'subdistrict') return regionsAt([within!.slice(0, 2), within!])
  const homes = await ctx.sql<{ code: string }>`
    select code from access.jurisdictions where code ~ '^[0-9]{2}$' and (${within}::text is null or code = ${within}) order by code`
  const provinces = homes.length > 0 || within === undefined ? homes.map(({ code }) => code) : [within]
  return provinces.flatMap((code) => regionsAt([code]))
}

/** Codes that a told place has parts at; none where its parts are not told. */
function partsAt(told: Told, path: string[]): string[] {
  let here: Told | undefined = told
  for (const code of path) here = here?.parts?.get(code)
  return [...(here?.parts?.keys() ?? [])]
}

/** Over which holes it was counted, as far as this reader may know of them: those that lie in the time that is told. */
export async function sayPlaceHoles(ctx: Context, asked: Asked, counted: Counted) {
  const { sources } = kinds.find(({ id }) => id === asked.kind)!
  const until = closingOf(asked.until).toISOString()
  const [first] = await ctx.sql<{
    at: Date | null
  }>`select min(first_at) at from intake.feeds where source = any (${sources})`
  const holes = sources.length === 0 ? [] : await readHolesSince(ctx, beginOf(counted.before.from), sources)
  return {
    ...counted,
    since: first?.at?.toISOString() ?? null,
    holes: holes.filter(({ from }) => from === null || from < until),
  }
}
