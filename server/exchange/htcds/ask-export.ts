/** Asking for an export, and the second person's answer. Identifiers need an agreement with the receiver and somebody else's yes (P8). */
import type { Context } from '../../platform/context.ts'
import { nextNumber } from '../../platform/next-number.ts'
import { Problem, wrongField } from '../../platform/problem.ts'
import { type AbroadGround, daysToTake, type ExportForm, type ExportPurpose } from './model.ts'

/** What is asked for; `receiver` in words where no agreement names it. */
export type ExportWanted = {
  cases: string[]
  form: ExportForm
  identified: boolean
  receiver?: string | undefined
  agreement?: string | undefined
  purpose: ExportPurpose
  note: string
  legal: string
  abroad: boolean
  abroadGround?: AbroadGround | undefined
}

/** Without identifiers it is ready at once; with them it waits for a second person of the agency. */
export async function askExport(ctx: Context, wanted: ExportWanted): Promise<{ id: string; number: string }> {
  const cases = [...new Set(wanted.cases)]
  const seen = await ctx.sql`select from cases.cases where id = any (${cases}::uuid[])`
  if (seen.length < cases.length) throw new Problem('not-found')
  if (wanted.abroad && wanted.abroadGround === undefined) throw wrongField('abroadGround', groundWanted)
  const agreed = wanted.identified ? await getAgreement(ctx, wanted.agreement) : null
  const receiver = agreed?.receiver ?? wanted.receiver?.trim()
  if (!receiver) throw wrongField('receiver', { id: 'sebutkan penerimanya', en: 'name who receives it' })
  const [id, number] = [ctx.id(), await nextNumber(ctx, 'HTCDS')]
  await ctx.sql`
    insert into exchange.htcds_exports (id, number, agency, form, identified, receiver, agreement, purpose, note, legal, abroad, abroad_ground,
      asked_by, asked_at, ends_at)
    values (${id}, ${number}, ${ctx.actor.agency}, ${wanted.form}, ${wanted.identified}, ${receiver}, ${agreed?.id ?? null}, ${wanted.purpose},
      ${wanted.note}, ${wanted.legal}, ${wanted.abroad}, ${wanted.abroad ? wanted.abroadGround : null}, ${ctx.actor.officer}, ${ctx.now},
      ${wanted.identified ? null : endOf(ctx)})`
  await ctx.sql`insert into exchange.htcds_export_cases (export, case_id) select ${id}, unnest(${cases}::uuid[])`
  return { id, number }
}

const groundWanted = {
  id: 'sebutkan dasar pengiriman ke luar negeri (UU 27/2022 pasal 56)',
  en: 'name the ground of sending it abroad (Law 27/2022 art. 56)',
}
const endOf = (ctx: Context): Date => new Date(ctx.now.getTime() + daysToTake * 86_400_000)

export type Agreed = { id: string; number: string; receiver: string; agency: string; groups: string[] }

/** Agreements in force under which cases may go to a receiver, with the groups they open. */
export const readAgreed = (ctx: Context, id: string | null): Promise<Agreed[]> => ctx.sql<Agreed>`
  select g.id, g.number, n.name receiver, g.receiver agency, g.groups from access.agreements g
    join access.agency_names n on n.agency = g.receiver and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
  where g.source = 'htcds-case' and g.direction = 'receive' and 'case' = any (g.purposes) and g.receiver <> ${ctx.actor.agency}
    and (g.counterpart is null or g.counterpart = ${ctx.actor.agency})
    and g.approved_by is not null and g.revoked_at is null and g.from_at <= ${ctx.now} and g.until_at > ${ctx.now}
    and (${id}::uuid is null or g.id = ${id}) order by n.name, g.number`

async function getAgreement(ctx: Context, id: string | undefined): Promise<Agreed> {
  const [agreed] = id === undefined ? [] : await readAgreed(ctx, id)
  if (agreed !== undefined) return agreed
  throw wrongField('agreement', {
    id: 'identitas hanya keluar berdasarkan perjanjian yang berlaku dengan penerimanya atas sumber htcds-case',
    en: 'identifiers leave only under an agreement in force with the receiver on the source htcds-case',
  })
}

/** The second person's yes opens a week in which it may be taken; a no carries its reason. */
export async function decideExport(
  ctx: Context,
  input: { id: string; approve: boolean; reason?: string | undefined },
): Promise<{ done: true }> {
  const [row] = await ctx.sql<{
    asked_by: string
    decided_by: string | null
    agreement: string | null
    identified: boolean
  }>`
    select asked_by, decided_by, agreement, identified from exchange.htcds_exports where id = ${input.id} for update`
  if (row === undefined) throw new Problem('not-found')
  if (row.decided_by !== null || !row.identified)
    throw new Problem('state-moved-on', { state: { id: 'sudah diputuskan', en: 'decided' } })
  if (row.asked_by === ctx.actor.officer) throw new Problem('second-person')
  if (!input.approve && input.reason === undefined)
    throw wrongField('reason', { id: 'sebutkan alasannya', en: 'name the reason' })
  if (input.approve) await getAgreement(ctx, row.agreement ?? undefined)
  await ctx.sql`
    update exchange.htcds_exports set decided_by = ${ctx.actor.officer}, decided_at = ${ctx.now},
      refused_because = ${input.approve ? null : input.reason}, ends_at = ${input.approve ? endOf(ctx) : null}
    where id = ${input.id}`
  return { done: true }
}
