/** Sources, their deliveries and refusals as the screens show them; a reader sees deliveries of the own agency only. */
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'
import type { ShownState } from './feed-state.ts'
import { readPart } from './keep-delivery.ts'
import { sendableSources } from './may-send.ts'
import type { FieldProblem } from './model.ts'
import { type Feed, readFeeds } from './read-feeds.ts'
import { readMapped } from './read-row.ts'
import type { Retention } from './source.ts'

const endOf: Record<Retention['ending'], Words> = {
  destroy: { id: 'lalu dimusnahkan', en: 'then destroyed' },
  anonymise: { id: 'lalu dianonimkan', en: 'then anonymised' },
  archive: { id: 'lalu diarsipkan', en: 'then archived' },
}

const retentionWords = ({ months, ending }: Retention): Words => ({
  id: `disimpan ${months} bulan, ${endOf[ending].id}`,
  en: `kept ${months} months, ${endOf[ending].en}`,
})

/** When a victims' service last spoke is a hint at who was there (protection.md P1). */
const ownersOnly: Words = {
  id: 'Terlindungi: keadaannya hanya terlihat oleh instansi pemiliknya.',
  en: 'Protected: how it stands is seen by its own agency only.',
}

/** One row per source. Numbers of a protected source are the owner's only. */
export async function readSources(ctx: Context) {
  const feeds = await readFeeds(ctx)
  const mine = await sendableSources(ctx)
  const names = await agencyNames(ctx)
  const since = new Date(ctx.now.getTime() - 24 * 3_600_000)
  const today = await ctx.sql<{ source: string; records: number; refused: number }>`
    select source, coalesce(sum(kept + new_versions), 0)::int records, coalesce(sum(refused), 0)::int refused
    from intake.deliveries where received_at > ${since} group by source`
  return feeds.map((feed) =>
    row(
      feed,
      names,
      mine,
      today.find((t) => t.source === feed.source.id),
    ),
  )
}

function row(
  feed: Feed,
  names: Map<string, string>,
  mine: string[],
  today: { records: number; refused: number } | undefined,
) {
  const { source } = feed
  return {
    id: source.id,
    name: source.name,
    system: source.system,
    agency: feed.agencies.map((id) => names.get(id) ?? '').join(', '),
    protected: source.protected,
    state: feed.shown,
    says: source.protected && !mine.includes(source.id) ? ownersOnly : feed.says,
    lastAt: feed.lastAt,
    recordsToday: today?.records ?? 0,
    recordsAll: source.protected && !mine.includes(source.id) ? 0 : feed.records,
    refused: today?.refused ?? 0,
    legalBasis: source.legalBasis,
    retention: retentionWords(source.retention),
    maySend: mine.includes(source.id),
  }
}

async function agencyNames(ctx: Context): Promise<Map<string, string>> {
  const rows = await ctx.sql<{ agency: string; short: string }>`
    select agency, short from access.agency_names where from_at <= ${ctx.now} and coalesce(until_at > ${ctx.now}, true)`
  return new Map(rows.map((r) => [r.agency, r.short]))
}

/** One source with the own agency's newest deliveries and open refusals, the health of each post, and its columns. */
export async function readSource(ctx: Context, id: string) {
  const all = await readSources(ctx)
  const found = all.find((one) => one.id === id)
  const feed = (await readFeeds(ctx)).find((one) => one.source.id === id)
  if (found === undefined || feed === undefined) return null
  const posts = await readPosts(ctx)
  const deliveries = await ctx.sql<{
    id: string
    receivedAt: string
    channel: string
    by: string | null
    kept: number
    already: number
    versions: number
    refused: number
    size: number
    sha256: string
  }>`
    select d.id, d.received_at "receivedAt", d.channel, coalesce(o.name, k.name) "by", d.kept, d.already_kept already,
      d.new_versions versions, d.refused, d.size, encode(d.sha256, 'hex') sha256
    from intake.deliveries d left join access.officers o on o.id = d.officer left join access.keys k on k.id = d.key
    where d.source = ${id} order by d.received_at desc limit 20`
  const refusals = await ctx.sql<{
    id: string
    delivery: string
    position: number
    problems: FieldProblem[]
    at: string
    state: string
  }>`
    select id, delivery, place "position", problems, at, state from intake.refusals
    where source = ${id} and state = 'open' order by at desc limit 50`
  return {
    ...found,
    deliveries,
    refusals,
    posts: standingOf(feed).flatMap(({ post: at, ...standing }) => {
      const post = posts.get(at)
      return post === undefined ? [] : [{ post, ...standing }]
    }),
    columns: Object.entries(feed.source.labels).map(([name, label]) => ({ name, label })),
  }
}

type Standing = { post: string; state: ShownState; lastAt: string | null; since: string | null }

/** Each post of a feed: those that spoke by when, those with a key from which nothing has come by since when it could. */
const standingOf = ({ posts, awaited }: Feed): Standing[] => [
  ...posts.map(({ post, state, lastAt }) => ({ post, state, lastAt, since: null })),
  ...awaited.map(({ post, since, overdue }): Standing => {
    return { post, state: overdue ? 'never heard' : 'never spoke', lastAt: null, since: since.toISOString() }
  }),
]

type Refused = Parameters<typeof readMapped>[1] & { delivery: string; place: number }

/** A refused row as it was sent, in the layout's columns, for correcting; only the agency that sent it sees it. */
export async function readRefusal(ctx: Context, id: string): Promise<{ source: string; text: string } | null> {
  const [refusal] = await ctx.sql<Refused>`
    select r.delivery, r.place, r.source, d.post, m.columns, m.constants
    from intake.refusals r join intake.deliveries d on d.id = r.delivery left join intake.mappings m on m.id = d.mapping
    where r.id = ${id}`
  if (refusal === undefined) return null
  const bytes = await readPart(ctx, refusal.delivery, refusal.place)
  const text = bytes?.toString('utf8') ?? ''
  if (refusal.columns === null || text === '') return { source: refusal.source, text }
  return { source: refusal.source, text: JSON.stringify(await readMapped(ctx, refusal, JSON.parse(text))) }
}
