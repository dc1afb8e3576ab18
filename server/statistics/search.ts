/**
 * One field for what has a number or a title: cases, alerts, reports, interviews, evidence, papers of a case, SOPs. Under the reader's own sight and
 * role. Never a person: whoever looks for somebody states a purpose and goes through that door.
 */
import { mayDo, type Permission } from '../access/model.ts'
import type { Context } from '../platform/context.ts'
import type { Words } from '../platform/words.ts'

/** What can be found, and the permission that opens its screen. */
export const searchKinds = {
  case: 'read cases',
  alert: 'read alerts',
  report: 'answer reports',
  interview: 'interview persons',
  evidence: 'read cases',
  paper: 'read cases',
  sop: 'read SOPs',
} as const satisfies Record<string, Permission>
export type SearchKind = keyof typeof searchKinds

/** One thing found: its number or title, a word of what it belongs to, and its screen. */
export type Found = { kind: SearchKind; title: Words; note: Words | null; link: string }

/** At most so many of one kind: who needs more filters the list itself. */
const most = 5

const same = (words: string): Words => ({ id: words, en: words })

/** What matches; the newest of each kind first. */
export async function search(ctx: Context, { text }: { text: string }): Promise<{ rows: Found[] }> {
  const like = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`
  const finders: Record<SearchKind, () => Promise<Found[]>> = {
    case: async () => {
      const rows = await ctx.sql<{ id: string; number: string; state: string }>`
        select id, number, state from cases.cases where id in (select statistics.numbered_cases(${like}, ${most})) order by opened_at desc`
      return rows.map(({ id, number, state }) => ({
        ...{ kind: 'case', title: same(number), link: `/cases/${id}` },
        note: state === 'closed' ? { id: 'selesai', en: 'closed' } : null,
      }))
    },
    alert: async () => {
      const rows = await ctx.sql<{ id: string; number: string }>`
        select id, number from warnings.alerts where id in (select statistics.numbered_alerts(${like}, ${most})) order by opened_at desc`
      return rows.map(({ id, number }) => ({ kind: 'alert', title: same(number), note: null, link: `/alerts/${id}` }))
    },
    report: async () => {
      const rows = await ctx.sql<{ id: string; number: string }>`
        select id, number from reports.reports where number ilike ${like} order by received_at desc limit ${most}`
      return rows.map(({ id, number }) => ({ kind: 'report', title: same(number), note: null, link: `/reports/${id}` }))
    },
    interview: async () => {
      const rows = await ctx.sql<{ id: string; number: string }>`
        select id, number from identification.interviews
        where id in (select statistics.numbered_interviews(${like}, ${most})) order by started_at desc`
      return rows.map(({ id, number }) => ({
        ...{ kind: 'interview', title: same(number), note: null, link: `/interviews/${id}` },
      }))
    },
    evidence: async () => {
      const rows = await ctx.sql<{ id: string; number: string; of: string }>`
        select e.id, e.number, c.number of from cases.evidence e join cases.cases c on c.id = e.case_id
        where e.number ilike ${like} order by e.at desc limit ${most}`
      return rows.map(({ id, number, of }) => ({
        ...{ kind: 'evidence', title: same(number), note: same(of), link: `/evidence/${id}` },
      }))
    },
    paper: async () => {
      const rows = await ctx.sql<{ case_id: string; number: string; of: string }>`
        select p.case_id, p.number, c.number of from cases.papers p join cases.cases c on c.id = p.case_id
        where p.id in (select statistics.numbered_papers(${like}, ${most})) order by p.at desc`
      return rows.map(({ case_id, number, of }) => ({
        ...{ kind: 'paper', title: same(number), note: same(of), link: `/cases/${case_id}` },
      }))
    },
    sop: async () => {
      const rows = await ctx.sql<{ id: string; name: Words }>`
        select id, declaration -> 'name' name from cases.sops where retired_at is null
          and (declaration -> 'name' ->> 'id' ilike ${like} or declaration -> 'name' ->> 'en' ilike ${like})
        order by published_at desc limit ${most}`
      return rows.map(({ id, name }) => ({ kind: 'sop', title: name, note: null, link: `/sops/${id}` }))
    },
  }
  const kinds = (Object.keys(searchKinds) as SearchKind[]).filter((kind) => mayDo(ctx.actor.role, searchKinds[kind]))
  return { rows: (await Promise.all(kinds.map((kind) => finders[kind]()))).flat() }
}
