/** The sheet that a person takes home: of a delay its papers and last day, of a kept passport where and when it is given back. */
import type { Facts } from '../../intake/model.ts'
import type { Context } from '../../platform/context.ts'
import { type PageText, writePdf } from '../../platform/paper/write-pdf.ts'
import { Problem } from '../../platform/problem.ts'
import { desks } from '../desks.ts'
import { lineWords, rights, type Sheet, sheets, signatures } from './sheet-words.ts'

type Row = {
  number: string
  desk: string
  occasion: string
  at: Date
  zone: string
  post: string
  agency: string
  missing: string[]
  ends_on: string | null
  passport_place: string | null
  passport_return_on: string | null
  facts: Facts | null
}

type Line = [keyof typeof lineWords, string]

const day = (date: string | Date, zone = 'UTC'): string => {
  const at = typeof date === 'string' ? new Date(`${date}T00:00:00Z`) : date
  const parts = { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const
  return new Intl.DateTimeFormat('id-ID', parts).format(at)
}

/** Throws `not-found` where there is no such interview for this reader, or nothing of the kind to hand over. */
export async function writeSheet(ctx: Context, { id, sheet }: { id: string; sheet: Sheet }) {
  const [row] = await ctx.sql<Row>`
    select i.number, i.desk, i.occasion, i.at, p.zone, p.name post, n.name agency, i.missing, i.ends_on::text, i.passport_place,
      i.passport_return_on::text, r.facts
    from screening.interviews i join access.posts p on p.id = i.post
      join access.agency_names n on n.agency = p.agency and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
      left join intake.records r on r.id = i.record and r.state = 'current'
    where i.id = ${id}`
  const has = sheet === 'delay' ? row?.ends_on : row?.passport_place
  if (row === undefined || has == null) throw new Problem('not-found')
  return {
    name: `${sheet === 'delay' ? 'penundaan' : 'tanda-terima-paspor'}-${row.number}.pdf`,
    media: 'application/pdf',
    body: await writePdf(pageOf(row, sheet), ctx.now),
  }
}

function pageOf(row: Row, sheet: Sheet): PageText {
  const { facts } = row
  const papers = desks.find(({ id }) => id === row.desk)!.occasions.find(({ id }) => id === row.occasion)!.papers
  const document = facts?.passport ?? facts?.splp ?? facts?.plb ?? facts?.nik ?? ''
  const lines: Line[] = [
    ['number', row.number],
    ['date', day(row.at, row.zone)],
    ['office', row.post],
    ['name', facts?.name ?? ''],
    ['document', document],
    ...(sheet === 'delay'
      ? [['endsOn', day(row.ends_on!)] satisfies Line]
      : [['place', row.passport_place!] satisfies Line, ['returnOn', day(row.passport_return_on!)] satisfies Line]),
  ]
  const missing = papers.filter(({ id }) => row.missing.includes(id)).map(({ name }) => name)
  return {
    office: row.agency,
    ...sheets[sheet],
    lines: lines.filter(([, value]) => value !== '').map(([name, value]) => ({ label: lineWords[name], value })),
    lists: sheet === 'delay' ? [{ label: lineWords.missing, items: missing }] : [],
    rights: sheet === 'delay' ? rights : rights.slice(1),
    signatures,
  }
}
