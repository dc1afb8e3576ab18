/** Nouns of exports in the form of the standard: forms, purposes, grounds of going abroad, states. */
/** Forms in which cases leave. */
export const exportForms = ['csv', 'xlsx', 'json'] as const
export type ExportForm = (typeof exportForms)[number]

/** Why cases leave. */
export const exportPurposes = ['referral', 'legal cooperation', 'reporting', 'research'] as const
export type ExportPurpose = (typeof exportPurposes)[number]

/** Grounds on which personal data may go abroad (UU 27/2022 art. 56: equal protection, binding safeguards, consent; to be confirmed). */
export const abroadGrounds = ['equal', 'safeguards', 'consent'] as const
export type AbroadGround = (typeof abroadGrounds)[number]

/** Waiting for the second person; ready to be taken; refused; its week is over. */
export const exportStates = ['waiting', 'ready', 'refused', 'ended'] as const
export type ExportState = (typeof exportStates)[number]

/** An export may be taken for a week after it was approved. */
export const daysToTake = 7

/** Most cases in one export. */
export const mostCases = 200
