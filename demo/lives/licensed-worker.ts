/** Migrant workers who go as the law wants it: village register, passport, placement by a licensed company, crossing. */
import { usualPosts } from '../border-posts.ts'
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { cross } from '../records/crossing.ts'
import { applyForPassport } from '../records/passport.ts'
import { inventCompanies, recordPlacement } from '../records/placement.ts'
import { registerAtVillage, verifyIdentity } from '../records/registers.ts'

const jobs: [string, string][] = [
  ['Operator produksi', 'Malaysia (Sarawak)'],
  ['Pekerja perkebunan', 'Malaysia (Sabah)'],
  ['Pekerja konstruksi', 'Malaysia (Sarawak)'],
  ['Pengasuh lansia', 'Taiwan'],
  ['Penata laksana rumah tangga', 'Hong Kong'],
  ['Pekerja manufaktur', 'Korea Selatan'],
]

export const licensedWorker: Life = {
  key: 'licensed-worker',
  lookAlike: true,
  count: 105,
  live: (world, all, part, count) => {
    const companies = inventCompanies(world, 6)
    each(count, all, (random, index) => {
      // Some were registered these days and have not left yet, so that SISKOP2MI speaks until the last day.
      const near = index % 4 < 2 && index < 24
      const regency = near
        ? (['61.01', '65.03'] as const)[index % 4]!
        : random.weighted<HomeRegency>({ '61.72': 15, '61.01': 40, '61.07': 15, '61.03': 10, '61.06': 5, '65.03': 15 })
      const person = inventSingle(world, random, regency, random.whole(21, 44), part)
      const [job, country] = random.pick(jobs)
      const company = random.pick(companies)
      const left = near ? (index < 2 ? -24 : random.whole(-24, 3)) : random.whole(8, 660)
      const at = (daysBefore: number) => world.time(left + daysBefore, random.whole(8, 15), person.hoursEast)
      if (random.chance(0.65))
        registerAtVillage(world, random, person, {
          at: at(60),
          purpose: 'Bekerja',
          job,
          country,
          inviter: company,
          familyAgrees: true,
        })
      applyForPassport(world, random, person, {
        at: at(40),
        purpose: 'Bekerja',
        destination: country,
        guarantor: company,
      })
      if (random.chance(0.3)) verifyIdentity(world, person, { at: at(40), asker: 'Kantor Imigrasi' })
      recordPlacement(world, random, person, {
        at: at(25),
        job,
        country,
        company,
        employer: `${job} Contoh Sdn Bhd`,
        goes: true,
      })
      if (country.startsWith('Malaysia'))
        cross(world, random, person, {
          at: at(0),
          post: random.pick(usualPosts[regency].passport),
          direction: 'KELUAR',
          purpose: 'Bekerja',
          group: random.chance(0.4) ? `Rombongan ${company.name}` : undefined,
        })
    })
  },
}
