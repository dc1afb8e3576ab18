/** A reception closes when every name has an outcome; who came becomes a record of the agency's own source, so that nobody types the list twice. */
import { getSendableSource, sendableSources } from '../../intake/may-send.ts'
import { receiveRecords } from '../../intake/receive-records.ts'
import { splitJson } from '../../intake/split-delivery.ts'
import type { Context } from '../../platform/context.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import type { Listed, Presence } from './model.ts'
import { openArrival } from './seal-arrival.ts'
import { lockReception } from './store.ts'

const source = 'returnees'

type Row = { id: string; line: number; presence: Presence; outcome: string | null; sealed: Buffer }

/** Only the post that receives closes. Answers how many records were made: none where this agency sends no returnees. */
export async function closeReception(ctx: Context, id: string): Promise<{ records: number }> {
  const reception = await lockReception(ctx, id)
  if (reception.post !== ctx.actor.post) throw new Problem('not-allowed')
  const rows = await ctx.sql<Row>`
    select id, line, presence, outcome, sealed from cases.arrivals where reception = ${id} order by line`
  const left = rows.filter((row) => row.outcome === null).length
  if (left > 0)
    throw wrongField('id', { id: `${left} orang belum punya hasil`, en: `${left} people have no outcome yet` })
  const came = rows.filter((row) => row.presence === 'present')
  const records = came.length === 0 ? 0 : await sendOn(ctx, reception, came)
  await ctx.sql`update cases.receptions set closed_at = ${ctx.now}, closed_by = ${ctx.actor.officer} where id = ${id}`
  ctx.tell('receptions', id)
  return { records }
}

type Reception = Awaited<ReturnType<typeof lockReception>>

/** By the front door, like a list that the agency would have sent. */
async function sendOn(ctx: Context, reception: Reception, came: Row[]): Promise<number> {
  if (!(await sendableSources(ctx)).includes(source)) return 0
  const people = await Promise.all(
    came.map(async (row) => ({ row, listed: await openArrival(ctx, row.id, row.sealed) })),
  )
  const known = people.flatMap(({ row, listed }) => (listed === null ? [] : [{ row, listed }]))
  const body = Buffer.from(
    JSON.stringify({ records: known.map(({ row, listed }) => rowOf(reception, row.line, listed)) }),
  )
  const receipt = await receiveRecords(ctx, await getSendableSource(ctx, source), {
    ...{ body, pieces: splitJson(body), media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
  let made = 0
  for (const [place, { record }] of receipt.answers.entries()) {
    if (record === null) continue
    await ctx.sql`update cases.arrivals set record = ${record} where id = ${known[place]!.row.id}`
    made += 1
  }
  return made
}

const rowOf = (reception: Reception, line: number, { name, sex, bornYear, paper }: Listed) => ({
  ...{
    nomor_daftar: reception.number,
    nomor_urut: String(line),
    waktu_kedatangan: reception.expected_at.toISOString(),
  },
  ...{ pos_kedatangan: reception.place, jenis_kepulangan: reception.kind, negara_asal: reception.country },
  ...{ nama_lengkap: name, jenis_kelamin: sex === 'F' ? 'P' : 'L', surat_perwakilan: reception.letter },
  ...(bornYear === null ? {} : { tanggal_lahir: String(bornYear) }),
  ...(paper === ''
    ? {}
    : {
        jenis_dokumen: /^splp/i.test(paper) ? 'SPLP' : 'PASPOR',
        nomor_dokumen: paper.replace(/^splp\s*/i, ''),
      }),
})
