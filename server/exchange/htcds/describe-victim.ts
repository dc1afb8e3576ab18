/** One victim of a case in the standard's words: what the service wrote in them, else what the reader may see of the person's records. */
import { openGroups } from '../../access/disclose.ts'
import { readCountry } from '../../intake/htcds/read-value.ts'
import type { HtcdsRecord } from '../../intake/htcds/standard.ts'
import { type Facts, groupOfField } from '../../intake/model.ts'
import { normalizePhone } from '../../matching/phone.ts'
import type { PersonRecord } from '../../persons/model.ts'
import type { Context } from '../../platform/context.ts'

/** A victim as the case knows them. */
export type Participant = { id: string; case_id: string; record: string; role: string; outcome: string | null }

/** Each fact from the newest record in which it is open to the reader. */
export function openFacts(ctx: Context, records: readonly PersonRecord[]): Partial<Facts> {
  const facts: Record<string, unknown> = {}
  for (const record of records) {
    const open = openGroups(ctx, record)
    for (const [field, value] of Object.entries(record.facts)) {
      if (open === 'all' || open.includes(groupOfField[field as keyof Facts])) facts[field] = value
    }
  }
  return facts
}

const genderOf = { F: 'Feminine', M: 'Masculine' } as const

/** `regionNames` by Kemendagri code. An Indonesian name is one name: which part of it would be the family's is not invented. */
export function describePerson(facts: Partial<Facts>, regionNames: ReadonlyMap<string, string>): HtcdsRecord {
  const parts = facts.region?.split('.') ?? []
  return given({
    prs_FirstName: facts.name,
    prs_Birthdate: facts.birthDate,
    prs_Gender: facts.sex && genderOf[facts.sex],
    prs_Citizenship: facts.nationality && (readCountry(facts.nationality) ?? undefined),
    prs_IdentityNumber: facts.nik,
    prs_MobilePhone: facts.phone && (normalizePhone(facts.phone) ?? undefined),
    prs_Email: facts.email,
    prs_MailingStreet: facts.address,
    prs_MailingCity: regionNames.get(parts.slice(0, 2).join('.')),
    prs_MailingState: regionNames.get(parts[0] ?? ''),
    prs_MailingCountry: parts.length > 0 ? 'ID' : undefined,
  })
}

/** How the case stands for this victim. Who determined it is not kept, and not invented. */
export function describeStanding(participant: Participant, inCase: { number: string; state: string }): HtcdsRecord {
  const status =
    participant.outcome === 'not a victim'
      ? 'NotAVictimOfTrafficking'
      : participant.role === 'victim'
        ? 'ActualVictimOfTrafficking'
        : 'PossibleVictimOfTrafficking'
  return {
    vic_TraffickingStatus: status,
    cas_Status: inCase.state === 'closed' ? 'Closed' : 'Active',
    ext_Case: inCase.number,
  }
}

const given = (record: Record<string, string | undefined>): HtcdsRecord =>
  Object.fromEntries(Object.entries(record).filter((entry): entry is [string, string] => entry[1] !== undefined))
