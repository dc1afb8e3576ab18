/** Every planted ring, listed by hand: the old ones have had their cases, the new ones show in the days before `until`. */
import type { Plant } from './ring.ts'
import { deportedAgain } from './rings/deported-again.ts'
import { overland } from './rings/overland.ts'
import { raisedAge } from './rings/raised-age.ts'
import { scamOffer } from './rings/scam-offer.ts'
import type { World } from './world.ts'

const planted: { key: string; plant: Plant; daysBack: number }[] = [
  { key: 'raised-age-old', plant: raisedAge, daysBack: 420 },
  { key: 'deported-again-old', plant: deportedAgain, daysBack: 330 },
  { key: 'overland-old', plant: overland, daysBack: 300 },
  { key: 'scam-offer-old', plant: scamOffer, daysBack: 210 },
  { key: 'scam-offer-new', plant: scamOffer, daysBack: 9 },
  { key: 'deported-again-new', plant: deportedAgain, daysBack: 4 },
  { key: 'raised-age-new', plant: raisedAge, daysBack: 3 },
  { key: 'overland-new', plant: overland, daysBack: 1 },
]

/** Plants the listed rings; a larger region has more of the old kind, none of them nearer than two months. */
export function plantRings(world: World): void {
  const random = world.random.fork('rings')
  for (const { key, plant, daysBack } of planted) world.rings.push(plant(world, random.fork(key), { key, daysBack }))
  const kinds = [raisedAge, deportedAgain, overland, scamOffer]
  for (let extra = 0; extra < (world.scale - 1) * 2; extra++) {
    const key = `extra-${extra + 1}`
    const about = { key, daysBack: random.whole(160, 600) }
    world.rings.push(kinds[extra % kinds.length]!(world, random.fork(key), about))
  }
}
