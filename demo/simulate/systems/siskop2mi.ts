/** SISKOP2MI: placements through licensed companies, once a workday. */
import { inventSingle } from '../../people.ts'
import type { HomeRegency } from '../../places.ts'
import { inventCompanies, recordPlacement } from '../../records/placement.ts'
import type { World } from '../../world.ts'
import { officeHours, type System } from '../system.ts'

const companies = new WeakMap<World, ReturnType<typeof inventCompanies>>()

export const siskop2mi: System = {
  id: 'siskop2mi',
  says: { id: 'SISKOP2MI, BP3MI Kalimantan Barat', en: 'SISKOP2MI, BP3MI of West Kalimantan' },
  source: 'siskop2mi-placement',
  sender: 'BP3MI-KALBAR',
  post: 'BP3MI-KALBAR',
  hoursEast: 7,
  rhythm: { ...officeHours(), to: 17 },
  owes: 1440,
  perDay: 12,
  time: 'tanggal_pencatatan',
  happen: (world, random, at) => {
    const licensed = companies.get(world) ?? inventCompanies(world, 5)
    companies.set(world, licensed)
    const person = inventSingle(
      world,
      random,
      random.pick<HomeRegency>(['61.01', '61.72', '61.07']),
      random.whole(21, 44),
      {
        part: 'other',
        life: 'simulated',
      },
    )
    recordPlacement(world, random, person, {
      at,
      job: random.pick(['Operator produksi', 'Pekerja perkebunan', 'Pengasuh lansia']),
      country: random.pick(['Malaysia (Sarawak)', 'Taiwan', 'Hong Kong']),
      company: random.pick(licensed),
      goes: random.chance(0.8),
    })
  },
}
