/** Restitution victim by victim: what was asked, assessed, decided and paid, and the deadlines, each with its ground. */
import { namePersons, personsOf } from '../../../persons/name-persons.ts'
import type { Context } from '../../../platform/context.ts'
import { type ApplicantKind, applicantKinds, standing, sumsOf } from '../model.ts'
import { courseOf, readEntries } from '../store.ts'
import { type Deadline, paymentDeadlines, readRestitutionEntries, requestDeadlines } from './clocks.ts'

const told = ({ dueAt, ...rest }: Deadline) => ({ ...rest, dueAt: dueAt.toISOString() })

/** One line for every (presumed) victim, also who has not asked yet: until when she can is what she must be told. */
export async function readRestitutions(ctx: Context, id: string, jurisdiction: string) {
  const [victims, proceedings] = await Promise.all([
    ctx.sql<{
      participant: string
      record: string
      restitution: string | null
      proceeding: string | null
      applicant: ApplicantKind | null
    }>`
      select p.id participant, p.record, r.id restitution, r.proceeding, r.applicant from cases.participants p
        left join cases.restitutions r on r.participant = p.id
      where p.case_id = ${id} and p.role in ('presumed victim', 'victim') order by p.since, p.id`,
    ctx.sql<{ id: string }>`select id from cases.proceedings where case_id = ${id} order by opened_at, id`,
  ])
  const persons = await personsOf(
    ctx,
    victims.map((one) => one.record),
  )
  const names = await namePersons(ctx, [...new Set(persons.values())])
  const asked = victims.flatMap(({ restitution }) => restitution ?? [])
  const [stages, all] = await Promise.all([
    readEntries(
      ctx,
      proceedings.map((one) => one.id),
    ),
    readRestitutionEntries(ctx, asked),
  ])
  const dayIn = (proceeding: string | null, stage: string) =>
    courseOf(stages, proceeding ?? '').findLast((entry) => entry.stage === stage)?.on ?? null
  return Promise.all(
    victims.map(async (victim) => {
      const proceeding = victim.proceeding ?? proceedings[0]?.id ?? null
      const final = dayIn(proceeding, 'final')
      const demand = dayIn(proceeding, 'demand')
      const entries = all.filter((entry) => entry.restitution === victim.restitution)
      const stand = standing(entries)
      const first = stand.find((entry) => entry.round === 'asked')
      return {
        ...{ participant: victim.participant, name: names.get(persons.get(victim.record) ?? '') ?? null, proceeding },
        ...{ demandRead: demand, final },
        requestBy: (await requestDeadlines(ctx, jurisdiction, final)).map(told),
        request:
          victim.restitution === null
            ? null
            : {
                ...{ id: victim.restitution, applicant: applicantKinds[victim.applicant!] },
                beforeDemand: demand === null || (first !== undefined && first.on <= demand),
                sums: sumsOf(entries),
                entries: entries.map(({ id, round, on, number, corrects, parts }) => ({
                  ...{ id, round, on, number, corrects, parts, stands: stand.some((one) => one.id === id) },
                })),
                payBy: (await paymentDeadlines(ctx, jurisdiction, final)).map(told),
              },
      }
    }),
  )
}
