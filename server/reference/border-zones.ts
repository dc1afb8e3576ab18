/** Whether somebody who lives somewhere is one of those whom an agreement on border passes is for: by the reference set, else unknown. */
import type { Context } from '../platform/context.ts'
import { borderZones } from './references/border-zones.ts'
import { readAll } from './store.ts'

/** `region` a Kemendagri code. Undefined where no agreement with the country is known, or the code is coarser than what it lists. */
export type InZone = (country: string, region: string) => boolean | undefined

/** As the set stands now. A village lies in its district; of a regency or province nothing can be said unless all of it is listed. */
export async function readZones(ctx: Context): Promise<InZone> {
  const { rows } = await readAll(ctx, borderZones)
  const byCountry = Map.groupBy(
    rows.filter(({ country, region }) => country && region),
    ({ country }) => country!,
  )
  return (country, region) => {
    const listed = byCountry.get(country)?.map((row) => row.region!)
    if (listed === undefined) return undefined
    if (listed.some((code) => region === code || region.startsWith(`${code}.`))) return true
    return listed.some((code) => code.startsWith(`${region}.`)) ? undefined : false
  }
}
