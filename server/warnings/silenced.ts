/** Which questions are not asked at the moment: what rests on the absence of a record keeps silent while its source is stale, and says so (P4). */
import type { FeedState } from '../intake/feed-state.ts'
import type { Feed } from '../intake/read-feeds.ts'
import type { Context } from '../platform/context.ts'
import { fill, type Words } from '../platform/words.ts'
import { askedIndicators, type Ready } from './asked-indicators.ts'
import type { Declared } from './declare-indicators.ts'

/** Feeds in these states say nothing by being silent. */
const stale: readonly FeedState[] = ['silent', 'late', 'never spoke', 'stopped']
export const isStale = ({ state }: Feed): boolean => stale.includes(state)

/** An indicator that keeps silent, with the stale sources it needs. */
export type Silenced = { indicator: Declared; feeds: Feed[] }

/** Those of the indicators in force that keep silent. */
export const silencedIndicators = (asked: Ready[], feeds: Feed[]): Silenced[] =>
  asked
    .map(({ indicator }) => ({
      indicator,
      feeds: feeds.filter((feed) => indicator.needsFeeds.includes(feed.source.id) && isStale(feed)),
    }))
    .filter((one) => one.feeds.length > 0)

const sentence: Words = {
  id: '“{question}” tidak ditanyakan sekarang. {source}: {says}',
  en: '“{question}” is not asked at present. {source}: {says}',
}

/** Those that keep silent, in sentences. */
export const tellSilenced = (silenced: Silenced[]): Words[] =>
  silenced.flatMap(({ indicator: { question }, feeds: quiet }) =>
    quiet.map((feed) => fill(sentence, { question, source: feed.source.name, says: feed.says })),
  )

/** The same for whoever reads alerts. */
export const saySilenced = async (ctx: Context, feeds: Feed[]): Promise<Words[]> =>
  tellSilenced(silencedIndicators(await askedIndicators(ctx), feeds))
