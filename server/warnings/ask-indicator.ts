/** Asks an indicator about a person: its conditions compiled once, evaluated per person in bounded steps, never waiting. */
import type { PersonRecord } from '../persons/model.ts'
import { aboutOfTie } from './alerts/model.ts'
import { bandsOf, type CheckedIndicator, soundIndicator } from './check-indicator.ts'
import { compileConditions } from './condition/compile-condition.ts'
import type { TiedRecord, World } from './condition/functions.ts'
import type { Value } from './condition/vocabulary.ts'
import type { Finding, Indicator } from './indicator.ts'

/**
 * `stopped`: the conditions walked over more than an evaluation may; nothing was found, and somebody must look at the indicator. `askAgain`:
 * milliseconds since 1970 of the moment ahead at which something becomes due.
 */
export type Asking = (
  records: readonly PersonRecord[],
  world: World,
) => { finding: Finding | null; stopped: boolean; askAgain?: number }

/** At most so many records stand as evidence under one sentence. */
const mostEvidence = 20

/** Makes a checked indicator ready to be asked. */
export function readyIndicator(indicator: Indicator, { define, ask }: CheckedIndicator): Asking {
  const answer = compileConditions({ define, ask })
  const bands = bandsOf(indicator)
  return (records, world) => {
    const ask = answer({ records, world })
    let stopped = false
    const value = (part: string): Value => {
      const one = ask(part)
      stopped ||= one.stopped
      return one.value
    }
    const due = value('askAgain') as number | undefined
    const again = due !== undefined && due > world.now ? { askAgain: due } : {}
    const strength = bands.find((band) => value(`bands.${band}`) === true)
    const about = strength === undefined ? undefined : (value('about') as PersonRecord | undefined)
    if (strength === undefined || about === undefined) return { finding: null, stopped, ...again }
    const evidence = (value('evidence') ?? []) as (PersonRecord | undefined)[]
    const [tied] = (value('gathers') as TiedRecord[] | undefined) ?? []
    const values = Object.keys(indicator.values).flatMap((name) => {
      const filled = value(`values.${name}`)
      return filled === undefined ? [] : [[name, filled as string | number]]
    })
    if (stopped) return { finding: null, stopped, ...again }
    return {
      stopped,
      ...again,
      finding: {
        record: about.id,
        strength,
        values: Object.fromEntries(values),
        evidence: [...new Set(evidence.flatMap((record) => record?.id ?? []))].slice(0, mostEvidence),
        ...(tied === undefined ? {} : { tie: `${aboutOfTie[tied.tieKind]} ${tied.tie}` }),
      },
    }
  }
}

/** Checks, compiles and asks, for one look. Throws for an indicator that is not sound. */
export const askOnce = (indicator: Indicator, records: readonly PersonRecord[], world: World): Finding | null =>
  readyIndicator(indicator, soundIndicator(indicator))(records, world).finding
