/** How a version is called where it must be short: the beginning of its name and when it was made. Pure. */
import type { Output } from '../../call.ts'
import type { Language } from '../../text/language.tsx'
import { timeWords } from '../../time.ts'

type List = Output<'weights.list'>
export type Version = List['versions'][number]

/** Who made it: its maker, else whoever asked for the job that gave it; null for what came with Simpul. */
export function makerOf({ version, madeBy }: Version, jobs: List['jobs']): string | null {
  return madeBy ?? jobs.findLast((job) => job.kind === 'train' && job.version === version)?.by ?? null
}

export const shortName = (version: string): string => version.slice(0, 6)

export function versionWords({ version, madeAt }: Version, zone: string, language: Language): string {
  return `${shortName(version)} · ${timeWords(madeAt, zone, language)}`
}
