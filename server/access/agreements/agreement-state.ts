/** How an agreement stands at a moment. */
import type { Words } from '../../platform/words.ts'

export const agreementStates = ['draft', 'not yet', 'in force', 'ended', 'revoked'] as const
export type AgreementState = (typeof agreementStates)[number]

/** What decides it. */
export type Dated = { approved: boolean; revokedAt: Date | null; from: Date; until: Date }

/** Revoked stands above all; what nobody approved opens nothing, whatever its dates. */
export function stateOfAgreement({ approved, revokedAt, from, until }: Dated, now: Date): AgreementState {
  if (revokedAt !== null) return 'revoked'
  if (until <= now) return 'ended'
  if (!approved) return 'draft'
  return from > now ? 'not yet' : 'in force'
}

/** The day in western Indonesia (UTC+7), where agreements begin and end at midnight. */
const day = (at: Date) => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)

/** Why nothing may rest on it, without a full stop: “perjanjian PKS/1 berakhir 2026-11-22”; null while it is in force. */
export function whyNotInForce(number: string, dated: Dated, now: Date): Words | null {
  const state = stateOfAgreement(dated, now)
  if (state === 'in force') return null
  const says: Record<Exclude<AgreementState, 'in force'>, Words> = {
    draft: { id: `menunggu persetujuan orang kedua`, en: `waits for a second person’s approval` },
    'not yet': { id: `baru berlaku mulai ${day(dated.from)}`, en: `begins on ${day(dated.from)}` },
    ended: { id: `berakhir ${day(dated.until)}`, en: `ended on ${day(dated.until)}` },
    revoked: {
      id: `dicabut ${day(dated.revokedAt ?? now)}`,
      en: `was revoked on ${day(dated.revokedAt ?? now)}`,
    },
  }
  return { id: `perjanjian ${number} ${says[state].id}`, en: `agreement ${number} ${says[state].en}` }
}

/** Why its keys stand still; null while it is in force. */
export function whyStopped(number: string, dated: Dated, now: Date): Words | null {
  const why = whyNotInForce(number, dated, now)
  return why === null ? null : { id: `Kunci berhenti: ${why.id}.`, en: `The key has stopped: ${why.en}.` }
}
