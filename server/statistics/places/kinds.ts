/** Everything that is counted by place, listed by hand. Kinds are never summed: what a sum and its parts would tell is not told. */
import { alerts } from './kinds/alerts.ts'
import { applications } from './kinds/applications.ts'
import { cases } from './kinds/cases.ts'
import { crossings } from './kinds/crossings.ts'
import { factorKinds } from './kinds/factors.ts'
import { reports } from './kinds/reports.ts'
import { returns } from './kinds/returns.ts'
import { victims } from './kinds/victims.ts'
import { type Level, levelsOf, type Placement } from './model.ts'
import type { PlaceKind } from './place-kind.ts'

export const kinds: readonly PlaceKind[] = [
  applications,
  crossings,
  returns,
  reports,
  alerts,
  cases,
  victims,
  ...factorKinds,
]

/** How fine a kind is told by a placement. */
export function levelsOfKind({ finest }: PlaceKind, by: Placement): Level[] {
  const levels = levelsOf[by]
  const last = finest === undefined ? -1 : levels.indexOf(finest)
  return last < 0 ? [...levels] : levels.slice(0, last + 1)
}
