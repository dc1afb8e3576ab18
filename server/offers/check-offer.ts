/** A job offer held against what is recorded: answered at once, kept if the asker wants. Nobody's name is needed and none is told. */
import type { Context } from '../platform/context.ts'
import { countApplicants } from './count-applicants.ts'
import { gatherKnown } from './gather-known.ts'
import { hashOffer } from './hash-offer.ts'
import { judgeOffer, tellFindings } from './judge-offer.ts'
import { keepCheck } from './keep-check.ts'
import type { Offer } from './model.ts'
import { readOffer } from './read-offer.ts'
import { reportAnswers } from './report-answers.ts'
import { advice } from './words.ts'

/** Throws `bad-input` with the field. */
export async function checkOffer(ctx: Context, { keep, ...told }: Offer & { keep: boolean }) {
  const offer = readOffer(told)
  const hashes = hashOffer(ctx, offer)
  const { known, holes } = await gatherKnown(ctx, offer, hashes)
  const findings = judgeOffer(offer, known)
  const dataAsOf = known.licences.reach.asOf
  const kept = keep ? await keepCheck(ctx, offer, { findings, hashes, dataAsOf }) : null
  const says = tellFindings(findings)
  return {
    ...{ id: kept?.id ?? null, number: kept?.number ?? null, at: ctx.now.toISOString() },
    ...{ dataAsOf, findings: says, advice, holes },
    applicants: await countApplicants(ctx, offer.phone),
    // The phone that was typed stands in the page already; no answer says it back.
    report: reportAnswers({ ...offer, phone: undefined }, says, kept?.number ?? null),
  }
}
