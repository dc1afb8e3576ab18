/** How a version is called where it must be short: the beginning of its name and when it was made. Pure. */
import type { Output } from '../../call.ts'
import type { Language } from '../../text/language.tsx'
import { timeWords } from '../../time.ts'

export type Version = Output<'weights.list'>['versions'][number]

export const shortName = (version: string): string => version.slice(0, 6)

export function versionWords({ version, madeAt }: Version, zone: string, language: Language): string {
  return `${shortName(version)} · ${timeWords(madeAt, zone, language)}`
}
