/** Citizens' reports, UPTD PPA's services (protected) and officers' forms. */
import { regencySuffix, taskForceOf } from '../border-posts.ts'
import { dayOf, written } from '../calendar.ts'
import type { Person } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import type { Row, SourceId, World } from '../world.ts'

type About = { at: number; regency: HomeRegency; person?: Person; row: Row }

/** The row carries what was told; number, time and sender are added here. */
export function reportByCitizen(world: World, about: About): string {
  const prefix = `LAP-${regencySuffix[about.regency].slice(0, 3)}`
  return paper(world, about, 'citizen-report', taskForceOf[about.regency], prefix, 'nomor_laporan', 'waktu_laporan')
}

export function fillOfficersForm(world: World, about: About): string {
  const prefix = `FRM-${regencySuffix[about.regency].slice(0, 3)}`
  return paper(world, about, 'officers-form', taskForceOf[about.regency], prefix, 'nomor_formulir', 'waktu_kejadian')
}

/** Bengkayang, Sanggau and Kapuas Hulu are served by the province's UPTD here. */
export function recordService(world: World, about: About): string {
  const own = ['61.72', '61.01', '65.03'].includes(about.regency)
  const sender = `UPTD-PPA-${own ? regencySuffix[about.regency] : 'KALBAR'}`
  const prefix = `LYN-${own ? regencySuffix[about.regency].slice(0, 3) : 'KLB'}`
  return paper(world, about, 'uptd-ppa-service', sender, prefix, 'nomor_layanan', 'waktu_layanan')
}

function paper(
  world: World,
  { at, regency, person, row }: About,
  source: SourceId,
  sender: string,
  prefix: string,
  number: string,
  time: string,
): string {
  const hoursEast = regency === '65.03' ? 8 : 7
  const reference = world.numbers.paper(`${prefix}-${dayOf(at, hoursEast).slice(0, 4)}`, 4)
  world.send({
    known: at + 20 * 60_000,
    source,
    sender,
    reference,
    person,
    row: { [number]: reference, [time]: written(at, hoursEast), ...row },
  })
  return reference
}
