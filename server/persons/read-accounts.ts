/**
 * Who else stands under one bank account in an agency's own police records. No tie like the others: a protected record ties nobody (P1), so
 * nothing is kept; it is looked up for whoever may read both records, and no indicator, network or other agency ever hears of it.
 */
import { readPosts } from '../access/posts.ts'
import type { Context } from '../platform/context.ts'
import { namePersons } from './name-persons.ts'
import type { readRecordsOf } from './store.ts'
import { nameSource } from './tell-record.ts'

/** Days over which "lately" is counted: long enough for one recruiter's season. Local rule. */
const lateDays = 180
/** So many persons of an account are named. */
const named = 20

type Row = { account: string; person: string; record: string; source: string; post: string; at: Date }

/** By account: how many distinct persons besides this one, how many of them lately, and the newest of them. */
export async function readAccounts(ctx: Context, person: string, own: Awaited<ReturnType<typeof readRecordsOf>>) {
  const mine = Map.groupBy(
    own.filter(({ facts, agency }) => facts.account !== undefined && agency === ctx.actor.agency),
    ({ facts }) => facts.account!,
  )
  if (mine.size === 0) return []
  const rows = await ctx.sql<Row>`
    select r.facts ->> 'account' account, l.person, r.id record, r.source, r.post, r.occurred_at "at"
    from intake.records r join persons.links l on l.record = r.id
    where r.facts ? 'account' and r.facts ->> 'account' = any (${[...mine.keys()]}::text[]) and r.state = 'current'
      and r.agency = ${ctx.actor.agency} and l.person <> ${person} order by r.occurred_at desc limit 500`
  const names = await namePersons(ctx, [...new Set(rows.map((row) => row.person))])
  const posts = await readPosts(ctx)
  const since = ctx.now.getTime() - lateDays * 86_400_000
  return [...Map.groupBy(rows, (row) => row.account)].map(([account, others]) => {
    const byPerson = Map.groupBy(others, (row) => row.person)
    return {
      kind: 'account' as const,
      words: { id: 'Rekening yang sama', en: 'The same bank account' },
      said: account,
      records: mine.get(account)!.map(({ id }) => id),
      persons: byPerson.size,
      lately: new Set(others.filter(({ at }) => at.getTime() >= since).map((row) => row.person)).size,
      others: [...byPerson].slice(0, named).map(([other, [newest]]) => ({
        person: other,
        name: names.get(other) ?? '',
        record: newest!.record,
        source: nameSource(newest!.source),
        agency: posts.get(newest!.post)?.agency.short ?? '',
        at: newest!.at.toISOString(),
      })),
    }
  })
}
