/** The real places in which the invented people live: districts and villages by Kemendagri code (demo/data, ODbL). */
import { readFileSync } from 'node:fs'
import type { Random } from './random.ts'

export type Village = { code: string; name: string; district: string; districtName: string; regencyName: string }

/** The six home regions of the demo. */
export const homeRegencies = ['61.72', '61.01', '61.07', '61.03', '61.06', '65.03'] as const
export type HomeRegency = (typeof homeRegencies)[number]

export function readTable(name: string): string[][] {
  const text = readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
}

const districts = new Map(
  readTable('districts.csv').map(([code, regency, name]) => [code!, { regency: regency!, name: name! }]),
)
const villages: Village[] = readTable('villages.csv').map(([code, name]) => {
  const district = code!.slice(0, 8)
  const { name: districtName, regency } = districts.get(district)!
  return { code: code!, name: name!, district, districtName, regencyName: regency }
})

/** A village of a regency, or of one of the named districts. */
export function pickVillage(random: Random, ...within: string[]): Village {
  const start = random.pick(within)
  return random.pick(villages.filter((village) => village.code.startsWith(start)))
}

/** Districts far away from which workers come through the border: their people are known by district only. */
export const farDistricts = [...districts]
  .filter(([code]) => !homeRegencies.some((regency) => code.startsWith(regency)))
  .map(([code, { name, regency }]) => ({ code, name, regencyName: regency }))

/** The districts whose residents may hold a PLB. */
export const borderDistricts: Record<HomeRegency, string[]> = {
  '61.72': [],
  '61.01': ['61.01.08', '61.01.09'],
  '61.07': ['61.07.05', '61.07.07', '61.07.12'],
  '61.03': ['61.03.07', '61.03.21'],
  '61.06': ['61.06.12', '61.06.13', '61.06.14', '61.06.23'],
  '65.03': ['65.03.01', '65.03.02', '65.03.05', '65.03.10', '65.03.11', '65.03.20'],
}
