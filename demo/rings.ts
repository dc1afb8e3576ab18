/** Every planted ring, listed by hand: the old ones have had their cases, the new ones show in the days before `until`. */
import type { Plant } from './ring.ts'
import { raisedAlone, returnedAlone } from './rings/alone.ts'
import { borderPass } from './rings/border-pass.ts'
import { deportedAgain } from './rings/deported-again.ts'
import { orderedBride } from './rings/ordered-bride.ts'
import { overland } from './rings/overland.ts'
import { raisedAge } from './rings/raised-age.ts'
import { scamOffer } from './rings/scam-offer.ts'
import { umrahPretext } from './rings/umrah-pretext.ts'
import { unofficialPath } from './rings/unofficial-path.ts'
import type { World } from './world.ts'

const planted: { key: string; plant: Plant; daysBack: number }[] = [
  { key: 'raised-age-old', plant: raisedAge, daysBack: 420 },
  { key: 'deported-again-old', plant: deportedAgain, daysBack: 330 },
  { key: 'overland-old', plant: overland, daysBack: 300 },
  { key: 'border-pass-old', plant: borderPass, daysBack: 290 },
  { key: 'ordered-bride-old', plant: orderedBride, daysBack: 270 },
  { key: 'umrah-pretext-old', plant: umrahPretext, daysBack: 250 },
  { key: 'scam-offer-old', plant: scamOffer, daysBack: 210 },
  { key: 'unofficial-path-old', plant: unofficialPath, daysBack: 180 },
  { key: 'border-pass-new', plant: borderPass, daysBack: 40 },
  { key: 'scam-offer-new', plant: scamOffer, daysBack: 9 },
  { key: 'ordered-bride-new', plant: orderedBride, daysBack: 6 },
  { key: 'umrah-pretext-new', plant: umrahPretext, daysBack: 5 },
  { key: 'deported-again-new', plant: deportedAgain, daysBack: 4 },
  { key: 'raised-age-new', plant: raisedAge, daysBack: 3 },
  { key: 'unofficial-path-new', plant: unofficialPath, daysBack: 2 },
  { key: 'overland-new', plant: overland, daysBack: 1 },
  { key: 'returned-alone-new', plant: returnedAlone, daysBack: 6 },
  { key: 'raised-alone-new-1', plant: raisedAlone, daysBack: 4 },
  { key: 'raised-alone-new-2', plant: raisedAlone, daysBack: 2 },
  { key: 'raised-alone-new-3', plant: raisedAlone, daysBack: 1 },
]

/** Plants the listed rings; a larger region has more of the old kind, none of them nearer than two months. */
export function plantRings(world: World): void {
  const random = world.random.fork('rings')
  for (const { key, plant, daysBack } of planted) world.rings.push(plant(world, random.fork(key), { key, daysBack }))
  const kinds = [raisedAge, deportedAgain, overland, scamOffer, orderedBride, borderPass, umrahPretext, unofficialPath]
  for (let extra = 0; extra < (world.scale - 1) * 2; extra++) {
    const key = `extra-${extra + 1}`
    const about = { key, daysBack: random.whole(160, 600) }
    world.rings.push(kinds[extra % kinds.length]!(world, random.fork(key), about))
  }
}
