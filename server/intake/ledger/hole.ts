/** A hole in what came in, as every screen that concludes from it tells it: one shape, one set of sentences. Pure but for its schema. */
import { z } from 'zod'
import { wordsSchema } from '../../access/who.ts'
import { fill, type Words } from '../../platform/words.ts'

/** What makes a hole. Clashing numbers, differing lists and surges are faults of a feed, but nothing is missing by them. */
const holeKinds = ['stopped', 'silent', 'gap', 'drop', 'statement'] as const
export type HoleKind = (typeof holeKinds)[number]

/** One hole as a reader is told it. `from` and `to` bound what may be missing, where that is known; `to` null: still open. */
export const holeSchema = z.object({
  source: z.string(),
  name: wordsSchema,
  kind: z.enum(holeKinds),
  says: wordsSchema,
  from: z.string().nullable(),
  to: z.string().nullable(),
})
export type Hole = z.infer<typeof holeSchema>

/** What is wrong at one post, before posts of one source are told together. */
export type PostHole = {
  source: string
  name: Words
  post: string
  kind: HoleKind
  /** The source's rhythm in minutes: what should speak most often is told first. */
  every: number
  from: Date | null
  to: Date | null
  /** Records known to be missing: of a gap or a day that does not add up. */
  missing: number
  /** Why no key may send, of a stopped feed. */
  why: Words | null
}

/** So many posts are named; of more only their number is told. */
const postsNamed = 3

const caution: Words = {
  id: 'tidak ada peringatan bukan berarti tidak ada risiko',
  en: 'absence of alerts is not absence of risk',
}

const sentences: Record<Exclude<HoleKind, 'stopped'>, Words> = {
  silent: { id: '{posts} diam {span}: {caution}.', en: '{posts} silent for {span}: {caution}.' },
  gap: {
    id: '{missing} catatan {posts} belum tiba: {caution}.',
    en: '{missing} records of {posts} have not arrived: {caution}.',
  },
  drop: {
    id: '{posts} mengirim jauh lebih sedikit dari biasanya: {caution}.',
    en: '{posts} sent far fewer than usual: {caution}.',
  },
  statement: {
    id: '{posts} menyatakan {missing} catatan lebih banyak daripada yang diterima: {caution}.',
    en: '{posts} stated {missing} more records than were received: {caution}.',
  },
}

/** What a figure says of the same: what was counted may lack something. */
const countedWithout: Record<HoleKind, Words> = {
  stopped: { id: '{posts} tidak boleh mengirim', en: '{posts} may not send' },
  silent: { id: '{posts} diam', en: '{posts} silent' },
  gap: { id: '{missing} catatan {posts} belum tiba', en: '{missing} records of {posts} have not arrived' },
  drop: { id: '{posts} mengirim jauh lebih sedikit dari biasanya', en: '{posts} sent far fewer than usual' },
  statement: {
    id: '{posts} menyatakan {missing} catatan lebih banyak daripada yang diterima',
    en: '{posts} stated {missing} more records than were received',
  },
}

/** A length of time in words. */
export function spanWords(minutes: number): Words {
  if (minutes < 120) return { id: `${Math.round(minutes)} menit`, en: `${Math.round(minutes)} minutes` }
  if (minutes < 72 * 60) return { id: `${Math.round(minutes / 60)} jam`, en: `${Math.round(minutes / 60)} hours` }
  return { id: `${Math.round(minutes / 1440)} hari`, en: `${Math.round(minutes / 1440)} days` }
}

function postsWords(posts: string[]): Words {
  const [last, ...first] = posts.toReversed()
  if (first.length === 0) return { id: last!, en: last! }
  if (posts.length > postsNamed) return { id: `${posts.length} pos`, en: `${posts.length} posts` }
  const before = first.toReversed().join(', ')
  return { id: `${before} dan ${last}`, en: `${before} and ${last}` }
}

const earliest = (all: (Date | null)[]): Date | null =>
  all.reduce((least, one) => (one !== null && (least === null || one < least) ? one : least), null)

/** Posts of one source with the same hole become one sentence; the gravest and the quickest feeds come first. */
export function tellHoles(holes: PostHole[], now: Date, as: 'risk' | 'count'): Hole[] {
  const together = Map.groupBy(holes, (hole) => `${hole.source} ${hole.kind}`)
  return [...together.values()]
    .toSorted(([a], [b]) => holeKinds.indexOf(a!.kind) - holeKinds.indexOf(b!.kind) || a!.every - b!.every)
    .map((some) => {
      const { source, name, kind } = some[0]!
      const from = earliest(some.map((hole) => hole.from))
      const ends = some.map((hole) => hole.to)
      const to = ends.includes(null) ? null : ends.reduce((last, end) => (end! > last! ? end : last))
      return {
        ...{ source, name, kind },
        says: says(some, kind, from, now, as),
        from: from?.toISOString() ?? null,
        to: to?.toISOString() ?? null,
      }
    })
}

function says(some: PostHole[], kind: HoleKind, from: Date | null, now: Date, as: 'risk' | 'count'): Words {
  const posts = postsWords([...new Set(some.map((hole) => hole.post))])
  const span = spanWords(from === null ? 0 : (now.getTime() - from.getTime()) / 60_000)
  const missing = some.reduce((sum, hole) => sum + hole.missing, 0)
  const values = { posts, span, missing, caution }
  if (as === 'count') return fill(countedWithout[kind], values)
  if (kind === 'stopped') {
    const why = some[0]!.why ?? { id: 'Kunci berhenti.', en: 'The key has stopped.' }
    return fill({ id: '{posts}: {why} {caution}.', en: '{posts}: {why} {caution}.' }, { posts, why, caution: opening })
  }
  return fill(kind === 'silent' && some.length > 1 ? severalSilent : sentences[kind], values)
}

const severalSilent: Words = {
  id: '{posts} diam, paling lama {span}: {caution}.',
  en: '{posts} silent, the longest for {span}: {caution}.',
}
const opening: Words = {
  id: 'Tidak ada peringatan bukan berarti tidak ada risiko',
  en: 'Absence of alerts is not absence of risk',
}
