/**
 * What the cast does with the alerts, as plain steps by role over time; a loader drives them through the product's doors.
 * A thread begins when an alert about one of its NIKs opens; a thread whose alert never opens, or lies outside the officer's
 * region, is left out. The fresh rings have no thread, or an unfinished one: they wait for the visitor.
 */
import { inventRegion } from './invent-region.ts'
import { tellDismissals } from './story/dismissals.ts'
import { tellRings } from './story/rings.ts'
import type { DemoOptions, World } from './world.ts'

type Track = 'protection' | 'law' | 'immigration'

/** How it ended for one victim. */
type Outcome = 'returned-to-family' | 'reintegrated' | 'declined-service' | 'continues-elsewhere' | 'not-a-victim'

/** `after`: hours since the step before (the first: since the alert opened). `by`: a login of the cast. Free text is Indonesian, as officers write. */
export type StoryStep = { after: number; by: string } & (
  | { does: 'take' }
  | { does: 'dismiss'; reason: string }
  | { does: 'ask'; to: string; question: string }
  | { does: 'answer'; answer: string }
  /** `with`: for each further victim every NIK under which records know that person. */
  | { does: 'open case'; kind: 'TPPO' | 'TPPM'; reason: string; with: string[][] }
  | { does: 'hand over'; track: Track; to: string; reason: string }
  | { does: 'accept'; track: Track }
  | { does: 'refuse'; track: Track; ground: string; proposed: string }
  /** Finishes the next `count` open steps of a track that are `by`'s. */
  | { does: 'finish steps'; track: Track; count: number; note: string }
  | { does: 'record outcome'; niks: string[]; outcome: Outcome; note: string }
  | { does: 'close'; reason: string }
)

/** `niks`: every NIK under which records know the people whose alert begins the thread; `name` of the first of them. */
export type StoryThread = { key: string; ring: string | null; name: string; niks: string[]; steps: StoryStep[] }

/** Deterministic in its options; the rings' threads first, then the dismissals of innocent look-alikes. */
export function tellStory(options: DemoOptions): StoryThread[] {
  const world = inventRegion(options)
  const niksOf = niksByPerson(world)
  return [...tellRings(world, niksOf), ...tellDismissals(world, niksOf)]
}

export type NiksOf = (person: string) => string[]

function niksByPerson(world: World): NiksOf {
  const niks = new Map<string, Set<string>>()
  for (const { person, row } of world.sent) {
    if (!person || !row.nik) continue
    const known = niks.get(person.id) ?? new Set([person.nik])
    niks.set(person.id, known.add(row.nik))
  }
  return (person) => [...(niks.get(person) ?? [])]
}
