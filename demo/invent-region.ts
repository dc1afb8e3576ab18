/** Invents the whole region: innocent lives and planted rings, and everything the offices wrote down of them. Pure in its options. */
import { lives } from './lives.ts'
import type { Random } from './random.ts'
import { registerAbroad } from './records/abroad.ts'
import { keepLicences, listOffers } from './records/companies.ts'
import { interviewAtDesks } from './records/desk.ts'
import { patrolBorder, recordMeasures, reportToPolice } from './records/restricted.ts'
import { worryAtSchool } from './records/school.ts'
import { plantRings } from './rings.ts'
import { type DemoOptions, emptyWorld, type World } from './world.ts'

/** Offices that write of what has happened already; after the rings, so that no number of theirs shifts one of the people's. */
const registers: Record<string, (world: World, random: Random) => void> = {
  licences: keepLicences,
  offers: listOffers,
  abroad: registerAbroad,
  police: reportToPolice,
  measures: recordMeasures,
  patrols: patrolBorder,
  schools: worryAtSchool,
  desks: interviewAtDesks,
}

export function inventRegion(options: DemoOptions): World {
  const world = emptyWorld(options)
  for (const life of lives) {
    const part = { part: life.lookAlike ? ('look-alike' as const) : ('other' as const), life: life.key }
    life.live(world, world.random.fork(life.key), part, life.count * world.scale)
  }
  plantRings(world)
  for (const [name, keep] of Object.entries(registers)) keep(world, world.random.fork(name))
  return world
}
