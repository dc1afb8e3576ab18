/** Asks indicators about one person as history went: at each moment only of what had happened by then. Pure; the same history, the same answer. */
import type { PersonRecord, TieKind } from '../../persons/model.ts'
import type { Asking } from '../ask-indicator.ts'
import type { LookUps, TiedRecord, World } from '../condition/functions.ts'
import { type Strength, strengths } from '../model.ts'

/** One indicator as a trial asks it; `aloneAt` are strengths at which it may alert alone. */
export type Contender = { key: string; asking: Asking; aloneAt: readonly Strength[] }

/** What one indicator said of a person: when first, and how strongly at most. */
export type Heard = { key: string; at: number; strength: Strength; alone: boolean }

/** So many moments of one person are looked at, the latest: somebody who crosses daily has thousands, and they say the same. */
const mostMoments = 200

/**
 * Moments are the person's own happenings, those of whoever is tied to them, and what falls due, up to `until` (milliseconds). No feed is stale in
 * a replay: what history holds is complete.
 */
export function replayPerson(
  contenders: readonly Contender[],
  records: readonly PersonRecord[],
  tied: (kind: TieKind, record: string) => TiedRecord[],
  kinds: readonly TieKind[],
  until: number,
  lookUps: LookUps,
): { heard: Heard[]; events: number; stopped: number } {
  const others = kinds.flatMap((kind) => records.flatMap((record) => tied(kind, record.id)))
  const moments = [...new Set([...records, ...others].map((one) => one.occurredAt.getTime()))]
    .filter((at) => at <= until)
    .sort((a, b) => a - b)
    .slice(-mostMoments)
  const dues: number[] = []
  const heard = new Map<string, Heard>()
  let stopped = 0
  let events = 0
  const next = () => (dues.length > 0 && (moments.length === 0 || dues[0]! < moments[0]!) ? dues : moments).shift()
  for (let now = next(); now !== undefined; now = next()) {
    events += 1
    const at = now
    const before = ({ occurredAt }: PersonRecord) => occurredAt.getTime() <= at
    const seen = records.filter(before)
    if (seen.length === 0) continue
    const world: World = {
      now: at,
      tied: (kind, record) => tied(kind, record).filter(before),
      isStale: () => false,
      ...lookUps,
    }
    for (const { key, asking, aloneAt } of contenders) {
      const answer = asking(seen, world)
      if (answer.stopped) stopped += 1
      if (
        answer.askAgain !== undefined &&
        answer.askAgain <= until &&
        !dues.includes(answer.askAgain) &&
        answer.askAgain > at
      )
        dues.splice(0, dues.length, ...[...dues, answer.askAgain].sort((a, b) => a - b))
      if (answer.finding === null) continue
      const { strength } = answer.finding
      const known = heard.get(key)
      const alone = aloneAt.includes(strength) || known?.alone === true
      if (known === undefined) heard.set(key, { key, at, strength, alone })
      else
        heard.set(key, {
          ...known,
          alone,
          strength: strengths[strength] > strengths[known.strength] ? strength : known.strength,
        })
    }
  }
  return { heard: [...heard.values()], events, stopped }
}
