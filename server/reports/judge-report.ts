/**
 * A second voice: an officer of the answering post, never the one who recorded it, confirms a report or finds it untrue (protection.md P4).
 * What the recorder told stays theirs; the confirmation is a record of the confirming agency.
 */

import { receiveRecords } from '../intake/receive-records.ts'
import { sources } from '../intake/sources.ts'
import { splitJson } from '../intake/split-delivery.ts'
import type { Context } from '../platform/context.ts'
import { Problem } from '../platform/problem.ts'
import { getForm } from './declare-forms.ts'
import { fileRow } from './file-row.ts'
import { openAnswers } from './seal.ts'
import { type LockedReport, lockToAnswer, noteReport } from './store.ts'
import type { Verdict } from './words.ts'

/** The word of the source's column for each verdict. */
const columnWords: Record<Verdict, string> = {
  unconfirmed: 'BELUM',
  confirmed: 'DIKUATKAN',
  'not true': 'TIDAK-BENAR',
}
const source = sources.find((one) => one.id === 'citizen-report')!

/** Throws `second-person` for the officer who recorded it. */
export async function judgeReport(
  ctx: Context,
  input: { id: string; verdict: Exclude<Verdict, 'unconfirmed'>; ground: string },
): Promise<void> {
  const report = await lockToAnswer(ctx, input.id, 'act')
  if (report.recorded_by === ctx.actor.officer) throw new Problem('second-person')
  if (report.verdict === input.verdict) return
  await ctx.sql`
    update reports.reports set verdict = ${input.verdict}, state = ${report.next}, answered_at = coalesce(answered_at, ${ctx.now})
    where id = ${report.id}`
  await tellRecord(ctx, report, input.verdict)
  await noteReport(ctx, report.id, input.verdict, {}, input.ground)
}

/** Not true of what never counted needs no record: it marks nobody, not even as wrongly told of. */
async function tellRecord(ctx: Context, report: LockedReport, verdict: Verdict): Promise<void> {
  const mine = await ctx.sql`
    select from intake.records where agency = ${ctx.actor.agency} and source = ${source.id} and ref = ${report.number}`
  if (verdict === 'not true' && mine.length === 0) return
  const answers = await openAnswers(ctx, report.id, report.answers)
  const form = await getForm(ctx, report.form, report.form_version)
  const filing = form.filings.find((one) => one.source === source.id)
  if (answers === null || filing === undefined) return
  const around = { number: report.number, at: report.told_at, region: report.region, post: '' }
  const row = { ...fileRow(form, filing, answers, around), status_verifikasi: columnWords[verdict] }
  const body = Buffer.from(JSON.stringify({ records: [row] }))
  const { answers: told } = await receiveRecords(ctx, source, {
    ...{ body, pieces: splitJson(body), media: 'application/json', channel: 'form', sentAt: ctx.now },
  })
  if (told[0]?.result === 'refused') throw new Problem('bad-input', {}, told[0].problems ?? [])
}
