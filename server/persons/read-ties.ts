/** Who is tied to a person, by what, and on which records that rests: as far as this reader sees both ends. */
import { openGroups } from '../access/disclose.ts'
import { readPosts } from '../access/posts.ts'
import { type Facts, groupOfField } from '../intake/model.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import type { Words } from '../platform/words.ts'
import type { PersonRecord, TieKind } from './model.ts'
import { namePersons } from './name-persons.ts'
import { readAccounts } from './read-accounts.ts'
import { currentPersons, readRecordsOf } from './store.ts'
import { nameSource } from './tell-record.ts'
import { tiesOf } from './tie-records.ts'

/** What a tie is called. */
export const kindWords: Record<TieKind, Words> = {
  'sponsor phone': { id: 'Telepon penjamin yang sama', en: 'The same phone of a sponsor' },
  'sponsor address': { id: 'Alamat penjamin yang sama', en: 'The same address of a sponsor' },
  phone: { id: 'Nomor telepon yang sama', en: 'The same phone number' },
  address: { id: 'Alamat yang sama', en: 'The same address' },
  household: { id: 'Kartu keluarga yang sama', en: 'The same family card' },
  vehicle: { id: 'Kendaraan yang sama', en: 'The same vehicle' },
  journey: {
    id: 'Perjalanan bersama: rombongan, tempat, dan hari yang sama',
    en: 'A journey together: one group, place and day',
  },
}

/** Which fact a tie is read from: whether its text may be shown follows from it. */
export const factOf: Record<TieKind, keyof Facts> = {
  'sponsor phone': 'sponsor',
  'sponsor address': 'sponsor',
  phone: 'phone',
  address: 'address',
  household: 'kk',
  vehicle: 'travelWith',
  journey: 'travelWith',
}

/** So many persons of a tie are named; beyond that their number says more. */
const named = 20

type Row = { kind: TieKind; value: string; record: string; person: string; source: string; post: string; at: Date }

/** Ties of a person, those with the most people first. Throws `not-found`. */
export async function readTies(ctx: Context, asked: string) {
  const [id = asked] = await currentPersons(ctx, [asked])
  const own = await readRecordsOf(ctx, [id])
  if (own.length === 0) throw new Problem('not-found')
  const mine = Map.groupBy(
    own.filter((record) => !record.protected).flatMap((record) => tiesOf(record).map((tie) => ({ ...tie, record }))),
    (tie) => `${tie.kind} ${tie.value}`,
  )
  const ties = [...mine.values()].map(([tie]) => tie!)
  const rows = await ctx.sql<Row>`
    select t.kind, t.value, t.record, l.person, r.source, r.post, r.occurred_at "at"
    from unnest(${ties.map((tie) => tie.kind)}::text[], ${ties.map((tie) => tie.value)}::text[]) asked (kind, value)
      cross join lateral (select * from persons.ties t where t.kind = asked.kind and t.value = asked.value limit 500) t
      join persons.links l on l.record = t.record
      join intake.records r on r.id = t.record and r.state = 'current' and not r.protected
    where l.person <> ${id} order by r.occurred_at desc`
  const tied = Map.groupBy(rows, (row) => `${row.kind} ${row.value}`)
  const names = await namePersons(ctx, [...new Set(rows.map((row) => row.person))])
  const posts = await readPosts(ctx)
  const told = [...tied].map(([key, others]) => {
    const evidence = mine.get(key)!
    const { kind } = evidence[0]!
    const byPerson = Map.groupBy(others, (row) => row.person)
    return {
      kind,
      words: kindWords[kind],
      said: evidence.find(({ record }) => isOpen(ctx, record, kind))?.said ?? null,
      records: evidence.map(({ record }) => record.id),
      persons: byPerson.size,
      others: [...byPerson].slice(0, named).map(([person, [newest]]) => ({
        person,
        name: names.get(person) ?? '',
        record: newest!.record,
        source: nameSource(newest!.source),
        agency: posts.get(newest!.post)?.agency.short ?? '',
        at: newest!.at.toISOString(),
      })),
    }
  })
  return [...told, ...(await readAccounts(ctx, id, own))].sort(
    (a, b) => b.persons - a.persons || (a.kind < b.kind ? -1 : 1),
  )
}

function isOpen(ctx: Context, record: PersonRecord, kind: TieKind): boolean {
  const open = openGroups(ctx, record)
  return open === 'all' || open.includes(groupOfField[factOf[kind]])
}
