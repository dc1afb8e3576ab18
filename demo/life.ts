/**
 * The shape of an innocent life: who lives it, how often in the small region, and what the offices write down of it.
 * To add one: a file in lives/ and a line in lives.ts. `lookAlike` lives share outward signs with a ring and mean nothing.
 */
import type { Person } from './people.ts'
import type { Random } from './random.ts'
import type { World } from './world.ts'

export type Life = {
  key: string
  lookAlike: boolean
  /** How many households, groups or people live it in the small region. */
  count: number
  live: (world: World, random: Random, part: { part: Person['part']; life: string }, count: number) => void
}

/** Runs `count` times, each with its own stream of chance. */
export function each(count: number, random: Random, one: (random: Random, index: number) => void): void {
  for (let index = 0; index < count; index++) one(random.fork(String(index)), index)
}
