/** People who told the village that they want to go and then stayed, or asked what a licensed company is. */
import { each, type Life } from '../life.ts'
import { inventSingle } from '../people.ts'
import type { HomeRegency } from '../places.ts'
import { inventCompanies } from '../records/placement.ts'
import { registerAtVillage } from '../records/registers.ts'

export const villagePlan: Life = {
  key: 'village-plan',
  lookAlike: true,
  count: 75,
  live: (world, all, part, count) => {
    const companies = inventCompanies(world, 2)
    each(count, all, (random) => {
      const regency = random.weighted<HomeRegency>({
        '61.72': 10,
        '61.01': 35,
        '61.07': 20,
        '61.03': 10,
        '61.06': 10,
        '65.03': 15,
      })
      const person = inventSingle(world, random, regency, random.whole(18, 45), part)
      const relative = { name: random.pick(['Paman di Kuching', 'Kakak di Sibu', 'Saudara di Tawau', 'Teman lama']) }
      registerAtVillage(world, random, person, {
        at: world.time(random.whole(4, 720), random.whole(8, 14), person.hoursEast),
        purpose: random.pick(['Bekerja', 'Bekerja', 'Kunjungan keluarga']),
        job: random.pick(['Perkebunan', 'Rumah makan', 'Bengkel', 'Belum tahu']),
        country: 'Malaysia',
        inviter: random.chance(0.5) ? random.pick(companies) : relative,
        familyAgrees: random.chance(0.9),
      })
    })
  },
}
