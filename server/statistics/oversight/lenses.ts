/** Every lens on the chain of services, in the order in which they are shown. */
import type { Lens } from './lens.ts'
import { desks } from './lenses/desks.ts'
import { handOvers } from './lenses/hand-overs.ts'
import { steps } from './lenses/steps.ts'

export const lenses: readonly Lens[] = [handOvers, steps, desks]
