/** Invents the whole region: innocent lives and planted rings, and everything the offices wrote down of them. Pure in its options. */
import { lives } from './lives.ts'
import { plantRings } from './rings.ts'
import { type DemoOptions, emptyWorld, type World } from './world.ts'

export function inventRegion(options: DemoOptions): World {
  const world = emptyWorld(options)
  for (const life of lives) {
    const part = { part: life.lookAlike ? ('look-alike' as const) : ('other' as const), life: life.key }
    life.live(world, world.random.fork(life.key), part, life.count * world.scale)
  }
  plantRings(world)
  return world
}
