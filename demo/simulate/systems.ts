/** Every simulated system, listed by hand; one file in systems/ each. */
import type { System } from './system.ts'
import { bp3miReturns } from './systems/bp3mi-returns.ts'
import { dukcapil } from './systems/dukcapil.ts'
import { p3mi } from './systems/p3mi.ts'
import { peduliWni } from './systems/peduli-wni.ts'
import { police } from './systems/police.ts'
import { simfoniPpa } from './systems/simfoni-ppa.ts'
import { simkimCrossing } from './systems/simkim-crossing.ts'
import { simkimMeasures } from './systems/simkim-measures.ts'
import { simkimPassport } from './systems/simkim-passport.ts'
import { sipmi } from './systems/sipmi.ts'
import { siskop2mi } from './systems/siskop2mi.ts'
import { village } from './systems/village.ts'

export const systems: readonly System[] = [
  simkimPassport,
  simkimCrossing,
  simkimMeasures,
  siskop2mi,
  sipmi,
  p3mi,
  dukcapil,
  peduliWni,
  simfoniPpa,
  bp3miReturns,
  police,
  village,
]

/** Systems by what was typed: one by its name, or all that begin with it (`simkim` is its three desks). Throws with what there is. */
export function systemsNamed(names: readonly string[]): System[] {
  const found = names.flatMap((name) => {
    const exact = systems.filter((one) => one.id === name)
    return exact.length > 0 ? exact : systems.filter((one) => one.id.startsWith(`${name}-`))
  })
  const unknown = names.filter((name) => !systems.some(({ id }) => id === name || id.startsWith(`${name}-`)))
  if (unknown.length === 0 && found.length > 0) return [...new Set(found)]
  const list = systems.map(({ id, says }) => `  ${id.padEnd(16)} ${says.id} · ${says.en}`).join('\n')
  throw new Error(`${unknown.join(', ') || '?'} — sistem yang dapat ditiru · systems that can be simulated:\n${list}`)
}
