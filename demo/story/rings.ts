/** One thread for each planted ring that the cast has begun to work on. */
import type { NiksOf, StoryThread } from '../story.ts'
import type { World } from '../world.ts'
import { tales } from './tales.data.ts'

export function tellRings(world: World, niksOf: NiksOf): StoryThread[] {
  return world.rings
    .filter((ring) => ring.key in tales)
    .map((ring) => {
      const victims = ring.victims.map((person) => niksOf(person.id))
      return {
        key: `ring/${ring.key}`,
        ring: ring.key,
        name: ring.victims[0]!.name,
        niks: victims.flat(),
        steps: tales[ring.key]!(victims),
      }
    })
}
