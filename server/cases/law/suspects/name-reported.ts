/** A person named in a proceeding: "terlapor" until a measure with number and date says otherwise (P2). Comes in by the front door, as a police report does. */
import { carryBars } from '../../../access/grant-sight.ts'
import { receiveRecords } from '../../../intake/receive-records.ts'
import { policeReport } from '../../../intake/sources/police-report.ts'
import { splitJson } from '../../../intake/split-delivery.ts'
import type { Context } from '../../../platform/context.ts'
import { Problem, wrongField } from '../../../platform/problem.ts'
import { noteCase } from '../../store.ts'
import { sealWords } from '../../victims/seal.ts'
import { courseOf, getProceeding, lockAccountable, readEntries } from '../store.ts'

/** What is closed of them: how the investigation calls them. */
export type ReportedWords = { name: string }

type Named = { name: string; otherNames: string; nik: string; birthDate: string; phone: string }

/** Only what is known is asked; a nickname is enough. */
export async function nameReported(ctx: Context, input: { proceeding: string } & Named): Promise<{ id: string }> {
  const proceeding = await getProceeding(ctx, input.proceeding)
  const found = await lockAccountable(ctx, proceeding.case_id)
  const [report] = courseOf(await readEntries(ctx, [proceeding.id]), proceeding.id)
  if (report === undefined)
    throw new Problem('state-moved-on', {
      state: { id: 'laporan polisinya dibatalkan', en: 'its police report was taken back' },
    })
  const record = await keepRecord(ctx, proceeding.number, report.on, input)
  const [id, participant] = [ctx.id(), ctx.id()]
  await ctx.sql`
    insert into cases.participants (id, case_id, record, role, child, since, by)
    values (${participant}, ${found.id}, ${record}, 'reported', false, ${ctx.now}, ${ctx.actor.officer})`
  await ctx.sql`
    insert into cases.reported (id, participant, proceeding, case_id, at, officer, sealed)
    values (${id}, ${participant}, ${proceeding.id}, ${found.id}, ${ctx.now}, ${ctx.actor.officer},
      ${await sealWords(ctx, 'reported', id, { name: input.name })})`
  await carryBars(ctx, { kind: 'case', subject: found.id }, [{ kind: 'record', subject: record }])
  await noteCase(ctx, found.id, 'person reported', { proceeding: proceeding.number })
  return { id: participant }
}

/** The record is the police's own and protected: it marks nobody at a counter, and no indicator asks it (P1). */
async function keepRecord(ctx: Context, number: string, on: string, input: Named): Promise<string> {
  const [count] = await ctx.sql<{ lines: number }>`
    select count(*)::int + 1 lines from cases.reported r join cases.proceedings p on p.id = r.proceeding where p.number = ${number}`
  const given = {
    ...{ nama_lengkap: input.name, nama_lain: input.otherNames, nik: input.nik },
    ...{ tanggal_lahir: input.birthDate, nomor_hp: input.phone },
  }
  const row = {
    ...{ nomor_lp: number, nomor_urut: String(count!.lines), waktu_laporan: on, satuan: 'Simpul', peran: 'TERLAPOR' },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  }
  const body = Buffer.from(JSON.stringify({ records: [row] }))
  const receipt = await receiveRecords(ctx, policeReport, {
    ...{ body, pieces: splitJson(body), media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
  const [answer] = receipt.answers
  if (answer?.record) return answer.record
  const [problem] = answer?.problems ?? []
  const field = { nama_lain: 'otherNames', nik: 'nik', tanggal_lahir: 'birthDate', nomor_hp: 'phone' }[
    problem?.field ?? ''
  ]
  const { id, en } = problem ?? { id: 'tidak dapat disimpan', en: 'cannot be kept' }
  throw wrongField(field ?? 'name', { id, en })
}
