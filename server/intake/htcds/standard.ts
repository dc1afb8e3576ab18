/** What the standard and its templates look like from our side: fields of one victim in one case, the template's columns, our extensions. */
import { fields } from './fields.data.ts'
import type { HtcdsField } from './htcds-field.ts'

/** One victim in one case: field → text; lists as value names joined by "; ". Absent is unknown. */
export type HtcdsRecord = Record<string, string>

const byName = new Map(fields.map((field) => [field.name, field]))
export const findField = (name: string): HtcdsField | undefined => byName.get(name)

/** Fields of a row: the person, the victim, the case, the consent. The rest (events, plans, perpetrators) stands beside in relational JSON. */
export const rowFields: readonly HtcdsField[] = fields.filter(({ name }) => /^(prs|vic|cas|con)_/.test(name))

/** Columns B–AM of the official Excel templates in their order. The address stands in the order of the labels (N–R), not of the hidden names. */
export const templateColumns: readonly HtcdsField[] = [
  ...[
    'cas_CaseOwner',
    'prs_Salutation',
    'prs_FirstName',
    'prs_SecondName',
    'con_Consent',
    'prs_Birthdate',
    'prs_Gender',
  ],
  ...['prs_Citizenship', 'prs_Title', 'prs_Email', 'prs_HomePhone', 'prs_MobilePhone'],
  ...['prs_MailingStreet', 'prs_MailingCity', 'prs_MailingState', 'prs_MailingPostalCode', 'prs_MailingCountry'],
  ...['vic_TraffickingStatus', 'vic_TraffickingStatusDecisionMakingOrg', 'vic_MethodOfRecruitment'],
  ...['vic_LocationOfRecruitment', 'vic_MethodsOfControl', 'vic_TypeOfExploitation', 'vic_ForcedLabourIndustry'],
  ...['vic_TypeOfSexExploitation', 'vic_LocationOfExploitation', 'cas_Status', 'cas_ReferringOrganisation'],
  ...['cas_IncomingReferralDate', 'cas_ReferringPrimaryCaseWorker', 'cas_ReasonForIncomingReferral'],
  ...['cas_IncomingReferralDetails', 'cas_ReferredOrganisation', 'cas_ReferredPrimaryCaseWorker'],
  ...['cas_ReasonForOutgoingReferral', 'cas_OutgoingReferralDate', 'cas_OutgoingReferralDetails'],
  'cas_ReasonForCaseClosure',
].map((name) => byName.get(name)!)

/** Parts a list; in writing "; " as the template's macro does. */
export const partsOf = (text: string | undefined): string[] =>
  text === undefined || text === '' ? [] : text.split('; ')

/**
 * Values that the standard does not have and this border needs: holding people back and forced crime in scam compounds (HTCDS issues #4,
 * #28). In the standard's own column each is "Other"; its name stands in an extension column beside it.
 */
export const localValues: Record<string, { column: string; values: Record<string, string> }> = {
  vic_TypeOfExploitation: { column: 'ext_TypeOfExploitation', values: { ForcedCriminality: 'Forced criminality' } },
  vic_MethodsOfControl: { column: 'ext_MethodsOfControl', values: { RestrictsMovement: 'Restricts movement' } },
}

/** Our columns behind the standard's: what the row and its case are called, and the names of what "Other" stands for. */
export const extensionColumns = [
  'ext_Reference',
  'ext_Case',
  'ext_AsOf',
  'ext_TypeOfExploitation',
  'ext_MethodsOfControl',
] as const
