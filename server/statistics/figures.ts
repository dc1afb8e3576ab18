/** Every figure, listed by hand. */
import type { Figure } from './figure.ts'
import { alertsByLevel } from './figures/alerts-by-level.ts'
import { alertsThatProvedRight } from './figures/alerts-that-proved-right.ts'
import { casesByPillar } from './figures/cases-by-pillar.ts'
import { medianTimes } from './figures/median-times.ts'
import { serviceCosts } from './figures/service-costs.ts'
import { victimsByOutcome } from './figures/victims-by-outcome.ts'
import { victimsBySexAndAge } from './figures/victims-by-sex-and-age.ts'

export const figures: readonly Figure[] = [
  alertsByLevel,
  casesByPillar,
  victimsBySexAndAge,
  victimsByOutcome,
  serviceCosts,
  medianTimes,
  alertsThatProvedRight,
]
