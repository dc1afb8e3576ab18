/** What an alert says of its findings: the modus that speaks first, how high, how grave and how sure, and the modi nearest to it. Pure. */
import type { Indicator } from '../indicator.ts'
import { certaintyOf, type Judged, levelOf, type Spoken } from '../judge-findings.ts'
import type { Level } from '../model.ts'
import type { Modus } from '../modus.ts'

export type Said = {
  level: Level
  modus: string
  version: number | null
  /** 1 to 4: the modus's own, one more when somebody may be a child. */
  severity: number
  /** 1 to 3. */
  certainty: number
  judged: Judged[]
}

/** Modi kept with an alert to explain it: the one that names it and the next ones. */
const mostJudged = 4
/** What a modus of a release without that number counts as. */
const ordinary = 2

/** The strongest modus whose conditions hold; a finding that alerts alone and points to none yet has one of its own. */
export function sayAlert(
  judged: Judged[],
  hits: readonly (Spoken & { child: boolean })[],
  modi: readonly Modus[],
  indicators: readonly Pick<Indicator, 'id' | 'modus'>[],
): Said {
  const best = judged.find((one) => one.holds)
  const first = hits.find((hit) => hit.alone) ?? hits[0]
  const own = indicators.find((indicator) => indicator.id === first?.indicator)?.modus
  const modus = best?.modus ?? own ?? 'overland workers'
  return {
    level: levelOf(best, hits),
    modus,
    version: best?.version ?? null,
    severity: (modi.find((one) => one.id === modus)?.severity ?? ordinary) + (hits.some((hit) => hit.child) ? 1 : 0),
    certainty: certaintyOf(best, hits),
    judged: judged.slice(0, mostJudged),
  }
}
