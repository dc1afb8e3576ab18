/** The cast as an organisation file, as an administrator would load it. */

import { demoPassword } from '../server/access/model.ts'
import type { Organisation } from '../server/access/organisation.ts'
import { inventAgreements } from './agreements.ts'
import { cast } from './cast.ts'

const at = (day: string) => `${day}T00:00:00Z`

/** `from` is a moment before the first delivery. */
export function demoOrganisation(senders: { sender: string; source: string }[], from: string): Organisation {
  const zoneOf = (code: string) => cast.posts.find((post) => post.jurisdiction === code)?.zone ?? 'Asia/Pontianak'
  const headOf = (agency: string, own: string) =>
    cast.posts.find((post) => post.agency === agency && post.kind === 'head' && post.code !== own)?.code
  return {
    jurisdictions: cast.jurisdictions.map(({ code, name }) => ({
      code,
      name,
      zone: zoneOf(code),
      ...(code.includes('.') ? { within: code.slice(0, 2) } : {}),
    })),
    agencies: cast.agencies.map(({ code, kind, names, superior }) => ({
      code,
      kind,
      names: names.map((name) => ({
        short: name.short,
        name: name.name,
        from: at(name.from),
        ...(name.until === undefined ? {} : { until: at(name.until) }),
      })),
      ...(superior === undefined ? {} : { superior }),
    })),
    posts: cast.posts.map(({ code, agency, name, kind, jurisdiction, zone, lat, lon }) => {
      const head = headOf(agency, code)
      return {
        code,
        agency,
        name,
        kind,
        jurisdiction,
        zone,
        ...(head === undefined ? {} : { head }),
        ...(lat === undefined || lon === undefined ? {} : { lat, lon }),
      }
    }),
    taskForces: cast.taskForces.map((force) => ({
      ...force,
      name: `Gugus Tugas ${cast.jurisdictions.find((one) => one.code === force.jurisdiction)?.name ?? ''}`,
    })),
    officers: cast.officers.map(({ login, name, post, role }) => ({
      login,
      name,
      password: demoPassword,
      assignments: [{ post, role }],
    })),
    agreements: inventAgreements(cast.agencies, senders, from, '2036-01-01T00:00:00Z'),
  }
}
