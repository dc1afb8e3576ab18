/** The queue of a post: one group a page, put into words at read time for this reader; what comes next when one thing is done. */
import { linkOfNotice, sentenceOfNotice } from '../../access/notice-words.ts'
import { namePosts } from '../../access/posts.ts'
import type { Zone } from '../../intake/model.ts'
import { zoneHours } from '../../intake/read-moment.ts'
import { namePersons, personsOf } from '../../persons/name-persons.ts'
import type { Context } from '../../platform/context.ts'
import type { Words } from '../../platform/words.ts'
import { readStepWords } from '../declare-sops.ts'
import { nameOf } from '../sops/compare-sops.ts'
import { openWords } from '../victims/seal.ts'
import { countWork } from './count-work.ts'
import { findByClock, findLacks, findOffered, findOthers, findTold } from './find-work.ts'
import { type Found, firstId, type Place, rangeOf, type WorkGroup, type WorkKind, workPage } from './model.ts'
import { sayWork } from './words.ts'

/** `next`: what is offered, then all clocks, the most pressing first. */
export type WorkAsked = { group: WorkGroup | 'next'; after?: Place | undefined }

/** One thing that waits, as the screens show it. */
export type WorkRow = {
  kind: WorkKind
  id: string
  case: string | null
  number: string | null
  participant: string | null
  name: string | null
  what: Words
  note: string | null
  other: string | null
  at: string | null
  dueAt: string | null
  link: string | null
}

const always: Place = { at: '-infinity', id: firstId }

/** One page of a group and how much waits in each. */
export async function readWork(ctx: Context, { group, after }: WorkAsked) {
  const posts = await namePosts(ctx)
  const hoursEast = zoneHours[(posts.get(ctx.actor.post ?? '')?.zone ?? 'Asia/Pontianak') as Zone]
  const counts = await countWork(ctx, hoursEast)
  if (group === 'told') return { counts, ...(await readTold(ctx, after ?? null)) }
  const found = await find(ctx, group, after, hoursEast)
  const page = found.slice(0, workPage)
  const last = page.at(-1)
  const more = group !== 'next' && found.length > workPage && last !== undefined
  return {
    counts,
    rows: await present(ctx, page, (id) => (id === null ? null : (posts.get(id)?.name ?? null))),
    next: more ? { at: last.at, id: last.id } : null,
  }
}

const momentOf = ({ at }: Found) =>
  at === 'infinity'
    ? Number.POSITIVE_INFINITY
    : at === '-infinity'
      ? Number.NEGATIVE_INFINITY
      : Date.parse(`${at.replace(' ', 'T')}:00`)
const inOrder = (found: Found[]) =>
  found.toSorted((a, b) => (momentOf(a) === momentOf(b) ? (a.id < b.id ? -1 : 1) : momentOf(a) - momentOf(b)))

async function find(
  ctx: Context,
  group: Exclude<WorkAsked['group'], 'told'>,
  after: Place | undefined,
  hoursEast: number,
): Promise<(Found & { sealed?: Buffer })[]> {
  if (group === 'without') return findLacks(ctx, after ?? null)
  if (group === 'offered') return inOrder(await findOffered(ctx, after ?? always))
  if (group === 'others') return inOrder(await findOthers(ctx, after ?? always))
  const range = rangeOf(group === 'next' ? 'all' : group, ctx.now, hoursEast)!
  const byClock = inOrder(await findByClock(ctx, { ...range, after: after ?? range.after }))
  return group === 'next' ? [...inOrder(await findOffered(ctx, always)), ...byClock] : byClock
}

/** Names and words of one page: a handful of statements, however many rows. */
export async function present(
  ctx: Context,
  rows: (Found & { sealed?: Buffer })[],
  postName: (id: string | null) => string | null,
): Promise<WorkRow[]> {
  const ids = (of: (row: Found) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))]
  const [cases, victims, stepWords] = await Promise.all([
    ctx.sql<{ id: string; number: string }>`
      select id, number from cases.cases where id = any (${ids((row) => row.case_id)}::uuid[])`,
    ctx.sql<{ id: string; record: string }>`
      select id, record from cases.participants where id = any (${ids((row) => row.participant)}::uuid[])`,
    readStepWords(
      ctx,
      rows.flatMap(({ sop, sop_version: version }) => (sop === null || version === null ? [] : [{ sop, version }])),
    ),
  ])
  const persons = await personsOf(
    ctx,
    victims.map((one) => one.record),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  const numbers = new Map(cases.map((one) => [one.id, one.number]))
  const recordOf = new Map(victims.map((one) => [one.id, one.record]))
  return Promise.all(
    rows.map(async (row) => {
      const step =
        row.sop === null
          ? undefined
          : stepWords.get(`${nameOf({ id: row.sop, version: row.sop_version! })} ${row.code}`)
      const task = row.sealed === undefined ? null : await openWords<{ words: string }>(ctx, 'task', row.id, row.sealed)
      const said = sayWork(row, step)
      return {
        ...{ kind: row.kind, id: row.id, case: row.case_id, participant: row.participant },
        number: numbers.get(row.case_id ?? '') ?? null,
        name: names.get(persons.get(recordOf.get(row.participant ?? '') ?? '') ?? '') ?? null,
        what: row.kind === 'task' ? { id: task?.words ?? '', en: task?.words ?? '' } : said,
        note: row.said,
        other: postName(row.other),
        ...{ at: null, dueAt: row.due?.toISOString() ?? null, link: null },
      }
    }),
  )
}

async function readTold(ctx: Context, after: Place | null): Promise<{ rows: WorkRow[]; next: Place | null }> {
  const found = await findTold(ctx, after)
  const page = found.slice(0, workPage)
  const last = page.at(-1)
  return {
    rows: page.map((one) => ({
      ...{ kind: 'notice' as const, id: one.id, case: null, number: null, participant: null, name: null, note: null },
      ...{ what: sentenceOfNotice(one.code, one.values), other: null, at: one.at.toISOString(), dueAt: null },
      link: linkOfNotice(one.about, one.subject, one.values),
    })),
    next: found.length > workPage && last !== undefined ? { at: last.at.toISOString(), id: last.id } : null,
  }
}
