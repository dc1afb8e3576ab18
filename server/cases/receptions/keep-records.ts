/** Whoever came is a record of the receiving agency's own source from that moment: early warning hears of them while they stand at the gate, a case can be opened about them, and nobody types the list twice. */
import { getSendableSource, sendableSources } from '../../intake/may-send.ts'
import { receiveRecords } from '../../intake/receive-records.ts'
import { splitJson } from '../../intake/split-delivery.ts'
import { withdrawRecords } from '../../intake/withdraw-records.ts'
import type { Context } from '../../platform/context.ts'
import type { Listed, Presence } from './model.ts'
import { openArrival } from './seal-arrival.ts'
import type { lockReception } from './store.ts'

const source = 'returnees'

type Row = { id: string; line: number; presence: Presence; record: string | null; sealed: Buffer }

type Reception = Awaited<ReturnType<typeof lockReception>>

/**
 * Makes records of those who are there and have none, and takes back those of whom it is said after all that they did not come. Only the post that
 * receives does, for its own agency; where that sends no returnees nothing is made. Answers how many of them are records now.
 */
export async function keepRecords(ctx: Context, reception: Reception): Promise<number> {
  if (reception.post !== ctx.actor.post || !(await sendableSources(ctx)).includes(source)) return 0
  const rows = await ctx.sql<Row>`
    select id, line, presence, record, sealed from cases.arrivals where reception = ${reception.id} order by line`
  const back = rows.filter(({ presence, record }) => presence !== 'present' && record !== null)
  if (back.length > 0) {
    await withdrawRecords(
      ctx,
      source,
      back.map(({ line }) => `${reception.number}#${line}`),
    )
    await ctx.sql`update cases.arrivals set record = null where id = any (${back.map(({ id }) => id)}::uuid[])`
  }
  const there = rows.filter(({ presence }) => presence === 'present')
  const fresh = there.filter(({ record }) => record === null)
  return there.length - fresh.length + (fresh.length === 0 ? 0 : await sendOn(ctx, reception, fresh))
}

/** By the front door, like a list that the agency would have sent. */
async function sendOn(ctx: Context, reception: Reception, came: Row[]): Promise<number> {
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
