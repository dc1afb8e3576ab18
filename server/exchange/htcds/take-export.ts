/** Writes an export's file and hands it to whoever asked for it: gathered now, under their own sight, counted and journalled every time. */
import { createHash } from 'node:crypto'
import type { Context } from '../../platform/context.ts'
import { Problem } from '../../platform/problem.ts'
import { readAgreed } from './ask-export.ts'
import { gatherBeside } from './gather-beside.ts'
import { type Asked, type Gathered, gatherExport } from './gather-export.ts'
import type { ExportForm } from './model.ts'
import { type ExportRow, readExport } from './read-exports.ts'
import { writeCore } from './write-core.ts'
import { writeRelational } from './write-relational.ts'
import { writeTemplate } from './write-template.ts'

/** The file and what is in it; `content` in base64. */
export type Taken = {
  name: string
  media: string
  content: string
  cases: number
  victims: number
  withheld: number
  covered: number
  sha256: string
}

const media: Record<ExportForm, string> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
}

/** Throws `not-found` for what another asked for, `state-moved-on` when it is not ready or its agreement lapsed. */
export async function takeExport(ctx: Context, id: string): Promise<Taken> {
  const wanted = await readExport(ctx, id)
  if (!wanted.mine) throw new Problem('not-found')
  if (wanted.state !== 'ready') throw new Problem('state-moved-on', { state: notReady })
  const { abroad } = wanted
  const asked: Asked = { export: id, abroad, cases: await casesOf(ctx, id), ...(await agreedOf(ctx, wanted)) }
  const gathered = await gatherExport(ctx, asked)
  const body = await write(ctx, wanted, asked, gathered)
  const sha256 = createHash('sha256').update(body).digest('hex')
  const { cases, withheld, covered, records } = gathered
  await ctx.sql`
    insert into exchange.htcds_takings (id, export, at, officer, cases, victims, withheld, sha256)
    values (${ctx.id()}, ${id}, ${ctx.now}, ${ctx.actor.officer}, ${cases}, ${records.length}, ${withheld}, decode(${sha256}, 'hex'))`
  return {
    ...{ name: `${wanted.number}.${wanted.form}`, media: media[wanted.form], content: body.toString('base64') },
    ...{ cases, victims: records.length, withheld, covered, sha256 },
  }
}

const notReady = { id: 'belum disetujui atau masa ambilnya lewat', en: 'not approved, or its week is over' }
const lapsed = { id: 'perjanjiannya tidak berlaku lagi', en: 'its agreement is no longer in force' }

/** Null: without identifiers. */
async function agreedOf(
  ctx: Context,
  wanted: { identified: boolean; agreementId: string | null },
): Promise<Pick<Asked, 'groups' | 'agency'>> {
  if (!wanted.identified) return { groups: null, agency: null }
  const [agreed] = await readAgreed(ctx, wanted.agreementId)
  if (agreed === undefined) throw new Problem('state-moved-on', { state: lapsed })
  return { groups: agreed.groups, agency: agreed.agency }
}

const casesOf = async (ctx: Context, id: string): Promise<string[]> =>
  (await ctx.sql<{ case_id: string }>`select case_id from exchange.htcds_export_cases where export = ${id}`).map(
    (row) => row.case_id,
  )

async function write(
  ctx: Context,
  { number, form, purpose, identified }: Pick<ExportRow, 'number' | 'form' | 'purpose' | 'identified'>,
  asked: Asked,
  gathered: Gathered,
): Promise<Buffer> {
  if (form === 'csv') return Buffer.from(`\ufeff${writeCore(gathered.records)}`)
  if (form === 'xlsx') return writeTemplate(gathered.records)
  const head = { number, at: ctx.now.toISOString(), purpose, identified }
  return Buffer.from(writeRelational(gathered.records, await gatherBeside(ctx, asked, gathered), head))
}
