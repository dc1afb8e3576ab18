/** What may leave without names: coded values that describe what happened, never free text, a date, a number or a place below the province. */
import type { HtcdsRecord } from '../../intake/htcds/standard.ts'
import type { FieldGroup } from '../../intake/model.ts'

const kept = new Set([
  ...['prs_Gender', 'prs_Citizenship', 'prs_MailingState', 'prs_MailingCountry', 'con_Consent', 'cas_Status'],
  ...['vic_TraffickingStatus', 'vic_TraffickingStatusDecisionMakingOrg', 'vic_RelationshipToTrafficker'],
  ...['vic_RecruitmentWebsitesAndApps', 'vic_MethodOfRecruitment', 'vic_MethodsOfControl', 'vic_TypeOfExploitation'],
  ...['vic_ForcedLabourIndustry', 'vic_TypeOfSexExploitation', 'vic_ExploitationWebsitesAndApps', 'ext_AsOf'],
])

/** The same victim under a name of chance: `called` and `inCase` cannot be followed back by who receives them. */
export const deidentified = (record: HtcdsRecord, called: string, inCase: string): HtcdsRecord => ({
  ...Object.fromEntries(Object.entries(record).filter(([name]) => kept.has(name))),
  ext_Reference: called,
  ext_Case: inCase,
})

/** Which group of an agreement opens each identifying field; what is coded needs none. */
function groupOf(name: string): FieldGroup | null {
  if (kept.has(name) || name.startsWith('ext_')) return null
  if (name === 'prs_IdentityNumber') return 'documents'
  if (/^prs_(Mailing|Email|HomePhone|MobilePhone)/.test(name)) return 'contact'
  return name.startsWith('prs_') ? 'identity' : 'service'
}

/** As much of a record as an agreement's groups open. */
export const withinGroups = (record: HtcdsRecord, groups: readonly string[]): HtcdsRecord =>
  Object.fromEntries(
    Object.entries(record).filter(([name]) => {
      const group = groupOf(name)
      return group === null || groups.includes(group)
    }),
  )
