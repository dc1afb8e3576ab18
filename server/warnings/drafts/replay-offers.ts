/** Replays what is known of offers of work, licence by licence: of an offer and of a licence only the newest state stands, from its own day on. */
import type { Context } from '../../platform/context.ts'
import { plainLicence, readOffers, tiedToOffers } from '../assess-offers.ts'
import { mayBeAsked } from '../read-tied.ts'
import type { Replayed, ReplayedWith } from './measure-trial.ts'
import { replayPerson } from './replay-person.ts'

/** Each licence as a trial measures it: about no person, so there is no sex, age or place to compare, and no departure. */
export async function replayOffers(
  ctx: Context,
  { contenders, kinds, decisions, lookUps, own }: ReplayedWith,
): Promise<Replayed[]> {
  const records = (await readOffers(ctx, null)).filter(mayBeAsked)
  const tied = await tiedToOffers(ctx, new Set(kinds), records)
  const byLicence = Map.groupBy(records, ({ facts }) => plainLicence(facts.sponsor?.licence))
  return [...byLicence].map(([licence, all]) => {
    const { heard, events, stopped } = replayPerson(contenders, all, tied, kinds, ctx.now.getTime(), lookUps)
    return {
      ...{ person: licence, events, stopped, sex: null, age: null, district: null, departures: [] },
      draft: heard.find(({ key }) => key === 'draft') ?? null,
      live: heard.find(({ key }) => key === own) ?? null,
      others: heard.filter(({ key }) => key !== 'draft' && key !== own),
      decided: all.map(({ id }) => decisions.get(id)).find((one) => one != null) ?? null,
    }
  })
}
