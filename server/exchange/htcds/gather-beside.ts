/** What stands beside the victims' rows in relational JSON: agencies at work, steps of the plan, and suspects by determination. */
import type { Facts } from '../../intake/model.ts'
import { readRecords } from '../../persons/store.ts'
import type { Context } from '../../platform/context.ts'
import { openFacts } from './describe-victim.ts'
import type { Asked, Gathered } from './gather-export.ts'
import type { Beside } from './write-relational.ts'

const typeOfKind: Record<string, string> = {
  ...{
    police: 'LawEnforcement',
    prosecutor: 'LawEnforcement',
    military: 'LawEnforcement',
    immigration: 'ImmigrationService',
  },
  ...{
    health: 'HealthServiceOrganisation',
    ngo: 'NGO',
    education: 'SchoolOrCollege',
    city: 'LocalGovernmentOrganisation',
  },
  ...{ 'women-and-children': 'LocalGovernmentOrganisation', social: 'LocalGovernmentOrganisation' },
  ...{ 'task-force': 'LocalGovernmentOrganisation', village: 'LocalGovernmentOrganisation' },
  ...{ consular: 'CentralGovernmentOrganisation', 'migrant-worker-protection': 'CentralGovernmentOrganisation' },
}
const planOfTrack: Record<string, string> = { protection: 'SocialCare', law: 'Legal', immigration: 'Legal' }

/** A reported person is no perpetrator: only a suspect by determination is one here, and named only with identifiers open. */
export async function gatherBeside(ctx: Context, asked: Asked, { participants }: Gathered): Promise<Beside> {
  const agencies = await ctx.sql<{ name: string; kind: string }>`
    select distinct n.name, a.kind from cases.tracks t join access.posts p on p.id = t.accountable join access.agencies a on a.id = p.agency
      join access.agency_names n on n.agency = a.id and n.from_at <= ${ctx.now} and coalesce(n.until_at > ${ctx.now}, true)
    where t.case_id = any (${asked.cases}::uuid[]) order by n.name`
  const steps = await ctx.sql<{
    participant: string
    track: string
    code: string
    due_at: Date | null
    done_at: Date | null
  }>`
    select participant, track, code, due_at, done_at from cases.steps
    where case_id = any (${asked.cases}::uuid[]) and participant is not null order by due_at, id`
  const suspects = await ctx.sql<{ record: string }>`
    select record from cases.participants where case_id = any (${asked.cases}::uuid[]) and role = 'suspect' order by since, id`
  const records = await readRecords(
    ctx,
    suspects.map((one) => one.record),
  )
  const named = asked.groups?.includes('identity') === true
  const nameOf = (record: string): Partial<Facts> =>
    named
      ? openFacts(
          ctx,
          records.filter(({ id }) => id === record),
        )
      : {}
  const day = (at: Date | null) => (asked.groups === null ? undefined : at?.toISOString().slice(0, 10))
  return {
    organisations: agencies.map(({ name, kind }, i) =>
      given({ id: `o${i + 1}`, org_Name: name, org_Type: typeOfKind[kind] }),
    ),
    supportPlans: steps.flatMap(({ participant, track, code, due_at, done_at }) => {
      const victim = participants.get(participant)
      return victim === undefined
        ? []
        : [
            given({
              victim,
              spl_Type: planOfTrack[track],
              spl_Objectives: code,
              spl_PlannedEndDate: day(due_at),
              spl_ActualEndDate: day(done_at),
            }),
          ]
    }),
    perpetrators: suspects.map((_, i) => ({ person: `s${i + 1}`, per_RoleInProcess: [] })),
    perpetratorPersons: suspects.map(({ record }, i) => given({ id: `s${i + 1}`, prs_FirstName: nameOf(record).name })),
  }
}

const given = (entity: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(entity).filter((entry): entry is [string, string] => entry[1] !== undefined))
