/** Names put together by chance from single tokens, each region's customs side by side; and how else an office may spell them. */
import { readTable } from './places.ts'
import type { Random } from './random.ts'

/** A custom of naming; it exists in this demo only and reaches no record. */
export type Custom = 'melayu' | 'tionghoa' | 'dayak' | 'bugis' | 'jawa' | 'ntt'
type Sex = 'F' | 'M'

const table = readTable('names.csv')
const lists = new Map<string, string[]>()
for (const [custom, part, sex, token] of table) {
  const key = `${custom}/${part}/${sex}`
  lists.set(key, [...(lists.get(key) ?? []), token!])
}
const tokens = (custom: Custom, part: string, sex: Sex | '') => lists.get(`${custom}/${part}/${sex}`)!

/** A full name; `family` is what a custom hands on from the father (surname, clan token or his given name). */
export function inventName(random: Random, custom: Custom, sex: Sex, family: string): string {
  const given = random.pick(tokens(custom, 'given', sex))
  const second = () => otherThan(given, random, tokens(custom, 'given', sex))
  switch (custom) {
    case 'tionghoa':
      return random.chance(0.75)
        ? `${family} ${given} ${second()}`
        : `${random.pick(tokens(custom, 'alias', sex))} ${family}`
    case 'melayu':
      if (random.chance(0.3)) return `${given} ${sex === 'F' ? 'binti' : 'bin'} ${family}`
      return random.chance(0.15) ? given : `${given} ${random.pick(tokens(custom, 'last', sex))}`
    case 'dayak':
      return random.chance(0.2) ? `${family} anak ${random.pick(tokens(custom, 'last', ''))}` : `${given} ${family}`
    case 'jawa':
      return random.chance(0.1) ? given : `${given} ${random.pick(tokens(custom, 'last', sex))}`
    default:
      return `${given} ${random.chance(0.3) ? `${second()} ` : ''}${family}`
  }
}

/** What a father hands on in names. */
export function inventFamily(random: Random, custom: Custom): string {
  if (custom === 'tionghoa') return random.pick(tokens(custom, 'surname', ''))
  return random.pick(
    custom === 'melayu' || custom === 'jawa' ? tokens(custom, 'last', 'M') : tokens(custom, 'last', ''),
  )
}

/** Spellings that different offices give to the same sound. */
const spellings: [RegExp, string[]][] = [
  [/\bMuhammad\b/, ['Muh.', 'Mohamad', 'M.', 'Muhamad']],
  [/\bAhmad\b/, ['Achmad', 'Akhmad']],
  [/\bAbdul\b/, ['Abd.', 'Abdoel']],
  [/\bNur/, ['Noor', 'Noer']],
  [/\bSit{1,2}i\b/, ['Sitti', 'St.']],
  [/\bSyarif/, ['Sjarif', 'Sy.']],
  [/\bFitri/, ['Pitri', 'Fitry']],
  [/\bRizk[iy]/, ['Riski', 'Rizqi']],
  [/\bZainal\b/, ['Jainal', 'Zaenal']],
  [/\bYusri/, ['Jusri']],
  [/\bTjhai\b/, ['Chai', 'Tsai']],
  [/\bTjhin\b/, ['Chin', 'Tjin']],
  [/\bTjung\b/, ['Chung']],
  [/\bTjong\b/, ['Chong']],
  [/\bTjia\b/, ['Chia', 'Tjhia']],
  [/\bJap\b/, ['Yap']],
  [/\bJong\b/, ['Yong']],
  [/\bLiauw\b/, ['Liaw']],
  [/\bPhang\b/, ['Pang']],
  [/\bYosef/, ['Yosep', 'Josef']],
  [/\bStefanus\b/, ['Stepanus']],
  [/\bYohan/, ['Johan']],
  [/\bFransiskus\b/, ['Frans', 'Fransiscus']],
  [/\bDaeng\b/, ['Dg.']],
  [/\bTheresia\b/, ['Teresia']],
  [/ binti /, [' bt. ', ' ']],
  [/ bin /, [' b. ', ' ']],
  [/ anak /, [' ak ', ' ']],
  [/yanti\b/, ['janti']],
  [/oe/, ['u']],
]

/** Another spelling of the same name, or the same one where none is known. */
export function respell(random: Random, name: string): string {
  const possible = spellings.filter(([shape]) => shape.test(name))
  if (possible.length === 0) return name
  const [shape, others] = random.pick(possible)
  return name.replace(shape, random.pick(others))
}

/** What friends call somebody: the end of the first long token. */
export function callName(random: Random, name: string): string {
  const token = random.pick(
    name
      .split(' ')
      .filter((part) => part.length > 3 && !['binti', 'anak'].includes(part))
      .concat(name.split(' ')[0]!),
  )
  const short = token.length > 4 ? token.slice(random.chance(0.5) ? 0 : -4).slice(0, 4) : token
  return short.charAt(0).toUpperCase() + short.slice(1).toLowerCase()
}

function otherThan(one: string, random: Random, list: readonly string[]): string {
  return random.pick(list.filter((token) => token !== one))
}
